import type { Debtor } from '../../milestones/debt.ts';
import { nameOfCum, nameOfUnit } from '../../people/person-label.ts';
import type { World } from '../world.ts';

/** `Gia Lai`: enough among units of one cluster. */
export function shortUnit(code: string, { register }: World): string {
  return nameOfUnit(code, register.today).replace(/^Liên hiệp (?:các )?Hội (?:tỉnh |thành phố )?(?=\p{Lu})/u, '');
}

export function debtorName(debtor: Debtor, world: World): string {
  const { today } = world.register;
  switch (debtor.kind) {
    case 'don-vi':
      return nameOfUnit(debtor.donVi, today);
    case 'cum':
      return `Cụm trưởng ${nameOfCum(debtor.cum, today)}`;
    case 'trung-uong':
      return 'Liên hiệp Hội Việt Nam';
  }
}

/** The name of a person of any day; their code when they have had it erased. */
export function personName(code: string, { register }: World): string {
  return register.people.findLast((one) => one.code === code)?.name ?? code;
}
