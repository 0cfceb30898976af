import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadForms } from '../../src/forms/load-forms.ts';
import type { BangTieuChi } from '../../src/tieu-chi/bang-tieu-chi.ts';
import { reportFields } from '../../src/tieu-chi/report-fields.ts';
import { sampleBang } from './sample-bang.ts';

/** The sample tables against the sample form of the quarterly report: what a rule reads is asked there. */

const form = loadForms(join(import.meta.dirname, '../../data/forms')).find('bao-cao-quy')!;
const fields = form.groups.flatMap((group) => group.fields);
let tables: readonly BangTieuChi[];

beforeAll(async () => {
  tables = [await sampleBang(2025), await sampleBang(2026)];
});

describe('the sample tables and the sample form', () => {
  it('every figure of a rule is a field of the form that says which criterion it serves', () => {
    for (const bang of tables) {
      for (const [code, ids] of reportFields(bang)) {
        const serving = ids.map((id) => fields.find((field) => field.id === id)?.criteria ?? []);
        expect(serving, `${bang.code} ${code}: ${ids.join(', ')}`).toEqual(
          ids.map(() => expect.arrayContaining([code])),
        );
      }
    }
  });

  it('every criterion that a field serves is in the newest table', () => {
    const codes = new Set(tables.at(-1)!.criteria.map(({ code }) => code));
    expect(fields.flatMap(({ criteria = [] }) => criteria).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('a choice is scored by the keys that the form stores', () => {
    const keys = tables.flatMap(({ criteria }) =>
      criteria.flatMap(({ rule }) => (rule.kind === 'choice' ? [rule.options.map(({ key }) => key)] : [])),
    );
    const { type } = fields.find(({ id }) => id === 'xep_loai_chi_bo')!;
    const stored = type.kind === 'choice' ? type.options.map(({ key }) => key) : [];
    expect(keys).toEqual([stored, stored]);
  });
});
