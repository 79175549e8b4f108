/** Before a class sets out: how many groups, and what they will be called. */
import { useState } from 'preact/hooks';
import { MOST_GROUPS } from '#core/tours/limits.ts';
import type { ClassSlot } from '#core/tours/visit.ts';
import { animalOf, GroupEmblem } from '../tours/emblem.tsx';
import type { ClassAct } from './class-act.ts';
import { classWord } from './class-words.ts';
import { ClassCard } from './classes-card.tsx';
import { aboutOf } from './classes-day.tsx';

/** A class of forty, five to a group. */
const USUAL_GROUPS = 8;

export function ClassBeginning({ slot, act }: { readonly slot: ClassSlot; readonly act: ClassAct }) {
  const [groups, setGroups] = useState(USUAL_GROUPS);
  const by = (step: number): void => setGroups(Math.min(MOST_GROUPS, Math.max(1, groups + step)));
  return (
    <>
      <p class="class-about">{aboutOf(slot)}</p>
      <section class="class-begin" aria-label={classWord('begin.how')}>
        <div class="class-count">
          <button
            type="button"
            class="class-step"
            aria-label={classWord('begin.less')}
            aria-disabled={groups === 1}
            onClick={() => by(-1)}
          >
            −
          </button>
          <p class="class-number" role="status">
            {classWord('begin.count', { count: groups })}
          </p>
          <button
            type="button"
            class="class-step"
            aria-label={classWord('begin.more')}
            aria-disabled={groups === MOST_GROUPS}
            onClick={() => by(1)}
          >
            +
          </button>
        </div>
        <ul class="class-animals">
          {Array.from({ length: groups }, (_none, index) => (
            <li key={String(index)}>
              <GroupEmblem group={index + 1} />
              <span class="visually-hidden">{animalOf(index + 1)}</span>
            </li>
          ))}
        </ul>
        <p class="class-about">{classWord('begin.names')}</p>
        <button type="button" class="press" onClick={() => act('class.begin', { slot: slot.slot, groups })}>
          {classWord('begin')}
        </button>
      </section>
      <ClassCard slot={slot} />
    </>
  );
}
