import type { FieldType, NumberType, Range } from '../definition/field-type.ts';
import type { AnswerField } from './answer-field.ts';
import { writeBound } from './scale.ts';

/** What an answer has to look like, with an example, to stand behind “mong anh/chị …”: `gõ một số nguyên từ 0 đến 120, ví dụ: 24`. */
export function ruleOf({ type, unit }: AnswerField): string {
  switch (type.kind) {
    case 'whole':
      return `gõ một số nguyên${between(type.hard)}, ví dụ: ${example(type, 24)}`;
    case 'decimal': {
      const step = type.step === 1 ? '' : ` theo bước ${writeBound(type.step)}`;
      return `gõ một số${between(type.hard)}${step}, ví dụ: ${example(type, 872.5)}`;
    }
    case 'money':
      return `gõ số tiền tính bằng triệu đồng${between(type.hard)}, ví dụ: ${example(type, 150)} triệu`;
    case 'percent':
      return `gõ một tỷ lệ phần trăm${between(type.hard)}, ví dụ: ${example(type, type.decimals === 0 ? 85 : 85.5)}%`;
    case 'date':
      return 'gõ ngày trước, tháng sau, ví dụ: 15/09/2026';
    case 'choice':
      return `gõ số thứ tự từ 1 đến ${type.options.length} hoặc tên lựa chọn, ví dụ: 1`;
    case 'choices':
      return 'gõ số thứ tự của các lựa chọn, cách nhau bằng dấu phẩy, ví dụ: 1, 3';
    case 'yes-no':
      return 'gõ “có” hoặc “không”';
    case 'short-text':
    case 'long-text':
      return `viết ${lengths(type.hard)}${unit === undefined ? '' : ` về ${unit}`}, ví dụ: ${textExample(type)}`;
    case 'phone':
      return 'gõ số điện thoại 10 chữ số, hoặc số máy bàn 11 chữ số bắt đầu bằng 02, ví dụ: 0912 345 678';
    case 'document-number':
      return 'gõ cả số và ký hiệu văn bản, ví dụ: 38/KH-LHH';
    case 'person-name':
      return 'gõ họ và tên từ 2 đến 60 chữ cái, ví dụ: Nguyễn Thị Hồng Yến';
    case 'list':
      return `ghi mỗi ${type.noun} một dòng gồm ${type.columns.map((one) => one.label).join('; ')}`;
    case 'files':
      return `gửi tệp ${type.endings.join(', ')}, nhiều nhất ${type.most} tệp`;
  }
}

function between(range: Range | undefined): string {
  return range === undefined ? '' : ` từ ${writeBound(range.from)} đến ${writeBound(range.to)}`;
}

function example(type: NumberType, wanted: number): string {
  const { from, to } = type.hard ?? { from: wanted, to: wanted };
  return writeBound(Math.min(Math.max(wanted, from), to));
}

function lengths(range: Range | undefined): string {
  return range === undefined
    ? 'vài chữ'
    : `từ ${writeBound(Math.max(1, range.from))} đến ${writeBound(range.to)} ký tự`;
}

function textExample(type: Extract<FieldType, { kind: 'short-text' | 'long-text' }>): string {
  return type.none ? '“không có”, nếu không có gì để ghi' : 'một hai câu ngắn gọn';
}
