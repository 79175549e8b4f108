/** When this software was built: the earliest moment that a machine's clock can be right about. */

/** Put in by the build, milliseconds since 1970. */
declare const TIANFU_BUILD_DATE: number | undefined;

/** Milliseconds since 1970; the start of the project where the code runs unbuilt. */
export const BUILD_DATE =
  typeof TIANFU_BUILD_DATE === 'number' ? TIANFU_BUILD_DATE : Date.parse('2026-11-01T00:00:00Z');
