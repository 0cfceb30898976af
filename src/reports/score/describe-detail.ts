import type { BangTieuChi } from '../../tieu-chi/bang-tieu-chi.ts';
import { writeHundredths } from '../../tieu-chi/points.ts';
import { describeLine, describeWanting } from '../../tieu-chi/scoring/describe-line.ts';
import type { ExclusionLine, ScoreLine } from '../../tieu-chi/scoring/scored.ts';
import { describeMissing } from './describe-score.ts';
import type { SelfScore } from './self-score.ts';

/** What is asked for by `of` (`III`, `3.1`, `THUONG`, `TRU`, `LOAI`; '' for where points are missing); null when there is no such part. */
export function describeDetail(self: SelfScore, of: string): string | null {
  const { bang, scored } = self;
  switch (of) {
    case '':
      return describeMissing(self);
    case 'THUONG':
      return listed(
        'Điểm thưởng:',
        scored.bonuses.map((line) => fully(bang, line)),
      );
    case 'TRU':
      return listed(
        'Điểm trừ:',
        scored.penalties.map((line) => fully(bang, line)),
      );
    case 'LOAI':
      return listed('Các trường hợp không được xét Cờ thi đua, Bằng khen:', scored.exclusions.map(exclusion));
  }
  const group = scored.groups.find(({ code }) => code === of);
  if (group) {
    const own = new Set(bang.criteria.filter((row) => row.group === of).map(({ code }) => code));
    const title = `${group.code}. ${group.name}: ${writeHundredths(group.points)}/${writeHundredths(group.maximum)} điểm`;
    return listed(
      title,
      scored.criteria.filter(({ code }) => own.has(code)).map((line) => fully(bang, line)),
    );
  }
  const line = [...scored.criteria, ...scored.bonuses, ...scored.penalties].find(({ code }) => code === of);
  if (line) return fully(bang, line);
  const excluded = scored.exclusions.find(({ code }) => code === of);
  return excluded ? exclusion(excluded) : null;
}

function fully(bang: BangTieuChi, line: ScoreLine): string {
  const row = [...bang.criteria, ...bang.bonuses].find(({ code }) => code === line.code);
  const evidence = row === undefined || row.evidence === '' ? [] : [`Minh chứng cần có: ${row.evidence}.`];
  const source = `Nguồn: ${line.citation.document}, mục ${line.citation.code}.`;
  return [...describeLine(line), ...evidence, source].join('\n');
}

function exclusion({ code, name, applies, wanting }: ExclusionLine): string {
  const state = applies === null ? 'chưa xác nhận' : applies ? 'có' : 'không';
  const asked = wanting.some(({ kind }) => kind === 'needs-answer');
  const more = asked ? ['Cụm trưởng xác nhận khi thẩm định.'] : wanting.map(describeWanting);
  return [`${code}. ${name}: ${state}.`, ...more].join(' ');
}

function listed(title: string, parts: readonly string[]): string {
  return parts.length === 0 ? `${title} không có.` : [title, ...parts].join('\n\n');
}
