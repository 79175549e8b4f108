/** People in rows that are scrolled sideways: the time line, or one group from near. Only what is near the view is in the page. */
import { useComputed } from '@preact/signals';
import type { Person } from '../content.ts';
import { cellOf, type Grid, gridOf } from '../formations/flat.ts';
import type { Group } from '../model.ts';
import { rowsOf } from './formation.ts';
import type { Hall } from './hall-context.ts';

interface RowsProps {
  readonly hall: Hall;
  readonly scrollTo: (px: number) => void;
}

/** Columns beyond the edge of the view that are kept, so that a drag uncovers no gap. */
const SPARE_COLUMNS = 1;

export function Rows({ hall, scrollTo }: RowsProps) {
  const state = hall.state.value;
  const stage = hall.stage.value;
  const members = rowsOf(hall.index, state) ?? [];
  const grid = gridOf(
    stage,
    members.length,
    hall.language.value === 'en' ? 'en' : 'zh',
    state.group === undefined,
  );
  return (
    <>
      <header class="hall-head">
        {state.group !== undefined && (
          <button
            type="button"
            class="hall-back"
            onClick={() => hall.act({ type: 'near', group: undefined })}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M15 5l-7 7 7 7" />
            </svg>
            <span>{hall.word('group.back')}</span>
          </button>
        )}
        <h1 class="hall-title">
          {state.group === undefined ? hall.word('years.heading') : titleOf(hall, state.group)}
        </h1>
        <p class="hall-hint">{hall.word('group.people', { count: members.length })}</p>
      </header>
      <Cells hall={hall} grid={grid} members={members} dated={state.group === undefined} />
      {grid.scroll > 0 && (
        <Jumps hall={hall} grid={grid} dated={state.group === undefined} scrollTo={scrollTo} />
      )}
    </>
  );
}

function titleOf(hall: Hall, group: Group): string {
  if (group.kind === 'list') return hall.word(group.id === 'hundred' ? 'card.hundred' : 'card.sichuan');
  const all = group.kind === 'field' ? hall.context.content.fields : hall.context.content.places;
  const entry = all.find((candidate) => candidate.id === group.id);
  return entry === undefined ? group.id : hall.pick(entry.name);
}

interface CellsProps {
  readonly hall: Hall;
  readonly grid: Grid;
  readonly members: readonly number[];
  readonly dated: boolean;
}

function Cells({ hall, grid, members, dated }: CellsProps) {
  const stage = hall.stage.value;
  // The list is made anew only when a column comes into view, not with every px of a drag.
  const first = useComputed(() =>
    Math.max(0, Math.floor((hall.scroll.value - grid.left) / grid.cellWidth) - SPARE_COLUMNS),
  ).value;
  const columns = Math.ceil(stage.width / grid.cellWidth) + SPARE_COLUMNS * 2;
  const visible = members.slice(first * grid.rows, (first + columns) * grid.rows);
  return (
    <ScrolledList hall={hall}>
      {visible.map((member, offset) => {
        const person = hall.index.people[member];
        if (person === undefined) return undefined;
        const position = first * grid.rows + offset;
        const { x, y, size } = cellOf(grid, position, stage);
        return (
          <li
            key={person.id}
            style={{
              transform: `translate(${x - grid.cellWidth / 2}px, ${y - size / 2}px)`,
              width: `${grid.cellWidth}px`,
            }}
          >
            <PersonButton hall={hall} person={person} size={size} height={grid.cellHeight} dated={dated} />
          </li>
        );
      })}
    </ScrolledList>
  );
}

/** Follows the scroll by one style, so that the cells themselves are not rendered while a finger drags. */
function ScrolledList({
  hall,
  children,
}: {
  readonly hall: Hall;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <ul class="hall-rows" style={{ transform: `translateX(${-hall.scroll.value}px)` }}>
      {children}
    </ul>
  );
}

interface PersonProps {
  readonly hall: Hall;
  readonly person: Person;
  readonly size: number;
  readonly height: number;
  readonly dated: boolean;
}

function PersonButton({ hall, person, size, height, dated }: PersonProps) {
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
          style={{ width: `${size * 0.56}px`, height: `${size * 0.56}px`, top: `${size * 0.22}px` }}
        />
      )}
      <span class="hall-person-name">{hall.pick(person.name)}</span>
      {dated && person.year !== undefined && <span class="hall-person-year">{person.year.value}</span>}
    </button>
  );
}

interface JumpsProps {
  readonly hall: Hall;
  readonly grid: Grid;
  readonly dated: boolean;
  readonly scrollTo: (px: number) => void;
}

/** Single taps to what a drag reaches: decades on the time line, else a screen to either side. */
function Jumps({ hall, grid, dated, scrollTo }: JumpsProps) {
  const page = hall.stage.value.width * 0.8;
  const column = (position: number): number => Math.floor(position / grid.rows) * grid.cellWidth;
  return (
    <nav class="hall-jumps" aria-label={hall.word('years.heading')}>
      <button
        type="button"
        class="hall-jump"
        onClick={() => scrollTo(hall.scroll.peek() - page)}
        aria-label={hall.word('years.earlier')}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M15 5l-7 7 7 7" />
        </svg>
      </button>
      {dated &&
        hall.index.decades.map(({ decade, first }) => (
          <button
            key={String(decade)}
            type="button"
            class="hall-jump"
            onClick={() => scrollTo(column(first))}
          >
            {decade === undefined ? hall.word('years.undated') : hall.word('years.decade', { decade })}
          </button>
        ))}
      <button
        type="button"
        class="hall-jump"
        onClick={() => scrollTo(hall.scroll.peek() + page)}
        aria-label={hall.word('years.later')}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 5l7 7-7 7" />
        </svg>
      </button>
    </nav>
  );
}
