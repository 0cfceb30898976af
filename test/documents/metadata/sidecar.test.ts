import { describe, expect, it } from 'vitest';
import { parseSidecar } from '../../../src/documents/metadata/sidecar.ts';

describe('a sidecar file', () => {
  it('sets what it names, and nothing else', () => {
    const text =
      '\uFEFF{"number": "12/QĐ-LHH", "validFrom": "01/02/2026", "validTo": "2026-12-31", "issuer": null, "sample": true}';
    expect(parseSidecar(text)).toEqual({
      kind: 'sidecar',
      sidecar: { number: '12/QĐ-LHH', validFrom: '2026-02-01', validTo: '2026-12-31', issuer: null, sample: true },
    });
  });

  it.each([
    ['{"number": "1"', 'cú pháp JSON'],
    ['[]', 'đối tượng JSON'],
    ['{"validFrom": "31/9/2026"}', 'trường "validFrom" phải là một ngày có thật'],
    ['{"validFrom": "hôm nay"}', 'trường "validFrom" phải là một ngày có thật'],
    ['{"title": ""}', 'trường "title" không được để trống'],
    ['{"audience": "mật"}', 'trường "audience" phải là "cong-khai" hoặc "noi-bo"'],
    ['{"relations": [{"kind": "ends", "number": "1"}]}', 'trường "relations.0.kind" phải là'],
    ['{"relations": "1/QĐ"}', 'trường "relations" phải là một danh sách'],
    ['{"sample": "có"}', 'trường "sample" phải là true hoặc false'],
    ['{"sample": 1, "so": 2}', 'không có trường "so" (các trường dùng được: number, kind,'],
  ])('%s is refused with a sentence that names the field', (text, sentence) => {
    const result = parseSidecar(text);
    expect(result.kind === 'bad' && result.advice).toContain(sentence);
  });

  it('names every wrong field at once', () => {
    const result = parseSidecar('{"sample": 1, "title": 2}');
    expect(result.kind === 'bad' && result.advice).toMatch(/"sample".*"title"|"title".*"sample"/);
  });
});
