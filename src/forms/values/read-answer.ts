import type { ScalarType } from '../definition/field-type.ts';
import type { AnswerField, ReadingContext } from './answer-field.ts';
import { readChoice, readChoices, readYesNo } from './read-choice.ts';
import { readDate } from './read-date.ts';
import { readDocumentNumber } from './read-document-number.ts';
import { readList } from './read-list.ts';
import { readNumber } from './read-number.ts';
import { readPersonName } from './read-person-name.ts';
import { readPhone } from './read-phone.ts';
import { readText } from './read-text.ts';
import { type Reading, refused } from './reading.ts';
import { ruleOf } from './rule.ts';
import type { Scalar, Value } from './value.ts';

/**
 * What an answer means for a field, with or without diacritics, in any Unicode form and of any length. Whatever is outside the field's
 * hard range is refused; the soft one is a question of the report and looked at elsewhere.
 */
export function readAnswer(field: AnswerField, text: string, context: ReadingContext): Reading<Value> {
  const { type } = field;
  if (type.kind === 'choices') return readChoices({ ...field, type }, text);
  if (type.kind === 'list') return readList({ ...field, type }, text, context, readScalar);
  if (type.kind === 'files') return refused(`Mục này nhận tệp đính kèm, mong anh/chị ${ruleOf(field)} ạ.`);
  return readScalar({ ...field, type }, text, context);
}

function readScalar(field: AnswerField<ScalarType>, text: string, context: ReadingContext): Reading<Scalar> {
  const { type } = field;
  switch (type.kind) {
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
      return readNumber({ ...field, type }, text);
    case 'date':
      return readDate({ ...field, type }, text, context);
    case 'choice':
      return readChoice({ ...field, type }, text);
    case 'yes-no':
      return readYesNo({ ...field, type }, text);
    case 'short-text':
    case 'long-text':
      return readText({ ...field, type }, text);
    case 'phone':
      return readPhone(field, text);
    case 'document-number':
      return readDocumentNumber(field, text);
    case 'person-name':
      return readPersonName(field, text);
  }
}
