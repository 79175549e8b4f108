/** Guided tours as a teacher sees them: the day's slots, and the class that walks. In the staff panel, or by itself. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BridgeArgument, BridgeCall } from '#core/bridge.ts';
import type { ClassReport, ClassSlot } from '#core/tours/visit.ts';
import '../styles/tours.css';
import '../styles/classes.css';
import type { Shell } from '../shell.ts';
import { kiosk } from '../state.ts';
import { More } from '../views/more.tsx';
import { classWord } from './class-words.ts';
import { ClassBeginning } from './classes-begin.tsx';
import { ClassDay, slotTitle } from './classes-day.tsx';
import { ClassWalk } from './classes-walk.tsx';

export interface ClassProps {
  readonly shell: Shell;
  /** Of staff, or of a teacher. */
  readonly token: string;
  /** The token is good no longer, or whoever stood here goes. */
  readonly leave: () => void;
}

/** Groups are on their way: what is seen here is never older, milliseconds. */
const REFRESH_MS = 3_000;

type ClassCall = Exclude<Extract<BridgeCall, `class.${string}`>, 'class.report' | 'class.sheet'>;

/** Changes a class; what came of it is shown. */
export type ClassAct = <Call extends ClassCall>(
  call: Call,
  argument: Omit<BridgeArgument<Call>, 'token'>,
) => void;

/** Calms down a page by itself: its title, its place to scroll, and the way out, as in the staff panel. */
export function ClassPage(props: ClassProps) {
  const scroll = useRef<HTMLDivElement>(null);
  return (
    <main class="staff class-page" data-view="class-page">
      <div class="panel">
        <h1 class="panel-title">
          <span>{kiosk.value?.settings.hall}</span>
          <span class="panel-who">{classWord('title')}</span>
        </h1>
        <div ref={scroll} class="panel-scroll" role="region" aria-label={classWord('title')} tabIndex={0}>
          <Classes {...props} />
        </div>
        <div class="panel-actions">
          <button type="button" class="quiet panel-leave" onClick={props.leave}>
            {classWord('leave')}
          </button>
          <More of={scroll} />
        </div>
      </div>
    </main>
  );
}

export function Classes({ shell, token, leave }: ClassProps) {
  const own = useRef<HTMLDivElement>(null);
  const [report, setReport] = useState<ClassReport | undefined>(undefined);
  const [refused, setRefused] = useState(false);
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await shell.bridge.call('class.report', { token });
      if (answer.ok) setReport(answer.value);
      else leave();
    };
    void ask();
    const timer = setInterval(() => void ask(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [token]);
  const act: ClassAct = (call, argument) => {
    const change = async (): Promise<void> => {
      const answer = await shell.bridge.call(call, { ...argument, token } as BridgeArgument<typeof call>);
      setRefused(!answer.ok);
      if (answer.ok) setReport(answer.value);
    };
    void change();
  };
  const go = (slot: number | undefined): void => {
    own.current?.closest('.panel-scroll')?.scrollTo(0, 0);
    setChosen(slot);
  };
  if (report === undefined) return undefined;
  const slot = slotOf(report, chosen);
  return (
    <div ref={own} class="class">
      {!report.shared && <p class="packs-warning">{classWord('alone')}</p>}
      {refused && (
        <p class="packs-problem" role="status">
          {classWord('failed')}
        </p>
      )}
      {slot === undefined && <ClassDay report={report} choose={go} />}
      {slot !== undefined && (
        <>
          <ClassHead slot={slot} back={report.slots.length > 1 ? () => go(undefined) : undefined} />
          {slot.groups.length === 0 && <ClassBeginning slot={slot} act={act} />}
          {slot.groups.length > 0 && <ClassWalk shell={shell} token={token} slot={slot} act={act} />}
        </>
      )}
    </div>
  );
}

/** A teacher has one class, and no list to choose it from. */
const slotOf = ({ slots }: ClassReport, chosen: number | undefined): ClassSlot | undefined =>
  slots.length === 1 ? slots[0] : slots.find(({ slot }) => slot === chosen);

interface HeadProps {
  readonly slot: ClassSlot;
  readonly back: (() => void) | undefined;
}

function ClassHead({ slot, back }: HeadProps) {
  return (
    <div class="class-head">
      <h3 class="class-title">{slotTitle(slot)}</h3>
      {back !== undefined && (
        <button type="button" class="quiet" onClick={back}>
          {classWord('back')}
        </button>
      )}
    </div>
  );
}
