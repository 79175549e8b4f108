/** What both hosts' printers have in common. */
import { describeError, KioskError } from '#core/errors.ts';

/** A busy machine takes its time; after this nobody waits any more, milliseconds. */
export const PRINT_PATIENCE_MS = 30_000;

export const printFailed = (error: unknown): KioskError =>
  new KioskError(
    'print-failed',
    `No sheet was made: ${describeError(error)}. Nothing else is affected; try again.`,
    error,
  );
