const ZONE = 'Asia/Ho_Chi_Minh';
const time = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** `15:40`, in Viet Nam. */
export function writeTime(moment) {
  return time.format(new Date(moment));
}

/** `Thứ Ba, 24/11/2026`, in Viet Nam. */
export function writeDay(moment) {
  return day.format(new Date(moment));
}

/** `2026-11-24T15:40`, in Viet Nam: what a datetime-local field holds. */
export function writeField(moment) {
  return new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}

/** Two letters for a person without a picture: `Lê Giả Định` -> `LĐ`. */
export function initials(name) {
  const words = name.trim().split(/\s+/);
  return [words.at(0), words.at(-1)].map((word) => Array.from(word ?? '')[0] ?? '').join('');
}

export function writeSize(bytes) {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1).replace('.', ',')} MB`;
}
