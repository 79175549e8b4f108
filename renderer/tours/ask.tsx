/** A question over the exhibit: answered by single taps; a second try after a wrong answer, then the reason, and on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { pick } from '#core/language.ts';
import { type AskedTask, isRight, MOST_TRIES } from '#core/tours/answer.ts';
import type { TourAnswer } from '#core/tours/visit.ts';
import { playSound } from '../sound/sound.ts';
import { language } from '../state.ts';
import { Choose, Estimate, Order } from './ask-kinds.tsx';
import { AnswerTold } from './ask-told.tsx';
import { say } from './words.ts';

interface AskProps {
  readonly task: AskedTask;
  /** From 1; items of an order are found in another order by each group. */
  readonly group: number;
  /** Wrong answers so far; looking again in between does not forget them. */
  readonly wrong: number;
  readonly missed: () => void;
  readonly close: () => void;
  readonly unsaved: boolean;
  readonly finish: (right: boolean, answer: TourAnswer) => void;
}

/** What the group said last, once there is nothing more to try. */
interface Told {
  readonly right: boolean;
  readonly answer: TourAnswer;
}

export function Ask({ task, group, wrong, missed, close, unsaved, finish }: AskProps) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => own.current?.focus(), []);
  const [told, setTold] = useState<Told | undefined>(undefined);
  const [last, setLast] = useState<TourAnswer | undefined>(undefined);
  const give = (answer: TourAnswer): void => {
    const right = isRight(task, answer);
    playSound(right ? 'bowl' : 'drop', right ? 0 : -2);
    if (right || wrong + 1 >= MOST_TRIES) setTold({ right, answer });
    else missed();
    setLast(answer);
  };
  const note = wrong > 0 && last !== undefined ? hintOf(task, last) : '';
  return (
    <div
      ref={own}
      class="ask"
      role="dialog"
      tabIndex={-1}
      aria-labelledby="ask-question"
      data-view="tour-ask"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div class="ask-sheet" data-kind={task.kind}>
        <h2 id="ask-question" class="ask-question">
          {pick(task.question, language.value)}
        </h2>
        {told === undefined && (
          <>
            <p class="ask-note" role="status">
              {note}
            </p>
            <Answering task={task} group={group} last={last} give={give} />
          </>
        )}
        {told !== undefined && (
          <AnswerTold
            task={task}
            right={told.right}
            unsaved={unsaved}
            goOn={() => finish(told.right, told.answer)}
          />
        )}
      </div>
      {told === undefined && (
        <button type="button" class="dock-button ask-close" onClick={close}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M14.5 5.5 8 12l6.5 6.5" />
          </svg>
          <span>{say('ask.close')}</span>
        </button>
      )}
    </div>
  );
}

interface AnsweringProps {
  readonly task: AskedTask;
  readonly group: number;
  readonly last: TourAnswer | undefined;
  readonly give: (answer: TourAnswer) => void;
}

function Answering({ task, group, last, give }: AnsweringProps) {
  switch (task.kind) {
    case 'choose':
      return <Choose task={task} tried={last} give={give} />;
    case 'estimate':
      return <Estimate task={task} give={give} />;
    case 'order':
      return <Order task={task} group={group} tried={last} give={give} />;
  }
}

/** Of a number also which way to think. */
function hintOf(task: AskedTask, last: TourAnswer): string {
  if (task.kind !== 'estimate' || typeof last !== 'number') return say('ask.again');
  return `${say(last < task.truth ? 'ask.more' : 'ask.less')} · ${say('ask.again')}`;
}
