/** A question that the film asks: it waits for a touch or some time, explains, and the film goes on. */
import { useEffect, useRef } from 'preact/hooks';
import type { Classroom } from '../views/classroom-context.ts';
import type { Asking } from './model.ts';
import type { Replay } from './replay.ts';

interface AskedProps {
  readonly classroom: Classroom;
  readonly replay: Replay;
  readonly asking: Asking;
}

export function Asked({ classroom, replay, asking }: AskedProps) {
  const own = useRef<HTMLElement>(null);
  useEffect(() => own.current?.focus(), []);
  const { question, chosen, leftMs, ofMs } = asking;
  return (
    <section
      ref={own}
      class="asked"
      tabIndex={-1}
      data-explained={chosen !== undefined}
      aria-label={classroom.word('question.name')}
    >
      <p class="asked-text">{classroom.pick(question.text)}</p>
      {chosen === undefined ? (
        <Choices classroom={classroom} replay={replay} asking={asking} />
      ) : (
        <Explanation classroom={classroom} replay={replay} asking={asking} />
      )}
      <div class="asked-left" aria-hidden="true" style={{ '--left': (leftMs / ofMs).toFixed(3) }} />
    </section>
  );
}

function Choices({ classroom, replay, asking }: AskedProps) {
  return (
    <div class="asked-choices">
      {asking.question.choices.map((choice, at) => (
        <button
          key={choice['zh-Hans']}
          type="button"
          class="asked-choice"
          onClick={() => {
            const right = at + 1 === asking.question.right;
            classroom.context.sound.play(right ? 'bowl' : 'drop');
            replay.send({ type: 'answer', choice: at + 1 });
          }}
        >
          <span class="asked-lamp" aria-hidden="true" />
          <span>{classroom.pick(choice)}</span>
        </button>
      ))}
    </div>
  );
}

function Explanation({ classroom, replay, asking }: AskedProps) {
  const { question, chosen } = asking;
  const verdict =
    chosen === 0 ? 'question.unanswered' : chosen === question.right ? 'question.right' : 'question.wrong';
  const right = question.choices[question.right - 1];
  return (
    <div class="asked-explanation" role="status">
      <p class="asked-verdict">{classroom.word(verdict)}</p>
      {right !== undefined && (
        <p class="asked-right">{classroom.word('question.answer', { choice: classroom.pick(right) })}</p>
      )}
      <p>{classroom.pick(question.explanation)}</p>
      <button type="button" class="lesson-press" onClick={() => replay.send({ type: 'go-on' })}>
        {classroom.word('question.on')}
      </button>
    </div>
  );
}
