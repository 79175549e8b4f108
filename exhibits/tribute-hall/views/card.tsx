/** A scientist's card: who, what, why it matters, one thing to ponder, the lights nearby, and a flower. */
import { useEffect, useRef } from 'preact/hooks';
import { drawConstellation } from '#exhibits/kit/constellation.ts';
import type { Person } from '../content.ts';
import type { HallWord } from '../words/zh-Hans.ts';
import { datesOf } from './dates.ts';
import type { Hall } from './hall-context.ts';

interface CardProps {
  readonly hall: Hall;
  readonly seat: 0 | 1;
  readonly id: string;
}

export function Card({ hall, seat, id }: CardProps) {
  const person = hall.index.people[hall.index.byId.get(id) ?? -1];
  const own = useRef<HTMLElement>(null);
  useEffect(() => own.current?.focus(), []);
  if (person === undefined) return undefined;
  const close = (): void => hall.act({ type: 'open', seat, open: undefined });
  const dates = datesOf(person, hall.language.value);
  return (
    <article
      ref={own}
      class="hall-sheet hall-card"
      data-seat={seat}
      tabIndex={-1}
      aria-label={hall.pick(person.name)}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div class="hall-card-face">
        <Portrait hall={hall} person={person} />
        <div class="hall-card-names">
          <p class="hall-card-list">
            {hall.word(person.list === 'hundred' ? 'card.hundred' : 'card.sichuan')}
          </p>
          <h2 class="hall-card-name">{hall.pick(person.name)}</h2>
          {dates !== undefined && <p class="hall-card-dates">{dates}</p>}
          {person.year !== undefined && (
            <p class="hall-card-year">
              <span class="hall-card-year-number">{person.year.value}</span> {hall.pick(person.year.what)}
            </p>
          )}
          <p class="hall-card-subject">{hall.pick(person.subject)}</p>
          {person.institution !== undefined && <p class="hall-card-place">{hall.pick(person.institution)}</p>}
        </div>
      </div>
      <div class="hall-card-words">
        {person.life !== undefined && <Passage hall={hall} label="card.life" text={hall.pick(person.life)} />}
        {person.work !== undefined && <Passage hall={hall} label="card.work" text={hall.pick(person.work)} />}
        <div class="hall-ponder">
          <h3 class="hall-label">{hall.word('card.ponder')}</h3>
          <p>{hall.pick(person.ponder)}</p>
        </div>
        <Related hall={hall} seat={seat} person={person} />
      </div>
      <footer class="hall-sheet-ends">
        <button type="button" class="hall-close" onClick={close}>
          {hall.word('card.close')}
        </button>
        <Flower hall={hall} person={person} />
      </footer>
    </article>
  );
}

interface PassageProps {
  readonly hall: Hall;
  readonly label: HallWord;
  readonly text: string;
}

function Passage({ hall, label, text }: PassageProps) {
  return (
    <div class="hall-passage">
      <h3 class="hall-label">{hall.word(label)}</h3>
      <p>{text}</p>
    </div>
  );
}

interface PersonProps {
  readonly hall: Hall;
  readonly person: Person;
}

/** px of the drawing's side at most; it is drawn as large as it is shown. */
const LARGEST_DRAWING = 2_000;

function Portrait({ hall, person }: PersonProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { assets } = hall.context;
  const { width } = hall.stage.value;
  const picture =
    person.portrait !== undefined && assets.has(person.portrait) ? assets.url(person.portrait) : undefined;
  useEffect(() => {
    if (canvas.current === null) return;
    const shown = canvas.current.clientWidth * window.devicePixelRatio;
    canvas.current.width = canvas.current.height = Math.min(LARGEST_DRAWING, Math.max(1, Math.round(shown)));
    const colour = getComputedStyle(canvas.current).color;
    drawConstellation(canvas.current, person.id, person.surname, colour);
  }, [person.id, picture, width]);
  if (picture !== undefined)
    return (
      <img
        class="hall-portrait"
        src={picture}
        alt={hall.word('card.portrait', { name: hall.pick(person.name) })}
      />
    );
  return (
    <canvas
      ref={canvas}
      class="hall-portrait"
      role="img"
      aria-label={hall.word('card.constellation', { surname: person.surname })}
    />
  );
}

function Related({ hall, seat, person }: PersonProps & { readonly seat: 0 | 1 }) {
  const known = person.related.flatMap(({ id, why }) => {
    const other = hall.index.people[hall.index.byId.get(id) ?? -1];
    return other === undefined ? [] : [{ other, why }];
  });
  if (known.length === 0) return undefined;
  return (
    <div class="hall-related">
      <h3 class="hall-label">{hall.word('card.related')}</h3>
      <ul>
        {known.map(({ other, why }) => (
          <li key={other.id}>
            <button
              type="button"
              class="hall-related-person"
              onClick={() => {
                hall.context.sound.play('string', 2);
                hall.act({ type: 'open', seat, open: { kind: 'card', person: other.id } });
              }}
            >
              <span class="hall-related-name">{hall.pick(other.name)}</span>
              <span class="hall-related-why">{hall.pick(why)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Flower({ hall, person }: PersonProps) {
  const given = hall.state.value.given.includes(person.id);
  const giving = hall.giving.value.includes(person.id);
  const count = hall.flowers.value[person.id] ?? 0;
  return (
    <div class="hall-flower" data-given={given}>
      <p class="hall-flower-count" role="status">
        {count === 0 ? hall.word('card.flowers.none') : hall.word('card.flowers', { count })}
      </p>
      <button
        type="button"
        class="hall-flower-button"
        aria-disabled={given || giving}
        onClick={() => void hall.give(person)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="9" r="2.1" />
          <path d="M12 6.9c-1.8-3.4 1.8-3.4 0 0M14 8.4c3-2.4 4.2 1 .3 1.5M13.2 10.8c3 2.4 0 4.5-1.2 1M10.8 10.8c-3 2.4 0 4.5 1.2 1M10 8.4c-3-2.4-4.2 1-.3 1.5M12 13v8" />
        </svg>
        <span>{hall.word(given ? 'card.flowered' : 'card.flower')}</span>
      </button>
      {(given || giving) && <span class="hall-flying" aria-hidden="true" />}
    </div>
  );
}
