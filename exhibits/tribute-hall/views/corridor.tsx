/** What is touched in the corridor: the nearest lights by name, and the two steps. */
import { nearest } from '../formations/corridor.ts';
import { project } from '../formations/space.ts';
import type { Hall } from './hall-context.ts';

/** Lights that carry a name; farther ones are too small to read. */
const NAMED = 8;

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

/** Rendered anew while somebody walks; eight buttons, so that a frame stays cheap. */
function Lanterns({ hall }: { readonly hall: Hall }) {
  const stage = hall.stage.value;
  const near = nearest(stage, hall.walk.value, hall.index.people.length, NAMED);
  return (
    <ul class="hall-lanterns">
      {near.map(({ index, place }) => {
        const person = hall.index.people[index];
        if (person === undefined) return undefined;
        const { x, y, size } = project(stage, place);
        const across = Math.max(stage.target, size);
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
                style={{ opacity: Math.min(1, Math.max(0, (size - stage.target * 0.7) / stage.target)) }}
              >
                {hall.pick(person.name)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
