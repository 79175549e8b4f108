/** Earth or orbit: a light that climbs from the ground into its orbit, and comes back. */
import type { Place } from '../experiments/experiment.ts';

export interface PlaceSwitchProps {
  readonly place: Place;
  readonly label: string;
  readonly names: Readonly<Record<Place, string>>;
  readonly notes: Readonly<Record<Place, string>>;
  readonly onPlace: (place: Place) => void;
}

export function PlaceSwitch({ place, label, names, notes, onPlace }: PlaceSwitchProps) {
  const choice = (each: Place) => (
    <button
      type="button"
      class="bench-place-choice"
      data-choice={each}
      aria-pressed={place === each}
      onClick={() => onPlace(each)}
    >
      <span class="bench-place-name">{names[each]}</span>
      <span class="bench-place-note">{notes[each]}</span>
    </button>
  );
  return (
    <div class="bench-place" role="group" aria-label={label} data-place={place}>
      {choice('earth')}
      {/* A touch on the way sends the light to its other end; the two names say the same to whoever cannot see it. */}
      <div
        class="bench-climb"
        aria-hidden="true"
        onClick={() => onPlace(place === 'earth' ? 'orbit' : 'earth')}
      >
        <svg viewBox="0 0 100 60" preserveAspectRatio="none">
          <path class="bench-climb-way" d="M6 54C10 18 34 8 94 8" />
        </svg>
        <span class="bench-climb-ground" />
        <span class="bench-climb-station" />
        <span class="bench-climb-light" />
      </div>
      {choice('orbit')}
    </div>
  );
}
