/** How large tours may be. A group's code has room for this and no more: docs/decisions/0015-a-code-carries-the-tour.md. */

/** Stops of a tour. */
export const MOST_STOPS = 8;
/** Groups that walk one tour together, numbered from 1. */
export const MOST_GROUPS = 16;
/** Tours that can begin in a hall on one day, numbered from 1. */
export const MOST_SLOTS = 8;
