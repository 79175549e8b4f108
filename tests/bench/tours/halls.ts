/** Halls of eight kiosks, and which of a tour's six stops each kiosk shows. */
import type { Showing } from '#core/tours/deal.ts';
import { HALLS } from '../../builders/tours.ts';

/** A school's class of forty, four in a group. */
export const GROUPS = 10;
export const STOPS = 6;

export interface Hall {
  readonly name: string;
  readonly showing: Showing;
}

export const THREE_EXHIBITS: Hall = { name: 'three exhibits', showing: HALLS.three };
export const ALIKE: Hall = { name: 'all kiosks alike', showing: HALLS.alike };
export const ONE_EACH: Hall = { name: 'one stop each', showing: HALLS.oneEach };
