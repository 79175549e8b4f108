/** Guided tours as a teacher sees them: the day's slots, and the class that walks. In the staff panel, or by itself. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BridgeArgument } from '#core/bridge.ts';
import type { ClassReport, ClassSlot } from '#core/tours/visit.ts';
import '../styles/tours.css';
import '../styles/classes.css';
import '../styles/classes-code.css';
import '../styles/classes-low.css';
import type { Shell } from '../shell.ts';
import { kiosk } from '../state.ts';
import { More } from '../views/more.tsx';
import type { ClassAct } from './class-act.ts';
import { classWord } from './class-words.ts';
import { ClassBeginning } from './classes-begin.tsx';
import { ClassDay, slotTitle } from './classes-day.tsx';
import { CLASS_PAGES, type ClassPageName, ClassWalk } from './classes-walk.tsx';
import { useReport } from './use-report.ts';

export interface ClassProps {
  readonly shell: Shell;
  /** Of staff, or of a teacher. */
  readonly token: string;
  /** The token is good no longer, or whoever stood here goes. */
  readonly leave: () => void;
}

/** Groups are on their way: what is seen here is never older, milliseconds. */
const REFRESH_MS = 3_000;

/** By itself: its title and its way out stand where the staff panel has them. */
export function ClassPage(props: ClassProps) {
  return (
    <main class="staff class-page" data-view="class-page">
      <div class="panel">
        <h2 class="panel-title">
          <span>{kiosk.value?.settings.hall}</span>
          <span class="panel-who">{classWord('title')}</span>
        </h2>
        <Classes {...props} />
        <div class="panel-actions">
          <button type="button" class="quiet panel-leave" onClick={props.leave}>
            {classWord('leave')}
          </button>
        </div>
      </div>
    </main>
  );
}

/** What is read, and under it what leads on: a hand reaches it however long the reading is. */
export function Classes({ shell, token, leave }: ClassProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const { report, refused, act } = useClasses({ shell, token, leave });
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const [page, setPage] = useState<ClassPageName>('groups');
  const slot = report && slotOf(report, chosen);
  const many = (report?.slots.length ?? 0) > 1;
  // Above the first line there may be room, to bring what is touched down into reach.
  const known = report !== undefined;
  useEffect(() => {
    const first = scroll.current?.querySelector('.class-first');
    if (first instanceof HTMLElement) scroll.current?.scrollTo(0, first.offsetHeight);
  }, [slot?.slot, page, known]);
  const choose = (next: number | undefined): void => {
    setChosen(next);
    setPage('groups');
  };
  return (
    <>
      <div ref={scroll} class="panel-scroll" role="region" aria-label={classWord('title')} tabIndex={0}>
        <div class="class-first" aria-hidden="true" />
        <div class="class">
          {report?.shared === false && (slot?.groups.length ?? 0) === 0 && (
            <p class="packs-warning">{classWord('alone')}</p>
          )}
          {refused && (
            <p class="packs-problem" role="status">
              {classWord('failed')}
            </p>
          )}
          {report !== undefined && slot === undefined && <ClassDay report={report} choose={choose} />}
          {slot !== undefined && <h3 class="class-title">{slotTitle(slot)}</h3>}
          {slot?.groups.length === 0 && <ClassBeginning key={slot.slot} slot={slot} act={act} />}
          {slot !== undefined && slot.groups.length > 0 && (
            <ClassWalk key={slot.slot} shell={shell} token={token} slot={slot} page={page} act={act} />
          )}
        </div>
      </div>
      <nav
        class="panel-pages class-nav"
        data-in={slot === undefined ? 'day' : 'slot'}
        aria-label={classWord('title')}
      >
        {slot !== undefined && many && (
          <button type="button" class="quiet class-back" onClick={() => choose(undefined)}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M14.5 5.5 8 12l6.5 6.5" />
            </svg>
            <span>{classWord('back')}</span>
          </button>
        )}
        {slot !== undefined &&
          slot.groups.length > 0 &&
          CLASS_PAGES.map((each) => (
            <button
              key={each}
              type="button"
              class="panel-page"
              aria-pressed={page === each}
              onClick={() => setPage(each)}
            >
              {classWord(`page.${each}`)}
            </button>
          ))}
        {report !== undefined && <More key={`${slot?.slot} ${page}`} of={scroll} />}
      </nav>
    </>
  );
}

/** The report, asked for again and again, and what changes it. */
function useClasses({ shell, token, leave }: ClassProps) {
  const { report, setReport } = useReport({
    token,
    every: REFRESH_MS,
    question: () => shell.bridge.call('class.report', { token }),
    leave,
  });
  const [refused, setRefused] = useState(false);
  const act: ClassAct = (call, argument) => {
    const change = async (): Promise<void> => {
      const answer = await shell.bridge.call(call, { ...argument, token } as BridgeArgument<typeof call>);
      setRefused(!answer.ok);
      if (answer.ok) setReport(answer.value);
    };
    void change();
  };
  return { report, refused, act };
}

/** A teacher has one class, and no list to choose it from. */
const slotOf = ({ slots }: ClassReport, chosen: number | undefined): ClassSlot | undefined =>
  slots.length === 1 ? slots[0] : slots.find(({ slot }) => slot === chosen);
