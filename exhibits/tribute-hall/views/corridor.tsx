/** What is touched in the corridor: the nearest lights by name, and the two steps. */
import { emOf } from '#exhibits/kit/room.ts';
import { nearest } from '../formations/corridor.ts';
import { abovePages, project, type Stage } from '../formations/space.ts';
import type { Hall } from './hall-context.ts';
import { shortName } from './person-button.tsx';

/** Lights that carry a name; farther ones are too small to read. */
const NAMED = 8;
/** A name keeps this far from the edge of the screen, px. */
const EDGE = 12;
/** Half of what the two steps take of the middle of the screen, em. */
const STEPS_EM = 11;
/** A name is broken after this, em. */
const MOST_NAME_EM = 13;

export function Corridor({ hall, walk }: { readonly hall: Hall; readonly walk: (steps: number) => void }) {
  return (
    <>
      <header class="hall-head">
        <h1 class="hall-title">{hall.pick(hall.context.content.title)}</h1>
        <p class="hall-hint">{hall.word('corridor.hint')}</p>
      </header>
      <Lanterns hall={hall} />
      <div class="hall-steps">
        <button type="button" class="hall-step" onClick={() => walk(-1)}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 9l6 6 6-6" />
          </svg>
          <span>{hall.word('corridor.back')}</span>
        </button>
        <button type="button" class="hall-step" onClick={() => walk(1)}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 15l6-6 6 6" />
          </svg>
          <span>{hall.word('corridor.ahead')}</span>
        </button>
      </div>
    </>
  );
}

/** px at which a lantern's name is wide and high, as it is drawn below the light. */
function nameBox(stage: Stage, name: string, x: number, y: number, size: number) {
  const em = emOf(name) + 0.8;
  const half = (Math.min(em, MOST_NAME_EM) * stage.text) / 2;
  const top = y + size * 0.53;
  return { left: x - half, right: x + half, top, bottom: top + stage.text * 1.4 };
}

type Box = ReturnType<typeof nameBox>;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Rendered anew while somebody walks; eight buttons, so that a frame stays cheap. */
function Lanterns({ hall }: { readonly hall: Hall }) {
  const stage = hall.stage.value;
  const near = nearest(stage, hall.walk.value, hall.index.people.length, NAMED);
  // A name that a nearer one would cover is not shown.
  const taken: Box[] = [];
  return (
    <ul class="hall-lanterns">
      {near.map(({ index, place }) => {
        const person = hall.index.people[index];
        if (person === undefined) return undefined;
        const { x, y, size } = project(stage, place);
        const across = Math.max(stage.target, size);
        const name = shortName(hall.pick(person.name));
        const box = nameBox(stage, name, x, y, across);
        const beside = Math.min(Math.abs(box.left - stage.width / 2), Math.abs(box.right - stage.width / 2));
        const floor = beside > stage.text * STEPS_EM ? stage.bottom : abovePages(stage).bottom;
        const free = box.bottom < floor && !taken.some((other) => overlap(box, other));
        if (free) taken.push(box);
        // A light that is half past the edge keeps its whole name.
        const aside = Math.max(0, EDGE - box.left) - Math.max(0, box.right - stage.width + EDGE);
        return (
          <li key={person.id}>
            <button
              type="button"
              class="hall-lantern"
              style={{
                width: `${across}px`,
                height: `${across}px`,
                transform: `translate(${x - across / 2}px, ${y - across / 2}px)`,
              }}
              onClick={(event) => hall.openAt(event.clientX || x, { kind: 'card', person: person.id })}
            >
              <span
                class="hall-lantern-name"
                style={{
                  marginLeft: `${aside}px`,
                  opacity: free ? Math.min(1, Math.max(0, (size - stage.target * 0.7) / stage.target)) : 0,
                }}
              >
                {name}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
