/** Find a person by family name: a letter, a name, a light. Single taps only, no keyboard of the system. */
import { found, surnamesOf } from '../model.ts';
import type { Hall } from './hall-context.ts';

interface FinderProps {
  readonly hall: Hall;
  readonly seat: 0 | 1;
  readonly initial: string | undefined;
  readonly surname: string | undefined;
}

/** More people than this are not shown at once; a family name narrows them. */
const MOST_PEOPLE = 24;

export function Finder({ hall, seat, initial, surname }: FinderProps) {
  const show = (nextInitial: string | undefined, nextSurname: string | undefined): void =>
    hall.act({ type: 'open', seat, open: { kind: 'find', initial: nextInitial, surname: nextSurname } });
  const people = initial === undefined ? [] : found(hall.index, initial, surname).slice(0, MOST_PEOPLE);
  return (
    <section class="hall-sheet hall-finder" data-seat={seat} aria-label={hall.word('find.title')}>
      <header class="hall-sheet-head">
        <h2 class="hall-sheet-title">{hall.word('find.title')}</h2>
      </header>
      <div class="hall-letters">
        {hall.index.initials.map((letter) => (
          <button
            key={letter}
            type="button"
            class="hall-letter"
            aria-pressed={initial === letter}
            aria-label={hall.word('find.initial', { letter })}
            onClick={() => show(letter, undefined)}
          >
            {letter}
          </button>
        ))}
      </div>
      {initial !== undefined && (
        <div class="hall-surnames" role="group" aria-label={hall.word('find.surname')}>
          {surnamesOf(hall.index, initial).map((name) => (
            <button
              key={name}
              type="button"
              class="hall-surname"
              lang="zh-Hans"
              aria-pressed={surname === name}
              onClick={() => show(initial, surname === name ? undefined : name)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {initial !== undefined && (
        <ul class="hall-found" aria-label={hall.word('find.people')}>
          {people.map((at) => {
            const person = hall.index.people[at];
            if (person === undefined) return undefined;
            return (
              <li key={person.id}>
                <button
                  type="button"
                  class="hall-found-person"
                  onClick={() => hall.act({ type: 'open', seat, open: { kind: 'card', person: person.id } })}
                >
                  <span class="hall-found-name">{hall.pick(person.name)}</span>
                  <span class="hall-found-subject">{hall.pick(person.subject)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <footer class="hall-sheet-ends">
        <button
          type="button"
          class="hall-close"
          onClick={() => hall.act({ type: 'open', seat, open: undefined })}
        >
          {hall.word('card.close')}
        </button>
      </footer>
    </section>
  );
}
