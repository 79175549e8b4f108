/** After the last try: what is right, and why. */
import { useEffect, useRef } from 'preact/hooks';
import { pick } from '#core/language.ts';
import type { AskedTask } from '#core/tours/answer.ts';
import { More } from '../views/more.tsx';
import { language } from '../state.ts';
import { numeral } from './ask-kinds.tsx';
import { say } from './words.ts';

interface AnswerToldProps {
  readonly task: AskedTask;
  readonly right: boolean;
  readonly unsaved: boolean;
  readonly goOn: () => void;
}

export function AnswerTold({ task, right, unsaved, goOn }: AnswerToldProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const press = useRef<HTMLButtonElement>(null);
  useEffect(() => press.current?.focus(), []);
  return (
    <>
      <div ref={scroll} class="ask-told">
        <p class="ask-verdict" role="status">
          {say(right ? 'ask.right' : 'ask.why')}
        </p>
        <RightAnswer task={task} />
        <p class="ask-explanation">{pick(task.explanation, language.value)}</p>
      </div>
      <p class="ask-note" role="status">
        {unsaved ? say('ribbon.unsaved') : ''}
      </p>
      <div class="tour-ways">
        <button ref={press} type="button" class="press" onClick={goOn}>
          {say('ribbon.go')}
        </button>
        <More of={scroll} />
      </div>
    </>
  );
}

function RightAnswer({ task }: { readonly task: AskedTask }) {
  const tag = language.value;
  switch (task.kind) {
    case 'choose': {
      const choice = task.choices[task.right - 1];
      return <p class="ask-answer">{choice === undefined ? '' : pick(choice, tag)}</p>;
    }
    case 'estimate':
      return (
        <p class="ask-answer">
          {say('ask.truth', { number: numeral(task.truth, tag), unit: pick(task.unit, tag) })}
        </p>
      );
    case 'order':
      return (
        <ol class="ask-answer">
          {task.items.map((item, index) => (
            <li key={String(index)}>{pick(item, tag)}</li>
          ))}
        </ol>
      );
  }
}
