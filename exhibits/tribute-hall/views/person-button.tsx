/** A person's light that is tapped, and what rows of them share. */
import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Person } from '../content.ts';
import type { Hall } from './hall-context.ts';

/** The disc inside a light's ring, in diameters: a portrait covers the surname that is drawn there. */
const DISC = 0.74;

interface PersonProps {
  readonly hall: Hall;
  readonly person: Person;
  /** Diameter of the light, and height of the whole button, px. */
  readonly size: number;
  readonly height: number;
  /** Below the name: a year, or what the person worked on. */
  readonly below: number | string | undefined;
}

/** Below a light stands a name alone; what it is also written as, in brackets, stands on the card. */
export function shortName(name: string): string {
  return name.replace(/\s*[(（].*$/u, '');
}

export function PersonButton({ hall, person, size, height, below }: PersonProps) {
  const { assets } = hall.context;
  const portrait =
    person.portrait !== undefined && assets.has(person.portrait) ? assets.url(person.portrait) : undefined;
  return (
    <button
      type="button"
      class="hall-person"
      style={{ height: `${height}px`, paddingTop: `${size}px` }}
      onClick={(event) => hall.openAt(event.clientX, { kind: 'card', person: person.id })}
    >
      {portrait !== undefined && (
        <img
          class="hall-thumb"
          src={portrait}
          alt=""
          decoding="async"
          style={{
            width: `${size * DISC}px`,
            height: `${size * DISC}px`,
            top: `${(size * (1 - DISC)) / 2}px`,
          }}
        />
      )}
      <span class="hall-person-name">{shortName(hall.pick(person.name))}</span>
      {below !== undefined && (
        <span class={typeof below === 'number' ? 'hall-person-year' : 'hall-person-subject'}>{below}</span>
      )}
    </button>
  );
}

/** Follows the scroll by one style, so that the cells themselves are not rendered while a finger drags. */
export function ScrolledList({
  hall,
  children,
}: {
  readonly hall: Hall;
  readonly children: ComponentChildren;
}) {
  return (
    <ul class="hall-rows" style={{ transform: `translateX(${-hall.scroll.value}px)` }}>
      {children}
    </ul>
  );
}

/** The way back from a group, where every hand reaches it. */
export function BackButton({ hall }: { readonly hall: Hall }) {
  return (
    <button
      type="button"
      class="hall-step hall-back"
      onClick={() => hall.act({ type: 'near', group: undefined })}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M20 12H5m6-7l-7 7 7 7" />
      </svg>
      <span>{hall.word('group.back')}</span>
    </button>
  );
}

interface PagesProps {
  readonly hall: Hall;
  /** How far the rows can be scrolled, px. */
  readonly furthest: number;
  readonly scrollTo: (px: number) => void;
}

/** Most of a screen to either side by a single tap, below the rows and within reach of one hand. */
export function Pages(props: PagesProps) {
  return (
    <>
      <PageButton {...props} towards={-1} />
      <PageButton {...props} towards={1} />
    </>
  );
}

function PageButton({ hall, towards, furthest, scrollTo }: PagesProps & { readonly towards: -1 | 1 }) {
  const page = hall.stage.value.width * 0.7;
  // It stays where it is when nothing more is on its side: a button that goes takes the focus with it.
  const ended = useComputed(() =>
    towards < 0 ? hall.scroll.value < 1 : hall.scroll.value > furthest - 1,
  ).value;
  return (
    <button
      type="button"
      class="hall-step hall-page"
      aria-disabled={ended}
      onClick={() => scrollTo(hall.scroll.peek() + towards * page)}
      aria-label={hall.word(towards < 0 ? 'page.left' : 'page.right')}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={towards < 0 ? 'M15 5l-7 7 7 7' : 'M9 5l7 7-7 7'} />
      </svg>
    </button>
  );
}
