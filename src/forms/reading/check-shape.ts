import type { Problem } from './problem.ts';

const DEEPEST = 16;
const MOST_PARTS = 50_000;
const MOST_FIELDS = 500;
/** Texts are shown as they are: nothing in them is ever filled in or run. */
const CODE = /<\s*\/?\s*[a-z!]|javascript:|\$\{|\{[^{}]{0,80}\}|<%|=\s*>/i;

interface Part {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/** What must not be in a form whatever its shape: code, placeholders, endless nesting, more than 500 fields. */
export function checkShape(raw: unknown): readonly Problem[] {
  const found: Problem[] = [];
  const waiting: Part[] = [{ value: raw, path: '', depth: 0 }];
  let parts = 0;
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    parts += 1;
    if (parts > MOST_PARTS) return [{ place: '', text: 'Biểu mẫu lớn quá, mong anh/chị tách thành nhiều biểu mẫu.' }];
    if (part.depth > DEEPEST)
      return [{ place: part.path, text: `Điều kiện lồng nhau quá ${DEEPEST} tầng, mong anh/chị viết gọn lại.` }];
    if (typeof part.value === 'string' && CODE.test(part.value)) {
      found.push({
        place: part.path,
        text: 'Nội dung có mã lệnh hoặc chỗ trống kiểu {…}; biểu mẫu chỉ nhận chữ thường.',
      });
    }
    if (typeof part.value === 'object' && part.value !== null) {
      for (const [key, value] of Object.entries(part.value)) {
        waiting.push({ value, path: part.path === '' ? key : `${part.path}.${key}`, depth: part.depth + 1 });
      }
    }
  }
  const fields = countFields(raw);
  if (fields > MOST_FIELDS) {
    found.push({ place: '', text: `Biểu mẫu có ${fields} mục, nhiều nhất là ${MOST_FIELDS} mục.` });
  }
  return found;
}

function countFields(raw: unknown): number {
  const groups = (raw as { groups?: unknown } | null)?.groups;
  if (!Array.isArray(groups)) return 0;
  return groups.reduce(
    (sum: number, group: { fields?: unknown } | null) => sum + (Array.isArray(group?.fields) ? group.fields.length : 0),
    0,
  );
}
