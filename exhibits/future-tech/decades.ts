/** When something may come true: what a visitor can vote for. */

/** The years that a decade begins with, then what lies beyond them. */
export const DECADES = ['2030', '2040', '2050', '2060', '2070', '2080', '2090', 'later', 'never'] as const;

export type Decade = (typeof DECADES)[number];
