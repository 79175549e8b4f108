/** Before a class sets out: how many groups, and which animals they are called after. */
import { useState } from 'preact/hooks';
import { MOST_GROUPS } from '#core/tours/limits.ts';
import { type ChosenGroups, type ClassSlot, firstGroups, groupsIn } from '#core/tours/visit.ts';
import type { ClassAct } from './class-act.ts';
import { classWord } from './class-words.ts';
import { Animals } from './classes-animals.tsx';
import { ClassCard } from './classes-card.tsx';
import { aboutOf } from './classes-day.tsx';

/** A class of forty, five to a group. */
const USUAL_GROUPS = 8;
const ALL = firstGroups(MOST_GROUPS);

export function ClassBeginning({ slot, act }: { readonly slot: ClassSlot; readonly act: ClassAct }) {
  const [chosen, setChosen] = useState<ChosenGroups>(firstGroups(USUAL_GROUPS));
  const next = ALL.find((group) => !chosen.includes(group));
  const change = (groups: ChosenGroups): void => setChosen(groups.length === 0 ? chosen : groupsIn(groups));
  const without = (group: number | undefined): ChosenGroups => chosen.filter((one) => one !== group);
  return (
    <>
      <p class="class-about">{aboutOf(slot)}</p>
      <section class="class-begin" aria-label={classWord('begin.how')}>
        <div class="class-count">
          <button
            type="button"
            class="class-step"
            aria-label={classWord('begin.less')}
            aria-disabled={chosen.length === 1}
            onClick={() => change(without(chosen.at(-1)))}
          >
            −
          </button>
          <p class="class-number" role="status">
            {classWord('begin.count', { count: chosen.length })}
          </p>
          <button
            type="button"
            class="class-step"
            aria-label={classWord('begin.more')}
            aria-disabled={next === undefined}
            onClick={() => change(next === undefined ? chosen : [...chosen, next])}
          >
            +
          </button>
        </div>
        <Animals
          groups={ALL}
          chosen={chosen}
          touched={(group) => change(chosen.includes(group) ? without(group) : [...chosen, group])}
        />
        <p class="class-about">{classWord('begin.names')}</p>
        <button
          type="button"
          class="press"
          onClick={() => act('class.begin', { slot: slot.slot, groups: [...chosen] })}
        >
          {classWord('begin')}
        </button>
      </section>
      <ClassCard slot={slot} />
    </>
  );
}
