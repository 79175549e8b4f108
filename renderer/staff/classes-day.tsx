/** The day's tours, and how each stands. */
import { pick } from '#core/language.ts';
import type { ClassReport, ClassSlot } from '#core/tours/visit.ts';
import { language } from '../state.ts';
import { classWord } from './class-words.ts';

interface DayProps {
  readonly report: ClassReport;
  readonly choose: (slot: number) => void;
}

export function ClassDay({ report, choose }: DayProps) {
  if (report.slots.length === 0) return <p>{classWord('none')}</p>;
  return (
    <ul class="class-slots">
      {report.slots.map((slot) => (
        <li key={slot.slot}>
          <button
            type="button"
            class="class-slot"
            data-walking={slot.groups.length > 0}
            onClick={() => choose(slot.slot)}
          >
            <span class="class-time">{slot.begins ?? slot.slot}</span>
            <span class="class-what">
              <span class="class-name">{pick(slot.tour.title, language.value)}</span>
              <span class="class-about">{aboutOf(slot)}</span>
            </span>
            <span class="class-state">{stateOf(slot)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export function slotTitle({ begins, tour }: ClassSlot): string {
  const title = pick(tour.title, language.value);
  return begins === undefined ? title : `${begins} ${title}`;
}

export function aboutOf({ tour }: ClassSlot): string {
  const { audience, minutes, stops } = tour;
  return classWord('about', { ...audience, minutes, stops: stops.length });
}

function stateOf({ groups, halt }: ClassSlot): string {
  if (groups.length === 0) return classWord('waiting');
  if (halt === 'pause') return classWord('paused');
  if (halt === 'gather') return classWord('gathering');
  return classWord('walking', { count: groups.length });
}
