import type { Day } from '../lib/vn-time.ts';
import type { CumThiDua, Lead, Membership } from './cum-thi-dua.ts';
import type { DonVi } from './don-vi.ts';
import { contains } from './period.ts';

/** Units, clusters and who belongs where, over all time that is known, or cut down to one day by `organisationOn`. */
export interface Organisation {
  readonly units: readonly DonVi[];
  readonly clusters: readonly CumThiDua[];
  readonly members: readonly Membership[];
  readonly leads: readonly Lead[];
}

/**
 * What is in force on a day. A membership ends with its unit or its cluster, whatever its own end says, and only a member leads:
 * so one changed date can't leave a right behind.
 */
export function organisationOn(organisation: Organisation, day: Day): Organisation {
  const units = organisation.units.filter((unit) => contains(unit, day));
  const clusters = organisation.clusters.filter((cum) => contains(cum, day));
  const members = organisation.members.filter(
    (member) =>
      contains(member, day) &&
      units.some(({ code }) => code === member.donVi) &&
      clusters.some(({ code }) => code === member.cum),
  );
  const leads = organisation.leads.filter(
    (lead) => contains(lead, day) && members.some((member) => member.cum === lead.cum && member.donVi === lead.donVi),
  );
  return { units, clusters, members, leads };
}
