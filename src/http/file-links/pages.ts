import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light dark }
body { max-width: 30rem; margin: 0 auto; padding: 2rem 1.25rem; font: 17px/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.35rem; line-height: 1.3 }
button, input { width: 100%; box-sizing: border-box; margin-top: 1rem; font: inherit }
input { padding: 1rem; border: 2px dashed #8a8a8a; border-radius: 12px }
button { padding: .9rem; border: 0; border-radius: 12px; background: #0b5cab; color: #fff; font-weight: 600 }
.problem { padding: .8rem 1rem; border-radius: 12px; background: #fde8e6; color: #7a1b12 }
.soft { opacity: .75; font-size: .93rem }`;

/** For pages of links: nothing loads, nothing runs, a form goes back to where it came from. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** The page behind a download link: opening it uses nothing up, since messengers open links by themselves. */
export function downloadPage(name: string, size: number): string {
  return page(
    'Tải tệp về',
    `<h1>${escape(name)}</h1>
<p>${escape(inWords(size))}. Liên kết này tải được một lần, anh/chị bấm nút khi sẵn sàng lưu tệp.</p>
<form method="post"><button>Tải tệp về</button></form>
<p class="soft">Nếu đang xem bên trong Zalo, anh/chị nên mở trang này bằng Chrome hoặc Safari rồi mới bấm.</p>`,
  );
}

/** The page behind an upload link; `problem` says what was wrong with the last try. */
export function uploadPage(problem: string | null = null): string {
  return page(
    'Gửi tệp cho trợ lý',
    `<h1>Gửi tệp cho trợ lý</h1>
${problem === null ? '' : `<p class="problem" role="alert">${escape(problem)}</p>`}
<p>Anh/chị chọn một tệp (.xlsx, .docx, .pdf hoặc ảnh, tối đa 20 MB) rồi bấm “Gửi tệp”. Trợ lý trả lời trong cuộc trò chuyện.</p>
<form method="post" enctype="multipart/form-data">
<input type="file" name="file" aria-label="Tệp cần gửi" required>
<button>Gửi tệp</button>
</form>
<p class="soft">Tệp lớn có thể mất một lúc, anh/chị chờ trang báo đã nhận.</p>`,
  );
}

/** A page that says one thing. */
export function sentencePage(title: string, sentence: string): string {
  return page(title, `<h1>${escape(title)}</h1>\n<p>${escape(sentence)}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function inWords(bytes: number): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${Math.max(1, Math.round(value))} ${unit}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
