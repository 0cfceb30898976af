/** What a column is for. */
export type Field =
  | 'code'
  | 'name'
  | 'aliases'
  | 'heThong'
  | 'cum'
  | 'donVi'
  | 'person'
  | 'role'
  | 'year'
  | 'from'
  | 'to'
  | 'mergedInto'
  | 'withdrawn'
  | 'bang'
  | 'sort'
  | 'group'
  | 'maximum'
  | 'rule'
  | 'figures'
  | 'evidence'
  | 'forYear'
  | 'issuer'
  | 'document'
  | 'bonusCap'
  | 'tieBreak'
  | 'mayExceed'
  | 'needsEvidence'
  | 'dip'
  | 'note'
  | 'owedBy'
  | 'reminded'
  | 'ky'
  | 'clearedBy'
  | 'place'
  | 'wording'
  | 'ladder';

export interface Column {
  readonly field: Field;
  /** As it is written in the template; recognised without diacritics, capitals and punctuation. */
  readonly header: string;
  /** Other headers it goes by. */
  readonly also: readonly string[];
  readonly required: boolean;
  /** What to write there, for the template's page of instructions. */
  readonly note: string;
  /** In the template's example row. */
  readonly example: string;
}

/** The cells of one row by what they are for; a field without column is absent, an empty cell is ''. */
export type Cells = ReadonlyMap<Field, string>;

export const FROM: Column = {
  field: 'from',
  header: 'Từ ngày',
  also: ['Ngày bắt đầu', 'Hiệu lực từ'],
  required: false,
  note: 'ngày đầu tiên, viết dd/mm/yyyy; để trống là giữ ngày đang có, hoặc tính từ ngày nhập',
  example: '01/01/2026',
};

export const TO: Column = {
  field: 'to',
  header: 'Đến ngày',
  also: ['Ngày kết thúc', 'Hiệu lực đến'],
  required: false,
  note: 'ngày cuối cùng còn hiệu lực, viết dd/mm/yyyy; để trống là chưa định ngày kết thúc',
  example: '31/12/2026',
};

export const WITHDRAWN: Column = {
  field: 'withdrawn',
  header: 'Bỏ dòng này',
  also: ['Bỏ', 'Xóa'],
  required: false,
  note: 'ghi x để bỏ một dòng đã nhập nhầm (đúng mã và đúng “Từ ngày”)',
  example: '',
};
