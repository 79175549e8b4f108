/** What was asked and answered, stop by stop, to be talked about. */
import { pick } from '#core/language.ts';
import type { AskedTask } from '#core/tours/answer.ts';
import {
  answerText,
  countOf,
  type GivenAnswer,
  isAsked,
  questionOf,
  resultsOf,
  rightAnswer,
  type StopResult,
} from '#core/tours/results.ts';
import type { ClassSlot } from '#core/tours/visit.ts';
import { language } from '../state.ts';
import { animalOf, GroupEmblem } from '../tours/emblem.tsx';
import { classWord } from './class-words.ts';

export function ClassAnswers({ slot }: { readonly slot: ClassSlot }) {
  return (
    <ol class="class-answers">
      {resultsOf(slot).map((result, place) => (
        <li key={result.stop.id} class="fact">
          <Answers result={result} place={place} />
        </li>
      ))}
    </ol>
  );
}

function Answers({ result, place }: { readonly result: StopResult; readonly place: number }) {
  const { stop, done } = result;
  const { task } = stop;
  const tag = language.value;
  const { right, known } = countOf(result);
  return (
    <>
      <p class="class-about">
        {place + 1}. {pick(stop.title, tag)} · {classWord('answers.done', { done })}
        {isAsked(task) &&
          ` · ${known === 0 ? classWord('answers.none') : classWord('answers.right', { right, known })}`}
      </p>
      <h4 class="class-name">{pick(questionOf(task) ?? stop.prompt, tag)}</h4>
      {isAsked(task) && (
        <ul class="class-given">
          {withRight(task, result.answers).map((given) => (
            <Given key={String(given.answer)} task={task} given={given} />
          ))}
        </ul>
      )}
      {isAsked(task) && <p>{pick(task.explanation, tag)}</p>}
    </>
  );
}

/** The right answer always stands there, whether anybody gave it or not. */
function withRight(task: AskedTask, answers: readonly GivenAnswer[]): readonly GivenAnswer[] {
  if (answers.some(({ right }) => right)) return answers;
  return [{ answer: rightAnswer(task), right: true, groups: [] }, ...answers];
}

function Given({ task, given }: { readonly task: AskedTask; readonly given: GivenAnswer }) {
  const { answer, right, groups } = given;
  return (
    <li class="class-said" data-right={right}>
      <span class="class-said-light" aria-hidden="true" />
      <span class="class-said-text">{answerText(task, answer, language.value)}</span>
      {groups.length > 0 && (
        <span class="class-said-by">
          <span class="class-said-count">{classWord('answers.groups', { count: groups.length })}</span>
          {groups.map((group) => (
            <span key={group}>
              <GroupEmblem group={group} />
              <span class="visually-hidden">{animalOf(group)}</span>
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
