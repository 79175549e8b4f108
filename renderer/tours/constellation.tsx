/** A group's own constellation: one star for each stop, brighter where it was done well, joined in the tour's order. */
import type { TourVisit } from '#core/tours/visit.ts';
import { seeded } from '../light/shapes.ts';

interface Star {
  readonly x: number;
  readonly y: number;
  readonly mark: number;
}

const WIDTH = 1000;
const TALL = 900;
const WIDE = 620;
/** Stars of the sky around it. */
const DUST = 90;

export function Constellation({ visit, wide }: { readonly visit: TourVisit; readonly wide: boolean }) {
  const height = wide ? WIDE : TALL;
  const { group, marks } = visit.progress;
  const stars = starsOf(marks.slice(0, visit.tour.stops.length), group, height);
  const joined = stars.filter(({ mark }) => mark > 0);
  return (
    <svg
      class="constellation"
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      <defs>
        <radialGradient id="star-light">
          <stop offset="0" class="star-heart" />
          <stop offset="0.16" class="star-hue" />
          <stop offset="1" class="star-out" />
        </radialGradient>
      </defs>
      {dustOf(group, height).map(({ x, y, mark }, index) => (
        <circle key={String(index)} class="star-dust" cx={x} cy={y} r={mark} />
      ))}
      <path
        class="star-way"
        d={joined.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
      />
      {stars.map(({ x, y, mark }, index) => (
        <circle key={String(index)} class="star" data-mark={mark} cx={x} cy={y} r={mark === 2 ? 58 : 38} />
      ))}
    </svg>
  );
}

/** Along a way that rises and falls, so that lines never cross; each group has its own. */
function starsOf(marks: readonly number[], group: number, height: number): readonly Star[] {
  const random = seeded(group * 97 + marks.length);
  const bend = random() * Math.PI * 2;
  const room = WIDTH / marks.length;
  return marks.map((mark, index) => ({
    x: Math.round(room * (index + 0.5 + (random() - 0.5) * 0.44)),
    y: Math.round(height * (0.5 + 0.25 * Math.sin(bend + index * 1.35) + (random() - 0.5) * 0.22)),
    mark,
  }));
}

function dustOf(group: number, height: number): readonly Star[] {
  const random = seeded(group * 31 + 5);
  return Array.from({ length: DUST }, () => ({
    x: Math.round(random() * WIDTH),
    y: Math.round(random() * height),
    mark: Number((0.8 + random() * 1.8).toFixed(1)),
  }));
}
