import { beforeAll, describe, expect, it } from 'vitest';
import { scoreCount } from '../../src/answers/row/steps.ts';
import type { BangTieuChi } from '../../src/tieu-chi/bang-tieu-chi.ts';
import type { Rule, Scale } from '../../src/tieu-chi/rule.ts';
import { type Rows, sheetsOf, textOf, wordRows } from '../data/read-samples.ts';
import { sampleBang } from './sample-bang.ts';

/** The sample tables in data/tieu-chi against the sample documents that answers cite: neither may change without the other. */

let tables: Readonly<Record<number, BangTieuChi>>;
let rows: Readonly<Record<number, Rows>>;
let sheets: ReadonlyMap<string, Rows>;
let texts: Readonly<Record<number, string>>;

beforeAll(async () => {
  sheets = await sheetsOf('tieu-chi-2026.xlsx');
  tables = { 2025: await sampleBang(2025), 2026: await sampleBang(2026) };
  rows = { 2025: await wordRows('tieu-chi-2025.docx'), 2026: sheets.get('Tiêu chí') ?? [] };
  texts = { 2025: await textOf('tieu-chi-2025.docx'), 2026: await textOf('tieu-chi-2026.xlsx') };
});

const listed = (from: Rows, code: RegExp): Rows => from.filter(([id]) => code.test(id ?? ''));

/** All points that a rule names, 0 aside, in the order they are written. */
function pointsOf(rule: Rule): readonly number[] {
  switch (rule.kind) {
    case 'sum':
    case 'best':
      return rule.parts.flatMap(pointsOf);
    case 'less':
      return [rule.full];
    case 'yes-no':
      return [rule.yes, rule.no].filter((one) => one !== 0);
    case 'steps':
      return rule.steps.map(({ points }) => points);
    case 'each':
      return [rule.points, rule.itemCap?.points ?? 0, rule.cap ?? 0].filter((one) => one !== 0);
    case 'choice':
      return rule.options.map(({ points }) => points).filter((one) => one !== 0);
    case 'manual':
      return [];
  }
}

function pointsIn(text: string): readonly number[] {
  return [...text.matchAll(/(\d+) điểm/g)].map((match) => Number(match[1]) * 100).filter((one) => one !== 0);
}

function scalesOf(rule: Rule): readonly Scale[] {
  if (rule.kind === 'sum' || rule.kind === 'best') return rule.parts.flatMap(scalesOf);
  return rule.kind === 'less' ? [] : [rule];
}

