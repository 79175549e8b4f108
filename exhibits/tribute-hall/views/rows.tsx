/** One group from near: its people in rows that are scrolled sideways. Only what is near the view is in the page. */
import { useComputed } from '@preact/signals';
import { cellOf, type Grid, gridOf } from '../formations/rows.ts';
import { type Group, membersOf } from '../model.ts';
import type { Hall } from './hall-context.ts';
import { BackButton, Pages, PersonButton, ScrolledList } from './person-button.tsx';

interface RowsProps {
  readonly hall: Hall;
  readonly group: Group;
  readonly scrollTo: (px: number) => void;
}

/** Columns beyond the edge of the view that are kept, so that a drag uncovers no gap. */
const SPARE_COLUMNS = 1;

export function Rows({ hall, group, scrollTo }: RowsProps) {
  const stage = hall.stage.value;
  const members = membersOf(hall.index, group);
  const grid = gridOf(stage, members.length, hall.language.value === 'en' ? 'en' : 'zh');
  return (
    <>
      <header class="hall-head">
        <h1 class="hall-title">{titleOf(hall, group)}</h1>
        <p class="hall-hint">{hall.word('group.people', { count: members.length })}</p>
      </header>
      <Cells hall={hall} grid={grid} members={members} />
      <nav class="hall-steps" aria-label={titleOf(hall, group)}>
        <BackButton hall={hall} />
        {grid.scroll > 0 && <Pages hall={hall} furthest={grid.scroll} scrollTo={scrollTo} />}
      </nav>
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
}

function Cells({ hall, grid, members }: CellsProps) {
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
        const { x, y } = cellOf(grid, position);
        return (
          <li
            key={person.id}
            style={{
              transform: `translate(${x - grid.cellWidth / 2}px, ${y - grid.size / 2}px)`,
              width: `${grid.cellWidth}px`,
            }}
          >
            <PersonButton
              hall={hall}
              person={person}
              size={grid.size}
              height={grid.cellHeight}
              below={grid.detailed ? hall.pick(person.subject) : undefined}
            />
          </li>
        );
      })}
    </ScrolledList>
  );
}
