import { type Organisation, organisationOn } from '../../cum-thi-dua/organisation.ts';
import type { Day } from '../../lib/vn-time.ts';
import { writeDay } from '../../lib/vn-time.ts';
import type { Answer } from '../answer.ts';
import { asksHead, asksMembers, whoseCum } from '../cum/asks-cum.ts';
import { PROVINCES } from '../question/provinces.ts';
import { readQuestion } from '../question/read-question.ts';
import { cumMeant } from './cum-meant.ts';
import { sayBecame, sayCumOf, sayLeads, sayMembers } from './say-to-chuc.ts';

const BECAME = new RegExp(
  String.raw`\b(${PROVINCES})\b.*\b(?:sap nhap|hop nhat|nhap vao|doi ten|(?:nay|gio|bay gio|hien nay) (?:la|thuoc|doi)|con khong)\b|\b(?:sap nhap|hop nhat)\b.*\b(${PROVINCES})\b`,
);

/**
 * What the register of units and clusters says for itself: which cluster a unit is in, who leads a cluster, who belongs to it, what became
 * of a province that was merged. Null for every other question, for a cluster it can't tell, and for a time it knows nothing of; then
 * the documents are asked. `donVi`: the unit of whoever asks, whose cluster is "cụm tôi".
 */
export function answerToChuc(
  typed: string,
  organisation: Organisation,
  asker: { readonly donVi: string; readonly today: Day },
): Answer | null {
  const question = readQuestion(typed, asker.today);
  const day = dayMeant(question.time.year, asker.today);
  const onDay = organisationOn(organisation, day);
  if (onDay.clusters.length === 0) return null;

  const became = BECAME.exec(question.plain);
  const text = became
    ? sayBecame(organisation, became[1] ?? became[2] ?? '', day)
    : ofCum(question.plain, organisation, onDay, asker.donVi, day);
  return text === null ? null : { kind: 'answer', text: `${text}\n\n${source(day)}`, via: 'register', citations: [] };
}

function ofCum(plain: string, all: Organisation, onDay: Organisation, donVi: string, day: Day): string | null {
  const province = whoseCum(plain);
  if (province !== null) return sayCumOf(all, onDay, province, day);
  const isAsked = asksHead(plain) || asksMembers(plain);
  const cum = isAsked ? cumMeant(plain, onDay, donVi) : null;
  if (cum === null) return null;
  return asksHead(plain) ? sayLeads(onDay, cum) : sayMembers(onDay, cum);
}

/** Of another year its middle, when every cluster of that year has its head; of this year today. */
function dayMeant(year: number | null, today: Day): Day {
  return year === null || year === Number(today.slice(0, 4)) ? today : `${year}-07-02`;
}

function source(day: Day): string {
  return `Nguồn: danh sách đơn vị và cụm thi đua do văn phòng nhập vào hệ thống, tính đến ngày ${writeDay(day)}`;
}
