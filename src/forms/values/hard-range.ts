import type { NumberType, Range } from '../definition/field-type.ts';
import { scaleOf } from './scale.ts';

/** Whether a stored number is in a range that is given in the unit people see. */
export function isWithin(type: NumberType, stored: number, range: Range | undefined): boolean {
  const scale = scaleOf(type);
  return range === undefined || (stored >= range.from * scale && stored <= range.to * scale);
}

/** Whether the type can hold this number at all: in its hard range and on its step. */
export function fitsType(type: NumberType, stored: number): boolean {
  if (!isWithin(type, stored, type.hard)) return false;
  switch (type.kind) {
    case 'whole':
    case 'money':
      return Number.isSafeInteger(stored);
    case 'decimal':
      return stored % Math.round(type.step * 100) === 0;
    case 'percent':
      return stored % 10 ** (2 - type.decimals) === 0;
  }
}