describe.each([2025, 2026])('the sample table of %i and its document', (year) => {
  it('name the same groups, with the same maxima', () => {
    expect(tables[year]!.groups.map(({ code, name, maximum }) => [code, name, String(maximum / 100)])).toEqual(
      listed(rows[year]!, /^[IVX]+$/).map(([code, name, maximum]) => [code, name, maximum]),
    );
  });

  it('name the same criteria, with the same maxima, points and evidence', () => {
    const written = listed(rows[year]!, /^\d\.\d$/);
    expect(
      tables[year]!.criteria.map(({ code, name, maximum, evidence }) => [code, name, String(maximum / 100), evidence]),
    ).toEqual(written.map(([code, name, maximum, , evidence]) => [code, name, maximum, evidence]));
    expect(tables[year]!.criteria.map(({ code, rule }) => [code, pointsOf(rule)])).toEqual(
      written.map(([code, , , how]) => [code, pointsIn(how ?? '')]),
    );
  });

  it('give the same points at both ends of every step, as the document is read for answers', () => {
    let checked = 0;
    for (const [code, , , how = ''] of listed(rows[year]!, /^\d\.\d$/)) {
      const clauses = how.split(/;\s*/);
      const rule = tables[year]!.criteria.find((row) => row.code === code)!.rule;
      for (const scale of scalesOf(rule)) {
        if (scale.kind !== 'steps') continue;
        const unit = scale.noun === '%' ? '%' : 'cái';
        scale.steps.forEach(({ from, points }, at) => {
          const least = from / 100;
          const most = at === 0 ? least * 10 : scale.steps[at - 1]!.from / 100 - 1;
          const given = (clause: string, value: number): number | null => {
            const scored = scoreCount(clause, { value, unit, written: String(value) });
            return scored?.kind === 'step' ? Number(scored.points) * 100 : null;
          };
          const clause = clauses.filter((one) => given(one, least) === points && given(one, least - 1) !== points);
          expect(clause, `${code} from ${least}`).toHaveLength(1);
          expect(given(clause[0]!, most), `${code} up to ${most}`).toBe(points);
          checked += 1;
        });
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('give the same points for each one, up to the same most', () => {
    const scales = listed(rows[year]!, /^\d\.\d$/).flatMap(([code, , , how = '']) => {
      const rule = tables[year]!.criteria.find((row) => row.code === code)!.rule;
      return scalesOf(rule).flatMap((scale) => (scale.kind === 'each' ? [{ how, scale }] : []));
    });
    for (const { how, scale } of scales) {
      const scored = scoreCount(how, { value: 3, unit: 'cái', written: '3' });
      expect(scored).toMatchObject({ kind: 'each', total: (3 * scale.points) / 100, cap: String(scale.cap! / 100) });
    }
    expect(scales.length).toBeGreaterThanOrEqual(4);
  });

  it('have the same number, days, total and grades', () => {
    const bang = tables[year]!;
    const text = texts[year]!.replaceAll('\n', ' ');
    const day = (iso: string | null): string => iso!.split('-').toReversed().join('/');
    expect(text).toContain(`Số: ${bang.document}`);
    expect(text).toContain(`có hiệu lực từ ngày ${day(bang.from)} đến hết ngày ${day(bang.to)}`);
    expect([bang.total, bang.bonusCap]).toEqual([100_000, 5_000]);
    expect(text).toMatch(
      /Tổng điểm tối đa (?:năm 2025 )?là 1\.000 điểm, gồm 950 điểm theo .{0,40} tối đa 50 điểm thưởng/i,
    );
    const grades = bang.bands.map(({ name, least, most }) => {
      const [from, to] = [least, most].map((one) => (one === null ? '' : String(one / 100).replace('.', ',')));
      if (least === null) return `${name} Dưới ${(most! + 50) / 100} điểm`;
      return most === null ? `${name} Từ ${from} điểm trở lên` : `${name} Từ ${from} đến ${to} điểm`;
    });
    for (const grade of grades) expect(text.toLowerCase()).toContain(grade.toLowerCase());
    expect(grades).toHaveLength(5);
  });
});

describe('the sample table of 2026', () => {
  it('has the bonuses and penalties of the document', () => {
    const { bonuses, penalties } = tables[2026]!;
    expect(
      bonuses.map(({ code, name, maximum, rule, evidence }) => [
        code,
        name,
        `${maximum / 100} điểm`,
        pointsOf(rule),
        evidence,
      ]),
    ).toEqual(
      listed(sheets.get('Điểm thưởng') ?? [], /^B\d$/).map(([code, name, most, how, evidence]) => [
        code,
        name,
        most,
        pointsIn(how ?? ''),
        evidence,
      ]),
    );
    expect(penalties.map(({ code, name, rule }) => [code, name, pointsOf(rule)])).toEqual(
      listed(sheets.get('Điểm trừ') ?? [], /^X\d$/).map(([code, name, how]) => [code, name, pointsIn(how ?? '')]),
    );
  });

  it('excludes from awards, compares equal totals and takes X1 and X2 off inside 7.2 as the guidance says', async () => {
    const guidance = (await textOf('huong-dan-cham-diem-2026.docx')).replace(/\s+/g, ' ');
    const { exclusions, tieBreak, criteria, needsEvidence } = tables[2026]!;
    expect(exclusions.map(({ code }) => code)).toEqual(['Z1', 'Z2', 'Z3']);
    for (const { name } of exclusions) expect(guidance).toContain(name);
    expect(tieBreak).toEqual(['III', '7.2']);
    expect(guidance).toMatch(/bằng điểm nhau thì đơn vị có điểm nhóm III .{0,60} cao hơn được xếp trên/);
    expect(criteria.find(({ code }) => code === '7.2')?.rule).toEqual({
      kind: 'less',
      full: 5_000,
      penalties: ['X1', 'X2'],
    });
    expect(guidance).toContain(
      'được trừ trong tiêu chí 7.2, không thấp hơn 0 điểm, và không trừ thêm lần nữa vào tổng điểm',
    );
    expect(needsEvidence).toBe(true);
    expect(guidance).toContain('Tiêu chí không có minh chứng thì được 0 điểm');
  });
});

describe('the sample table of 2025', () => {
  it('has the penalties of the document', () => {
    expect(tables[2025]!.penalties.flatMap(({ rule }) => pointsOf(rule))).toEqual([200, 1_000, 1_500]);
    expect(texts[2025]).toContain(
      'nộp báo cáo chậm bị trừ 2 điểm cho mỗi ngày làm việc, tối đa trừ 10 điểm cho mỗi báo cáo; thiếu báo cáo bị trừ 15 điểm cho mỗi báo cáo',
    );
  });
});
