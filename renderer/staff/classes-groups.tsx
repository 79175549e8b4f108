/**
 * The groups of a class: who, which code, how far, where. A touch shows a group its code again; more groups can be added, and one that
 * never came can be taken out.
 */
import { useState } from 'preact/hooks';
import { pick } from '#core/language.ts';
import { MOST_GROUPS } from '#core/tours/limits.ts';
import { type ClassGroup, type ClassSlot, firstGroups, groupsIn } from '#core/tours/visit.ts';
import { language } from '../state.ts';
import { animalOf, GroupEmblem } from '../tours/emblem.tsx';
import type { ClassAct } from './class-act.ts';
import { classWord } from './class-words.ts';
import { Animals } from './classes-animals.tsx';
import { CodeScreen } from './classes-card.tsx';

export function ClassGroups({ slot, act }: { readonly slot: ClassSlot; readonly act: ClassAct }) {
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  /** Which animal it is comes with a second touch: one alone, by mistake, adds nobody. */
  const [adding, setAdding] = useState(false);
  const shown = slot.groups.find(({ group }) => group === chosen);
  const groups = slot.groups.map(({ group }) => group);
  const free = firstGroups(MOST_GROUPS).filter((group) => !groups.includes(group));
  const change = (next: readonly number[]): void =>
    act('class.begin', { slot: slot.slot, groups: groupsIn(next) });
  return (
    <>
      {adding ? (
        <section class="class-more">
          <div class="class-more-head">
            <p class="class-title">{classWord('group.more.which')}</p>
            <button type="button" class="quiet" onClick={() => setAdding(false)}>
              {classWord('group.more.none')}
            </button>
          </div>
          <Animals
            groups={free}
            touched={(group) => {
              setAdding(false);
              change([...groups, group]);
            }}
          />
        </section>
      ) : (
        <>
          <ul class="class-groups">
            {slot.groups.map((group) => (
              <li key={group.group}>
                <Group group={group} stops={slot.tour.stops.length} show={() => setChosen(group.group)} />
              </li>
            ))}
          </ul>
          <p class="class-about">{classWord('lost')}</p>
          {free.length > 0 && (
            <button type="button" class="quiet class-add" onClick={() => setAdding(true)}>
              {classWord('group.more')}
            </button>
          )}
        </>
      )}
      {shown !== undefined && (
        <CodeScreen
          code={shown.code}
          name={animalOf(shown.group)}
          close={() => setChosen(undefined)}
          aside={
            shown.seen === undefined &&
            groups.length > 1 && (
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  setChosen(undefined);
                  change(groups.filter((group) => group !== shown.group));
                }}
              >
                {classWord('group.out')}
              </button>
            )
          }
        >
          <GroupEmblem group={shown.group} />
          <p class="class-code-name">{animalOf(shown.group)}</p>
        </CodeScreen>
      )}
    </>
  );
}

interface GroupProps {
  readonly group: ClassGroup;
  readonly stops: number;
  readonly show: () => void;
}

function Group({ group, stops, show }: GroupProps) {
  const marks = group.progress.marks.slice(0, stops);
  const done = marks.filter((mark) => mark > 0).length;
  const [first, second] = group.code.split('-');
  return (
    <button type="button" class="class-group" onClick={show}>
      <GroupEmblem group={group.group} />
      <span class="class-group-what">
        <span class="class-group-who">
          <span class="class-name">{animalOf(group.group)}</span>
          <span class="class-lights">
            <span class="visually-hidden">{classWord('lights', { done, all: stops })}</span>
            {marks.map((mark, stop) => (
              <span key={String(stop)} class="tour-light" data-mark={mark} aria-hidden="true" />
            ))}
          </span>
        </span>
        <span class="class-letters" lang="en">
          <span>{first}</span> <span>{second}</span>
        </span>
        <span class="class-about">{seenText(group)}</span>
        <span class="class-about">{nextText(group)}</span>
      </span>
    </button>
  );
}

function seenText({ seen }: ClassGroup): string {
  if (seen === undefined) return classWord('seen.none');
  const tag = language.value === 'en' ? 'en-GB' : 'zh-CN';
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' }).format(seen.at);
  return seen.kiosk === undefined
    ? classWord('seen.here', { time })
    : classWord('seen', { time, kiosk: pick(seen.kiosk, language.value) });
}

/** In a hall that names no kiosks there is nothing to be said. */
function nextText({ next }: ClassGroup): string {
  if (next === undefined) return classWord('finished');
  return next.kiosk === undefined ? '' : classWord('next', { kiosk: pick(next.kiosk.name, language.value) });
}
