import type { FieldType, NumberType } from '../definition/field-type.ts';
import { unscaled, writeAmount } from './number/amount.ts';

/** Of how many stored parts one is made, in the unit that people see: đồng in a triệu, hundredths in a point or percent. */
export function scaleOf(type: NumberType): number {
  switch (type.kind) {
    case 'whole':
      return 1;
    case 'decimal':
    case 'percent':
      return 100;
    case 'money':
      return 1_000_000;
  }
}

export function isNumberType(type: FieldType): type is NumberType {
  return type.kind === 'whole' || type.kind === 'decimal' || type.kind === 'money' || type.kind === 'percent';
}

/** A stored number in the unit that people see, as a number: for ranges and conditions. */
export function seenNumber(type: NumberType, stored: number): number {
  return stored / scaleOf(type);
}

/** A stored number without its unit: `1.234,5`. */
export function writeNumber(type: NumberType, stored: number): string {
  return writeAmount(unscaled(stored, scaleOf(type)));
}

/** A number of a form's definition (a bound, a step), as people write it. */
export function writeBound(bound: number): string {
  return writeAmount(unscaled(Math.round(bound * 1_000_000), 1_000_000));
}
