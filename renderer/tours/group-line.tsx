/** Who the group is and how far it has come: its emblem, its name, a light for each stop. */
import { pick } from '#core/language.ts';
import type { TourVisit } from '#core/tours/visit.ts';
import { language } from '../state.ts';
import { animalOf, GroupEmblem } from './emblem.tsx';
import { say } from './words.ts';
import { useWordsTop } from './words-top.ts';

export function GroupLine({ visit }: { readonly visit: TourVisit }) {
  const own = useWordsTop();
  const { tour, progress } = visit;
  return (
    <div ref={own} class="tour-group">
      <GroupEmblem group={progress.group} />
      <div class="tour-group-words">
        <p class="tour-group-name">{say('group.name', { name: animalOf(progress.group) })}</p>
        <p class="tour-group-tour">{pick(tour.title, language.value)}</p>
        <Lights visit={visit} />
      </div>
    </div>
  );
}

export function Lights({ visit }: { readonly visit: TourVisit }) {
  const all = visit.tour.stops.length;
  const marks = visit.progress.marks.slice(0, all);
  const done = marks.filter((mark) => mark > 0).length;
  return (
    <p class="tour-lights">
      <span class="visually-hidden">{say('group.lights', { done, all })}</span>
      {marks.map((mark, stop) => (
        <span key={String(stop)} class="tour-light" data-mark={mark} aria-hidden="true" />
      ))}
    </p>
  );
}
