/** The line of years: spans of years to tap, and the people of each who hang on the line. */
import { useComputed } from '@preact/signals';
import { type Group, lanternOf, type Span, type Timeline } from '../formations/timeline.ts';
import { yearsOf } from './formation.ts';
import type { Hall } from './hall-context.ts';
import { Pages, PersonButton, ScrolledList } from './person-button.tsx';

interface YearsProps {
  readonly hall: Hall;
  readonly scrollTo: (px: number) => void;
}

export function Years({ hall, scrollTo }: YearsProps) {
  const timeline = yearsOf(hall.index, hall.stage.value, hall.language.value === 'en' ? 'en' : 'zh');
  return (
    <>
      <header class="hall-head">
        <h1 class="hall-title">{hall.word('years.heading')}</h1>
        <p class="hall-hint">{hall.word('years.text')}</p>
      </header>
      <Spans hall={hall} timeline={timeline} scrollTo={scrollTo} />
      <Lanterns hall={hall} timeline={timeline} />
    </>
  );
}

function labelOf(hall: Hall, span: Span): string {
  if (span.from === undefined) return hall.word('years.undated');
  if (span.years === 10) return hall.word('years.decade', { decade: span.from });
  return hall.word('years.span', { from: span.from, to: span.from + span.years - 1 });
}

interface SpansProps extends YearsProps {
  readonly timeline: Timeline;
}

/** A single tap brings a span to the left edge; nothing moves when all of them are in view. */
function Spans({ hall, timeline, scrollTo }: SpansProps) {
  const { groups, clouds, labels, scroll } = timeline;
  const inset = hall.stage.value.target * 0.5;
  return (
    <nav class="hall-spans" aria-label={hall.word('years.heading')}>
      {groups.map((group, at) => (
        <button
          key={String(group.span.from)}
          type="button"
          class="hall-span"
          style={{
            '--x': `${clouds[at]?.x ?? 0}px`,
            left: `${clouds[at]?.x ?? 0}px`,
            top: `${labels.top}px`,
            height: `${labels.height}px`,
          }}
          onClick={() => {
            hall.context.sound.play('string', at);
            scrollTo(group.left - inset);
          }}
        >
          <span class="hall-span-years">{labelOf(hall, group.span)}</span>
          {labels.counted && (
            <span class="hall-span-count">{hall.word('group.people', { count: group.span.count })}</span>
          )}
        </button>
      ))}
      {scroll > 0 && (
        <div class="hall-steps">
          <Pages hall={hall} furthest={scroll} scrollTo={scrollTo} />
        </div>
      )}
    </nav>
  );
}

/** Only people near the view are in the page; the list is made anew when a column comes into it. */
function Lanterns({ hall, timeline }: { readonly hall: Hall; readonly timeline: Timeline }) {
  const { cellWidth, cellHeight, size } = timeline;
  const step = useComputed(() => Math.floor(hall.scroll.value / cellWidth)).value;
  const [from, to] = [(step - 1) * cellWidth, (step + 2) * cellWidth + hall.stage.value.width];
  const near = timeline.groups.flatMap((group) => positionsIn(timeline, group, from, to));
  return (
    <ScrolledList hall={hall}>
      {near.map((position) => {
        const person = hall.index.people[hall.index.timeline[position] ?? -1];
        if (person === undefined) return undefined;
        const { x, y } = lanternOf(timeline, position);
        return (
          <li
            key={person.id}
            style={{
              transform: `translate(${x - cellWidth / 2}px, ${y - size / 2}px)`,
              width: `${cellWidth}px`,
            }}
          >
            <PersonButton
              hall={hall}
              person={person}
              size={size}
              height={cellHeight}
              below={person.year?.value}
            />
          </li>
        );
      })}
    </ScrolledList>
  );
}

function positionsIn(timeline: Timeline, group: Group, from: number, to: number): readonly number[] {
  if (group.left > to || group.left + group.width < from) return [];
  const all = Array.from({ length: group.span.count }, (_person, at) => group.span.first + at);
  return all.filter((position) => {
    const { x } = lanternOf(timeline, position);
    return x >= from && x <= to;
  });
}
