import type { z } from 'zod';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** One thing that is not of the right shape, by the place that an editor of the form knows. */
export function describeIssue(issue: Issue, raw: unknown): Problem {
  const [place, rest] = placeOf(issue.path, raw);
  const name = rest.length === 0 ? 'phần này' : `“${rest.join('.')}”`;
  return { place, text: describe(issue, name) };
}

function describe(issue: Issue, name: string): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Không có thuộc tính ${issue.keys.map((key) => `“${key}”`).join(', ')}; mong anh/chị xem lại tên hoặc bỏ đi.`;
    case 'invalid_type':
      return issue.input === undefined ? `Thiếu ${name}, hoặc ${name} sai kiểu.` : `${name} sai kiểu.`;
    case 'too_small':
      return `${name} ngắn quá hoặc nhỏ quá.`;
    case 'too_big':
      return `${name} dài quá hoặc lớn quá.`;
    case 'invalid_format':
    case 'invalid_union':
    case 'invalid_value':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return `${name} chưa đúng, mong anh/chị đối chiếu với biểu mẫu có sẵn.`;
  }
}

/** `groups.1.fields.2.type.kind` -> the group's title and the field's id, and what is left: `type.kind`. */
function placeOf(path: readonly PropertyKey[], raw: unknown): readonly [string, readonly string[]] {
  const keys = path.map(String);
  if (keys[0] === 'checks' && keys.length > 1) {
    return [`kiểm tra ${called(at(raw, path.slice(0, 2)), 'id', keys[1]!)}`, keys.slice(2)];
  }
  if (keys[0] !== 'groups' || keys.length < 2) return ['', keys];
  const group = `nhóm ${called(at(raw, path.slice(0, 2)), 'title', keys[1]!)}`;
  if (keys[2] !== 'fields' || keys.length < 4) return [group, keys.slice(2)];
  return [`${group}, mục ${called(at(raw, path.slice(0, 4)), 'id', keys[3]!)}`, keys.slice(4)];
}

function called(value: unknown, key: string, index: string): string {
  const name = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof name === 'string' && name !== '' ? `“${name.slice(0, 80)}”` : `thứ ${Number(index) + 1}`;
}

function at(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], raw);
}
