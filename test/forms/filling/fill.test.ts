import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotOf, type Draft, type Given, readDraft } from '../../../src/forms/filling/draft.ts';
import { factsOf } from '../../../src/forms/filling/facts.ts';
import { figuresOf, provenCriteria } from '../../../src/forms/filling/figures.ts';
import { findGroup, findItem, stepOfSlot } from '../../../src/forms/filling/find-item.ts';
import { attachFile } from '../../../src/forms/filling/attach.ts';
import { itemsOf, type Step } from '../../../src/forms/filling/item.ts';
import { judgeAnswer } from '../../../src/forms/filling/judge.ts';
import { headingOf, questionOf } from '../../../src/forms/filling/question.ts';
import { setAnswer } from '../../../src/forms/filling/set-answer.ts';
import {
  nextStep,
  openSteps,
  previousStep,
  progressOf,
  slotOfStep,
  stepsOf,
} from '../../../src/forms/filling/steps.ts';
import { summaryOf, writeSummary } from '../../../src/forms/filling/summary.ts';
import type { Value } from '../../../src/forms/values/value.ts';
import { allAnswers, begin, KNOWN, QUARTERLY, WHO } from './quarterly.ts';

function step(draft: Draft, slot: string): Step {
  const found = stepOfSlot(QUARTERLY, draft, slot);
  if (found === null) throw new Error(`${slot} is not asked`);
  return found;
}

function set(draft: Draft, slot: string, value: Value): ReturnType<typeof setAnswer> {
  return setAnswer(QUARTERLY, draft, step(draft, slot), { state: 'value', value }, WHO);
}

/** Answers whatever is asked next, until nothing is. */
function fill(
  draft: Draft,
  answers: Readonly<Record<string, Value>>,
  pick: (open: readonly Step[]) => Step = (open) => open[0]!,
): Draft {
  let current = draft;
  for (let open = openSteps(QUARTERLY, current); open.length > 0; open = openSteps(QUARTERLY, current)) {
    const next = pick(open);
    current = setAnswer(QUARTERLY, current, next, { state: 'value', value: answers[slotOfStep(next)]! }, WHO).draft;
  }
  return current;
}

