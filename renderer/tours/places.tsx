/** Where a group goes on, when it is not here: the best kiosk large, another one in case that somebody is there. */
import { pick } from '#core/language.ts';
import type { NextPlace, TourVisit } from '#core/tours/visit.ts';
import { language } from '../state.ts';
import { say } from './words.ts';

/** The best place elsewhere, and the best other kiosk after it. */
export function placesElsewhere({ next }: TourVisit): readonly NextPlace[] {
  const elsewhere = next.filter(({ here, kiosk }) => !here && kiosk !== undefined);
  const [best] = elsewhere;
  const other = elsewhere.find(({ kiosk }) => kiosk?.id !== best?.kiosk?.id);
  return [best, other].filter((place) => place !== undefined);
}

export function Places({ visit }: { readonly visit: TourVisit }) {
  const [best, other] = placesElsewhere(visit);
  if (best?.kiosk === undefined) return undefined;
  const tag = language.value;
  const stop = visit.tour.stops[best.stop];
  return (
    <div class="tour-places">
      <p class="tour-place">{pick(best.kiosk.name, tag)}</p>
      {stop !== undefined && <p class="tour-place-stop">{pick(stop.title, tag)}</p>}
      {other?.kiosk !== undefined && (
        <p class="tour-place-other">
          {say('done.or')} <strong>{pick(other.kiosk.name, tag)}</strong>
        </p>
      )}
    </div>
  );
}
