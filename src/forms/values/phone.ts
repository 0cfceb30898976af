/** `+84912345678` -> `0912 345 678`. */
export function writePhone(phone: string): string {
  return `0${phone.slice(3)}`.replace(/^(\d{4})(\d{3})(\d{3,4})$/, '$1 $2 $3');
}

/** For everybody but the owner: `09xx xxx 678`. */
export function maskPhone(phone: string): string {
  const shown = writePhone(phone);
  return shown.slice(0, 2) + shown.slice(2, -3).replace(/\d/g, 'x') + shown.slice(-3);
}
