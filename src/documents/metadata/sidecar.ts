import { z } from 'zod';
import { makeDay } from '../../lib/vn-time.ts';
import type { VanBan } from '../van-ban.ts';

/** What a sidecar file sets: it wins over what the text says; a field it does not name stays as read. */
export type Sidecar = Partial<Omit<VanBan, 'id'>>;

export type SidecarResult =
  | { readonly kind: 'sidecar'; readonly sidecar: Sidecar }
  /** `advice` names every wrong field and its mend, in Vietnamese. */
  | { readonly kind: 'bad'; readonly advice: string };

const words = z.string('phải là một chuỗi chữ').trim().min(1, 'không được để trống');
const day = z.string('phải là một ngày dạng "2026-01-15"').transform((text, context) => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const parts = found?.slice(1).map(Number) ?? [];
  const [year = 0, month = 0, date = 0] = text.includes('/') ? parts.toReversed() : parts;
  const made = found ? makeDay(year, month, date) : undefined;
  if (made === undefined) context.addIssue('phải là một ngày có thật, dạng "2026-01-15" hoặc "15/01/2026"');
  return made ?? z.NEVER;
});

const SidecarFile = z
  .strictObject(
    {
      number: words.nullable(),
      kind: words.nullable(),
      issuer: words.nullable(),
      title: words,
      issuedOn: day.nullable(),
      validFrom: day.nullable(),
      validTo: day.nullable(),
      relations: z.array(
        z.strictObject({
          kind: z.enum(['replaces', 'amends'], 'phải là "replaces" (thay thế) hoặc "amends" (sửa đổi, bổ sung)'),
          number: words,
        }),
        'phải là một danh sách dạng [{"kind": "replaces", "number": "12/QĐ-LHH"}]',
      ),
      sample: z.boolean('phải là true hoặc false'),
      audience: z.enum(['cong-khai', 'noi-bo'], 'phải là "cong-khai" hoặc "noi-bo"'),
    },
    {
      error: (issue) => (issue.code === 'invalid_type' ? 'phải là một đối tượng JSON dạng {"title": "…"}' : undefined),
    },
  )
  .partial();

/** Reads the text of a sidecar file; never throws. */
export function parseSidecar(text: string): SidecarResult {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return {
      kind: 'bad',
      advice: 'Tệp mô tả (.json) không đúng cú pháp JSON; hãy kiểm tra dấu ngoặc, dấu phẩy và dấu nháy kép.',
    };
  }
  const parsed = SidecarFile.safeParse(json);
  if (parsed.success) return { kind: 'sidecar', sidecar: withoutUndefined(parsed.data) };
  return { kind: 'bad', advice: `Tệp mô tả (.json) chưa đúng: ${parsed.error.issues.map(explain).join('; ')}.` };
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(SidecarFile.shape).join(', ');
    return `không có trường ${issue.keys.map((key) => `"${key}"`).join(', ')} (các trường dùng được: ${known})`;
  }
  const field = issue.path.map(String).join('.');
  return field === '' ? issue.message : `trường "${field}" ${issue.message}`;
}

function withoutUndefined(data: z.infer<typeof SidecarFile>): Sidecar {
  const known = Object.entries(data).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.normalize('NFC') : value,
  ]);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined)) as Sidecar;
}
