import type { HeThong, LeadRole } from '../../cum-thi-dua/cum-thi-dua.ts';
import type { Role } from '../../people/role.ts';

/** Dated rows: what held from one Viet Nam day to another, both included. A row is changed only to set right what was wrong. */
export interface OrganisationTables {
  don_vi: DonViTable;
  cum_thi_dua: CumThiDuaTable;
  cum_member: CumMemberTable;
  cum_lead: CumLeadTable;
  person: PersonTable;
  term: TermTable;
}

interface DatedTable {
  valid_from: string;
  /** Null while no end is known. */
  valid_to: string | null;
}

export interface DonViTable extends DatedTable {
  code: string;
  name: string;
  /** Array of text as JSON. */
  aliases: string;
  merged_into: string | null;
}

export interface CumThiDuaTable extends DatedTable {
  code: string;
  name: string;
  he_thong: HeThong;
}

export interface CumMemberTable extends DatedTable {
  cum: string;
  don_vi: string;
}

export interface CumLeadTable extends DatedTable {
  cum: string;
  don_vi: string;
  role: LeadRole;
}

export interface PersonTable extends DatedTable {
  code: string;
  name: string;
  don_vi: string;
}

export interface TermTable extends DatedTable {
  person: string;
  role: Role;
  /** Code of a unit or a cluster; empty for a role for all (a key column can't be null). */
  scope: string;
}
