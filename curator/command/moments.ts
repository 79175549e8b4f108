/** Dates as curators type them. */
import { KioskError } from '#core/errors.ts';

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?$/;

/**
 * Reads `2026-10-01`, `2026-10-01 09:00` (both in this machine's time zone) or a full ISO 8601 moment with an offset.
 * @returns ISO 8601 in UTC
 * @throws KioskError `flags-invalid`
 */
export function readMoment(flag: string, text: string): string {
  const local = LOCAL.exec(text);
  const moment =
    local === null ? fullMoment(text) : localMoment(local.slice(1).map((part) => Number(part ?? 0)));
  if (moment === undefined)
    throw new KioskError(
      'flags-invalid',
      `--${flag} takes a day or a moment such as 2026-10-01 or "2026-10-01 09:00", not "${text}". Nothing was done.`,
    );
  return moment.toISOString();
}

function fullMoment(text: string): Date | undefined {
  const sound = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  return sound && !Number.isNaN(Date.parse(text)) ? new Date(text) : undefined;
}

/** A date that does not roll over: 31 April is a slip and not 1 May. */
function localMoment(parts: readonly number[]): Date | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.map((part) =>
    Number.isNaN(part) ? 0 : part,
  );
  const date = new Date(year, month - 1, day, hour, minute);
  const same = date.getMonth() === month - 1 && date.getDate() === day && date.getHours() === hour;
  return same && date.getMinutes() === minute ? date : undefined;
}
