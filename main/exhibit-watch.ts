/** Counts the failures of exhibits, also those that took the page with them, and hides an exhibit after three. */
import { EXHIBIT_STRIKES } from '#core/exhibit.ts';

export interface ExhibitWatch {
  /** Exhibits that are not offered until the kiosk's next start. */
  hidden(): readonly string[];
  mounting(exhibit: string): void;
  /** Mounted, or closed: no longer to blame for what happens to the page. */
  settled(exhibit: string): void;
  failed(exhibit: string): void;
  /** The page crashed or hung; an exhibit that was being mounted then gets a strike. */
  pageLost(): void;
}

/** @param warn tells the log */
export function watchExhibits(warn: (message: string) => void): ExhibitWatch {
  const strikes = new Map<string, number>();
  let suspect: string | undefined;
  const strike = (exhibit: string, why: string): void => {
    const count = (strikes.get(exhibit) ?? 0) + 1;
    strikes.set(exhibit, count);
    const hidden = count >= EXHIBIT_STRIKES ? '; it is hidden until the next start' : '';
    warn(`The exhibit ${exhibit} ${why} (strike ${count} of ${EXHIBIT_STRIKES}${hidden}).`);
  };
  return {
    hidden: () => [...strikes].filter(([, count]) => count >= EXHIBIT_STRIKES).map(([id]) => id),
    mounting(exhibit) {
      suspect = exhibit;
    },
    settled(exhibit) {
      if (suspect === exhibit) suspect = undefined;
    },
    failed(exhibit) {
      if (suspect === exhibit) suspect = undefined;
      strike(exhibit, 'failed');
    },
    pageLost() {
      if (suspect !== undefined) strike(suspect, 'was being opened when the page was lost');
      suspect = undefined;
    },
  };
}
