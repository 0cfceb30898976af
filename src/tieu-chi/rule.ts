import type { Points } from './points.ts';

/** How one figure becomes points. `figure` names it among the figures of its row; '' when the row has only one, without a name. */
export type Scale =
  /** `có 20; không 0`, or just `20`. A count says yes when it is not 0. */
  | { readonly kind: 'yes-no'; readonly figure: string; readonly yes: Points; readonly no: Points }
  /** `>=8 nhiệm vụ: 100; 5-7: 80`. `noun` may be empty, and is `%` for a percentage. Below the lowest step there is nothing. */
  | { readonly kind: 'steps'; readonly figure: string; readonly noun: string; readonly steps: readonly Step[] }
  /** `mỗi nhiệm vụ 15, tối đa 60`; only whole ones count. */
  | {
      readonly kind: 'each';
      readonly figure: string;
      readonly noun: string;
      /** So many of them make one: `mỗi 10 hội viên 2`. */
      readonly per: number;
      readonly points: Points;
      readonly cap: Points | null;
      /** `mỗi ngày làm việc 2, mỗi báo cáo tối đa 10`: each item of a list of counts is capped by itself. */
      readonly itemCap: { readonly points: Points; readonly noun: string } | null;
    }
  /** `HTXSNV (hoàn thành xuất sắc nhiệm vụ): 30; HTTNV: 20`. */
  | { readonly kind: 'choice'; readonly figure: string; readonly options: readonly Option[] }
  /** `tự chấm 0-40, bước 0,5`: no figure tells, the points themselves are asked. */
  | {
      readonly kind: 'manual';
      readonly figure: string;
      readonly least: Points;
      readonly most: Points;
      readonly step: Points;
    };

/** From this count on, in hundredths like points. Steps stand from the highest count down. */
export interface Step {
  readonly from: number;
  readonly points: Points;
}

export interface Option {
  readonly key: string;
  /** In full; '' when the key says it all. */
  readonly label: string;
  readonly points: Points;
}

/** `… hoặc …`: whichever gives most. */
export interface Best {
  readonly kind: 'best';
  readonly parts: readonly Scale[];
}

/** How a row's points come about, as data: a new year's table needs no code. */
export type Rule =
  | Scale
  | Best
  /** `… + …`: the points of all parts together. */
  | { readonly kind: 'sum'; readonly parts: readonly (Scale | Best)[] }
  /** `50 trừ X1, X2`: full points less what these penalties take off, not below 0. They are not taken off the total again. */
  | { readonly kind: 'less'; readonly full: Points; readonly penalties: readonly string[] };
