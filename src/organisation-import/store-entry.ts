import { putNgayNghi, removeNgayNghi } from '../calendar/ngay-nghi-store.ts';
import {
  putCum,
  putDonVi,
  putLead,
  putMember,
  removeCum,
  removeDonVi,
  removeLead,
  removeMember,
} from '../cum-thi-dua/organisation-store.ts';
import type { Tx } from '../db/tables.ts';
import { putMilestone, removeMilestone } from '../milestones/milestone-store.ts';
import { putPerson, putTerm, removePerson, removeTerm } from '../people/people-store.ts';
import { putBangHead, putBangRow, removeBangHead, removeBangRow } from '../tieu-chi/bang-tieu-chi-store.ts';
import type { Entry } from './kinds/register.ts';

export async function putEntry(tx: Tx, { kind, row }: Entry): Promise<void> {
  switch (kind) {
    case 'units':
      return putDonVi(tx, row);
    case 'clusters':
      return putCum(tx, row);
    case 'members':
      return putMember(tx, row);
    case 'leads':
      return putLead(tx, row);
    case 'people':
      return putPerson(tx, row);
    case 'terms':
      return putTerm(tx, row);
    case 'criteriaTables':
      return putBangHead(tx, row);
    case 'criteria':
      return putBangRow(tx, row);
    case 'holidays':
      return putNgayNghi(tx, row);
    case 'milestones':
      return putMilestone(tx, row);
  }
}

export async function removeEntry(tx: Tx, { kind, row }: Entry): Promise<void> {
  switch (kind) {
    case 'units':
      return removeDonVi(tx, row);
    case 'clusters':
      return removeCum(tx, row);
    case 'members':
      return removeMember(tx, row);
    case 'leads':
      return removeLead(tx, row);
    case 'people':
      return removePerson(tx, row);
    case 'terms':
      return removeTerm(tx, row);
    case 'criteriaTables':
      return removeBangHead(tx, row);
    case 'criteria':
      return removeBangRow(tx, row);
    case 'holidays':
      return removeNgayNghi(tx, row);
    case 'milestones':
      return removeMilestone(tx, row);
  }
}
