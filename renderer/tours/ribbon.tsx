/**
 * What a group in an exhibit is to do: a band at the lower edge. Dock and exhibit move up by its height, so that it covers nothing.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pick } from '#core/language.ts';
import { type AskedTask, markFor } from '#core/tours/answer.ts';
import type { TourStop } from '#core/tours/tour.ts';
import type { FinishedStop, TourAnswer, TourVisit } from '#core/tours/visit.ts';
import type { Shell } from '../shell.ts';
import { group, language, ribbon, tourView } from '../state.ts';
import { Ask } from './ask.tsx';
import { GroupEmblem } from './emblem.tsx';
import { finishStop } from './flow.ts';
import { useStopGuide } from './stop-guide.ts';
import { say } from './words.ts';

const MINUTE = 60_000;
/** The line of the minutes moves in steps that nobody waits for, milliseconds. */
const LINE_STEP = 10_000;

export function Ribbon({ shell }: { readonly shell: Shell }) {
  const visit = group.value;
  const view = tourView.value;
  const stop = view.at === 'stop' ? visit?.tour.stops[view.stop] : undefined;
  if (visit === undefined || view.at !== 'stop' || stop === undefined) return undefined;
  return <StopRibbon key={stop.id} shell={shell} visit={visit} stop={stop} at={view.stop} />;
}

interface StopRibbonProps {
  readonly shell: Shell;
  readonly visit: TourVisit;
  readonly stop: TourStop;
  readonly at: number;
}

function StopRibbon({ shell, visit, stop, at }: StopRibbonProps) {
  const band = useRef<HTMLElement>(null);
  useHeight(band);
  const [hints, setHints] = useState(0);
  const [hint, setHint] = useState<number | undefined>(undefined);
  const [wrong, setWrong] = useState(0);
  const [asking, setAsking] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const elapsed = useElapsed();
  const guide = useStopGuide(stop);
  const finish = async (finished: Omit<FinishedStop, 'stop'>): Promise<void> => {
    setUnsaved(!(await finishStop(shell, visit, { stop: at, ...finished })));
  };
  const tag = language.value;
  const showHint = (): void => {
    const next = nextHint(hint, stop.hints.length);
    setHint(next);
    if (next !== undefined) setHints(Math.max(hints, next + 1));
  };
  const asked = askedOf(stop);
  const late = elapsed > stop.minutes * MINUTE;
  return (
    <>
      <section
        ref={band}
        class="ribbon"
        hidden={asking}
        aria-label={say('ribbon.name')}
        data-view="tour-ribbon"
      >
        <MinutesLine share={elapsed / (stop.minutes * MINUTE)} />
        <GroupEmblem group={visit.progress.group} />
        <div class="ribbon-words">
          <p class="ribbon-title">
            <strong>{pick(stop.title, tag)}</strong>
            <span class="ribbon-over">
              {say('stop.of', { number: at + 1 })} · {minutesLeft(stop.minutes, elapsed)}
            </span>
          </p>
          <p class="ribbon-task" role="status" data-hint={hint !== undefined}>
            {unsaved ? say('ribbon.unsaved') : textOf(stop, hint, tag)}
          </p>
        </div>
        <div class="ribbon-ways">
          {stop.hints.length > 0 && (
            <button type="button" class="quiet ribbon-hint" onClick={showHint}>
              {say(hintWord(hint, stop.hints.length))}
            </button>
          )}
          <TheOneThing
            stop={stop}
            reached={guide.reached}
            tells={guide.tells}
            mayGoOn={hints >= stop.hints.length && (stop.hints.length > 0 || late)}
            ask={() => setAsking(true)}
            finish={(right) => void finish({ mark: markFor(right, wrong, hints) })}
          />
        </div>
      </section>
      {asking && asked !== undefined && (
        <Ask
          task={asked}
          group={visit.progress.group}
          wrong={wrong}
          missed={() => setWrong((before) => before + 1)}
          close={() => setAsking(false)}
          unsaved={unsaved}
          finish={(right, answer) =>
            void finish({ mark: markFor(right, wrong, hints), answer: mutable(answer) })
          }
        />
      )}
    </>
  );
}