describe('a draft', () => {
  it('begins with what is known and asks the rest in order', () => {
    const draft = begin();
    const first = nextStep(QUARTERLY, draft)!;
    expect(first.item.field.id).toBe('nguoi_lap');
    expect(headingOf(first, progressOf(QUARTERLY, draft).of)).toBe('Mục 3/42');
    expect(previousStep(QUARTERLY, draft, first)!.item.field.id).toBe('den_ngay');
    expect(previousStep(QUARTERLY, draft, stepsOf(QUARTERLY, draft)[0]!)).toBeNull();
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readDraft('{"v":2}')).toBe('unreadable');
  });

  it('asks lũy kế right behind the figure, except in quarter I', () => {
    const slots = (kind: 'Q1' | '6T'): readonly string[] => stepsOf(QUARTERLY, begin(kind)).map(slotOfStep);
    expect(slots('6T').slice(slots('6T').indexOf('hop_bch'))[1]).toBe('hop_bch@luy-ke');
    expect(slots('Q1')).not.toContain('hop_bch@luy-ke');
    expect(questionOf(step(begin(), 'hop_bch@luy-ke'))).toBe(
      'Còn lũy kế từ đầu năm của mục Số cuộc họp Ban Chấp hành là bao nhiêu cuộc ạ?',
    );
  });

  it('asks what belongs to its period alone', () => {
    const ids = (kind: 'Q1' | 'NAM'): readonly string[] => itemsOf(QUARTERLY, kind).map((item) => item.field.id);
    expect(ids('Q1')).toContain('ngay_giao_uoc');
    expect(ids('NAM')).toEqual(expect.arrayContaining(['xep_loai_chi_bo', 'diem_tu_cham']));
    expect(ids('Q1')).not.toContain('diem_tu_cham');
  });

  it('opens conditional items and closes them without losing an answer', () => {
    const none = set(begin(), 'hn_quan_triet', 0).draft;
    expect(stepOfSlot(QUARTERLY, none, 'luot_quan_triet')).toBeNull();
    expect(factsOf(QUARTERLY, none).figure('luot_quan_triet', 'ky')).toBeNull();
    const sure = set(none, 'hn_quan_triet@luy-ke', 0).draft;
    expect(factsOf(QUARTERLY, sure).figure('luot_quan_triet', 'ky')).toBe(0);

    const some = set(none, 'hn_quan_triet', 2);
    expect(some.opened.map(slotOfStep)).toEqual(['luot_quan_triet', 'luot_quan_triet@luy-ke']);
    const counted = set(some.draft, 'luot_quan_triet', 150).draft;
    const closed = set(counted, 'hn_quan_triet', 0);
    expect(closed.closed.map(slotOfStep)).toContain('luot_quan_triet');
    const again = set(closed.draft, 'hn_quan_triet', 1);
    expect(again.draft.answers['luot_quan_triet']).toEqual(counted.answers['luot_quan_triet']);
    expect(again.askAgain.map(slotOfStep)).toContain('luot_quan_triet');
  });

  it('a correction asks its lũy kế and what names it again, nothing else', () => {
    const answered = set(set(begin(), 'hop_bch', 1).draft, 'hop_bch@luy-ke', 3).draft;
    const corrected = set(answered, 'hop_bch', 2);
    expect(corrected.askAgain.map(slotOfStep)).toEqual(['hop_bch@luy-ke']);
    expect(corrected.change).toMatchObject({ slot: 'hop_bch', before: { value: 1 }, after: { value: 2 } });
    expect(openSteps(QUARTERLY, corrected.draft).map(slotOfStep)).toContain('hop_bch@luy-ke');
    expect(set(answered, 'hop_bch', 1).askAgain).toEqual([]);
    const confirmed = set(corrected.draft, 'hop_bch@luy-ke', 3).draft;
    expect(confirmed.stale).toEqual([]);
  });

  it('is filled to the end, whatever the order, with the same result to the letter', () => {
    fc.assert(
      fc.property(
        allAnswers(QUARTERLY),
        fc.constantFrom('Q1', '6T', '9T', 'NAM'),
        fc.infiniteStream(fc.nat()),
        (answers, kind, chances) => {
          const inOrder = fill(begin(kind), answers);
          const anyhow = fill(begin(kind), answers, (open) => open[chances.next().value % open.length]!);
          expect(JSON.stringify(anyhow.answers)).toBe(JSON.stringify(inOrder.answers));
          expect(progressOf(QUARTERLY, inOrder)).toMatchObject({ answered: progressOf(QUARTERLY, inOrder).asked });
          expect(nextStep(QUARTERLY, inOrder)).toBeNull();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a correction never touches the answer to anything else', () => {
    fc.assert(
      fc.property(allAnswers(QUARTERLY), allAnswers(QUARTERLY), fc.nat(), (answers, others, chance) => {
        const draft = fill(begin(), answers);
        const steps = stepsOf(QUARTERLY, draft);
        const one = steps[chance % steps.length]!;
        const slot = slotOfStep(one);
        const { draft: after, askAgain } = setAnswer(
          QUARTERLY,
          draft,
          one,
          { state: 'value', value: others[slot]! },
          WHO,
        );
        const { [slot]: _, ...rest } = after.answers;
        const { [slot]: __, ...before } = draft.answers;
        expect(rest).toEqual(before);
        expect(after.stale).toEqual(askAgain.map(slotOfStep).toSorted());
        const related = new Set([
          slotOf(one.item.field.id, 'luy-ke'),
          ...QUARTERLY.groups
            .flatMap((group) => group.fields)
            .filter(
              (field) =>
                field.dependsOn?.includes(one.item.field.id) ||
                JSON.stringify(field.askedWhen ?? '').includes(`"${one.item.field.id}"`),
            )
            .flatMap((field) => [field.id, slotOf(field.id, 'luy-ke')]),
        ]);
        expect(after.stale.filter((stale) => !related.has(stale))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an answer is judged', () => {
  const judged = (slot: string, text: string, known = KNOWN, draft = begin()): string => {
    const result = judgeAnswer(QUARTERLY, draft, step(draft, slot), text, known);
    const given = (of: Given): string =>
      'value' in of ? `${of.state} ${JSON.stringify(of.value).replaceAll('"', '')}` : of.state;
    switch (result.kind) {
      case 'take':
      case 'confirm':
        return `${result.kind}: ${given(result.given)}${result.luyKe === null ? '' : ` / ${given(result.luyKe)}`}${result.kind === 'confirm' ? ` - ${result.why}` : ''}`;
      case 'unsure':
        return `unsure: ${result.readings.map((one) => one.shown).join(' | ')}`;
      case 'inexact':
        return `inexact: ${result.why}`;
      case 'refused':
        return `refused: ${result.reason}`;
    }
  };
  const last = {
    period: { kind: '6T', year: 2026 },
    answers: { so_hoi_vien: { state: 'value', value: 16_000, ...WHO } },
  } as const;

  it.each([
    ['so_hoi_tv', '24 hội', 'take: value 24'],
    ['so_hoi_tv', '5', 'confirm: flagged 5 - Thường mục này từ 15 đến 50 hội, anh/chị ghi 5 hội.'],
    [
      'so_hoi_tv',
      '121',
      'refused: “121” chưa hợp với mục này, mong anh/chị gõ một số nguyên từ 0 đến 120, ví dụ: 24 ạ.',
    ],
    [
      'so_hoi_tv',
      'nhiều lắm',
      'refused: Tôi chưa đọc được số trong “nhiều lắm”, mong anh/chị gõ một số nguyên từ 0 đến 120, ví dụ: 24 ạ.',
    ],
    [
      'so_hoi_tv',
      'khoảng 30',
      'inexact: “khoảng 30” là số ước chừng, anh/chị cho số chính xác giúp ạ; nếu chưa có, gõ “chưa có số liệu”.',
    ],
    ['so_hoi_tv', 'không', 'unsure: 0 hội'],
    ['so_hoi_tv', 'chưa có số liệu', 'take: no-data'],
    ['so_hv_moi', 'chưa có số liệu', 'take: no-data'],
    ['hop_bch', '1', 'take: value 1'],
    ['hop_bch', '1, lũy kế 3', 'take: value 1 / value 3'],
    ['hop_bch', '1 (luy ke 3)', 'take: value 1 / value 3'],
    [
      'hop_bch',
      '3; lk: 2',
      'confirm: flagged 3 / flagged 2 - Thường mục này từ 0 đến 2 cuộc, anh/chị ghi 3 cuộc. Lũy kế 2 cuộc ít hơn số trong kỳ là 3 cuộc.',
    ],
    [
      'hop_bch',
      '1, lũy kế nhiều',
      'refused: Tôi chưa đọc được số trong “nhiều”, mong anh/chị gõ một số nguyên từ 0 đến 36, ví dụ: 24 ạ.',
    ],
    ['hop_bch@luy-ke', '6', 'take: value 6'],
    ['ket_qua', 'Tốt', 'confirm: flagged Tốt - Câu trả lời dài 3 ký tự; thường mục này từ 50 đến 2.000 ký tự.'],
    [
      'tvpb_kinh_phi',
      '1,5 tỷ',
      'confirm: flagged 1500000000 - Thường mục này từ 0 đến 500 triệu đồng, anh/chị ghi 1.500 triệu đồng.',
    ],
    ['sdt', 'không có', 'take: skipped'],
  ])('%s %j: %s', (slot, text, expected) => {
    expect(judged(slot, text)).toBe(expected);
  });

  it('against the last report', () => {
    expect(judged('so_hoi_vien', '16.356', { ...KNOWN, last })).toBe('take: value 16356');
    expect(judged('so_hoi_vien', '20.000', { ...KNOWN, last })).toBe(
      'confirm: flagged 20000 - Kỳ trước là 16.000 người, kỳ này anh/chị ghi 20.000 người.',
    );
  });
});

describe('items are found', () => {
  it.each([
    ['8', 'so_hoi_tv'],
    ['mục 8', 'so_hoi_tv'],
    ['muc 13 luy ke', 'hop_bch@luy-ke'],
    ['13 lk', 'hop_bch@luy-ke'],
    ['Hội thảo', 'hoi_thao'],
    ['số hội thành viên', 'so_hoi_tv'],
    ['so hoi vien', 'so_hoi_vien'],
    ['muc tin bai', 'tin_bai'],
    ['kinh phí', 'several'],
    ['15a', 'not-asked'],
    ['99', 'none'],
    ['xyz', 'none'],
    ['', 'none'],
  ])('%j -> %s', (text, expected) => {
    const found = findItem(QUARTERLY, begin(), text);
    expect(found.kind === 'step' ? slotOfStep(found.step) : found.kind).toBe(expected);
  });

  it('groups by number and by words', () => {
    const first = (text: string): string | undefined => findGroup(QUARTERLY, begin(), text)?.item.field.id;
    expect(first('nhóm 2')).toBe('so_hoi_tv');
    expect(first('tai chinh')).toBe('ns_cap');
    expect(first('phần truyền thông')).toBe('lop_tap_huan');
    expect(first('abc')).toBeUndefined();
  });
});

describe('files and figures', () => {
  const item = (id: string): Step['item'] => itemsOf(QUARTERLY, '9T').find((one) => one.field.id === id)!;

  it('a file proves an item and its criteria', () => {
    const attached = attachFile(QUARTERLY, begin(), item('tvpb_so_nv'), { id: 'f1', name: 'cv.pdf' }, WHO);
    if (attached.kind !== 'evidence') throw new Error(attached.kind);
    expect([...provenCriteria(QUARTERLY, attached.draft)]).toEqual(['3.1']);
    const twice = attachFile(QUARTERLY, attached.draft, item('tvpb_so_nv'), { id: 'f1', name: 'cv.pdf' }, WHO);
    expect(twice).toEqual({ kind: 'evidence', draft: attached.draft });
    expect(attachFile(QUARTERLY, begin(), item('minh_chung'), { id: 'f2', name: 'a.exe' }, WHO).kind).toBe('refused');
    const answer = attachFile(QUARTERLY, begin(), item('minh_chung'), { id: 'f2', name: 'a.PDF' }, WHO);
    expect(answer.kind === 'answer' && answer.draft.answers['minh_chung']).toMatchObject({
      value: [{ id: 'f2', name: 'a.PDF' }],
    });
  });

  it('figures for the score are in the unit that people see', () => {
    const draft = set(
      set(set(begin(), 'tvpb_so_nv', 0).draft, 'tvpb_so_nv@luy-ke', 0).draft,
      'ns_giai_ngan',
      8550,
    ).draft;
    const figures = figuresOf(QUARTERLY, draft);
    expect(figures.get('ns_giai_ngan')).toEqual({ ky: 85.5, 'luy-ke': 85.5 });
    expect(figures.get('tvpb_dat_hang')).toEqual({ ky: 0, 'luy-ke': 0 });
    expect(figures.get('gop_y_vb')).toEqual({ ky: null, 'luy-ke': null });
  });
});

it('a summary reads everything back, numbered and in groups', () => {
  const flagged = setAnswer(
    QUARTERLY,
    begin(),
    step(begin(), 'so_hoi_tv'),
    { state: 'flagged', value: 5, why: 'Ít.' },
    WHO,
  ).draft;
  const draft = set(set(flagged, 'hop_bch', 1).draft, 'hop_bch@luy-ke', 3).draft;
  const text = writeSummary(summaryOf(QUARTERLY, draft));
  expect(text).toContain('THÔNG TIN CHUNG\nĐơn vị báo cáo: Liên hiệp Hội tỉnh Mẫu\n');
  expect(text).toContain('8. Số hội thành viên: 5 hội (cần xem lại)');
  expect(text).toContain('13. Số cuộc họp Ban Chấp hành: 1 cuộc; lũy kế 3 cuộc');
  expect(text).toContain('18. Văn bản góp ý: chưa trả lời');
});
