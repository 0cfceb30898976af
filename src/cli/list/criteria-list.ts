import { CRITERIA_SORTS } from '../../organisation-import/kinds/criteria-columns.ts';
import { assemble, bangOn } from '../../tieu-chi/assemble.ts';
import type { BangTieuChi } from '../../tieu-chi/bang-tieu-chi.ts';
import { writeBangRow } from '../../tieu-chi/text/bang-row-cells.ts';
import type { List, ListRow } from './list.ts';

/** The rows of the scoring tables in force, as their workbook has them; points as numbers for programs. */
export const criteria: List = {
  name: 'criteria',
  noun: 'tiêu chí',
  headers: ['Bảng', 'Loại dòng', 'Mã', 'Nội dung', 'Tối đa', 'Cách tính điểm'],
  rows: (register, day) => bangOn(assemble(register), day).flatMap(rowsOf),
};

function rowsOf(bang: BangTieuChi): readonly ListRow[] {
  const groups = bang.groups.flatMap((group) => [group, ...bang.criteria.filter((row) => row.group === group.code)]);
  return [...groups, ...bang.bonuses, ...bang.penalties, ...bang.exclusions, ...bang.bands].map((row) => {
    const { code, name, group, maximum, rule, figures, evidence } = writeBangRow(row);
    const most = 'maximum' in row ? row.maximum / 100 : null;
    return {
      cells: [bang.code, CRITERIA_SORTS[row.sort], code, name, maximum, rule],
      json: {
        bang: bang.code,
        year: bang.year,
        document: bang.document,
        sort: row.sort,
        code,
        group: group || null,
        name,
        maximum: most,
        rule,
        figures,
        evidence,
        from: bang.from,
        to: bang.to,
      },
    };
  });
}