const mutable = (answer: TourAnswer): number | number[] =>
  typeof answer === 'number' ? answer : [...answer];

const askedOf = ({ task }: TourStop): AskedTask | undefined =>
  task.kind === 'choose' || task.kind === 'estimate' || task.kind === 'order' ? task : undefined;

/** One after another; after the last one the task again. */
const nextHint = (hint: number | undefined, all: number): number | undefined => {
  const next = hint === undefined ? 0 : hint + 1;
  return next < all ? next : undefined;
};

const hintWord = (
  hint: number | undefined,
  all: number,
): 'ribbon.hint' | 'ribbon.hint.next' | 'ribbon.task' => {
  if (hint === undefined) return 'ribbon.hint';
  return nextHint(hint, all) === undefined ? 'ribbon.task' : 'ribbon.hint.next';
};

function textOf(stop: TourStop, hint: number | undefined, tag: string): string {
  const text = hint === undefined ? undefined : stop.hints[hint];
  return pick(text ?? stop.prompt, tag);
}

function minutesLeft(minutes: number, elapsed: number): string {
  const left = Math.ceil(minutes - elapsed / MINUTE);
  return left > 0 ? say('stop.minutes', { minutes: left }) : say('stop.unhurried');
}

interface OneThingProps {
  readonly stop: TourStop;
  readonly reached: boolean;
  readonly tells: boolean;
  /** Whoever has seen all hints need not stay until it works. */
  readonly mayGoOn: boolean;
  readonly ask: () => void;
  /** @param right false when the group goes on without having done it */
  readonly finish: (right: boolean) => void;
}

function TheOneThing({ stop, reached, tells, mayGoOn, ask, finish }: OneThingProps) {
  const { kind } = stop.task;
  if (kind === 'choose' || kind === 'estimate' || kind === 'order')
    return <Press word="ribbon.answer" act={ask} />;
  if (kind === 'look') return <Press word="ribbon.looked" act={() => finish(true)} />;
  const word = kind === 'try' ? 'ribbon.did' : 'ribbon.found';
  if (reached || !tells) return <Press word={word} act={() => finish(true)} lit={reached} />;
  if (mayGoOn)
    return (
      <button type="button" class="quiet" onClick={() => finish(false)}>
        {say('ribbon.skip')}
      </button>
    );
  return <p class="ribbon-waits">{say(kind === 'try' ? 'ribbon.try' : 'ribbon.find')}</p>;
}

interface PressProps {
  readonly word: 'ribbon.answer' | 'ribbon.looked' | 'ribbon.did' | 'ribbon.found';
  readonly act: () => void;
  readonly lit?: boolean;
}

const Press = ({ word, act, lit = false }: PressProps) => (
  <button type="button" class="press ribbon-press" data-lit={lit} onClick={act}>
    {say(word)}
  </button>
);

function MinutesLine({ share }: { readonly share: number }) {
  return (
    <span class="ribbon-line" aria-hidden="true">
      <span class="ribbon-line-gone" style={{ transform: `scaleX(${Math.min(1, share).toFixed(3)})` }} />
    </span>
  );
}

/** Milliseconds since the stop began, in steps. */
function useElapsed(): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setElapsed((before) => before + LINE_STEP), LINE_STEP);
    return () => clearInterval(timer);
  }, []);
  return elapsed;
}

/** Tells everything above how much room is taken. */
function useHeight(band: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = band.current;
    if (element === null) return undefined;
    const measure = (): void => {
      ribbon.value = Math.ceil(element.getBoundingClientRect().height);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element, { box: 'border-box' });
    return () => {
      observer.disconnect();
      ribbon.value = 0;
    };
  }, []);
}
