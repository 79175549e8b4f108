/** Halls of eight kiosks, and which of a tour's six stops each kiosk shows. */
import type { Showing } from '#core/tours/deal.ts';

/** A school's class of forty, four in a group. */
export const GROUPS = 10;
export const STOPS = 6;

export interface Hall {
  readonly name: string;
  readonly showing: Showing;
}

/** Three exhibits on three, three and two kiosks, two stops in each exhibit. */
export const THREE_EXHIBITS: Hall = {
  name: 'three exhibits',
  showing: [
    [0, 1],
    [0, 1],
    [0, 1],
    [2, 3],
    [2, 3],
    [2, 3],
    [4, 5],
    [4, 5],
  ],
};

/** Every kiosk shows everything. */
export const ALIKE: Hall = {
  name: 'all kiosks alike',
  showing: Array.from({ length: 8 }, () => [0, 1, 2, 3, 4, 5]),
};

/** One kiosk for each stop, two for the first and the fourth: four kiosks are needed all the time by somebody. */
export const ONE_EACH: Hall = {
  name: 'one stop each',
  showing: [[0], [1], [2], [3], [4], [5], [0], [3]],
};
