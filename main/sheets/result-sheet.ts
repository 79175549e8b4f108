/** What a class takes home: the groups' lights, what was asked and answered, and questions for the classroom. Nobody's name. */
import { type InterfaceLanguage, pick } from '#core/language.ts';
import { emblemOf } from '#core/tours/emblems.ts';
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
import type { AskedTask } from '#core/tours/answer.ts';
import type { ClassSlot } from '#core/tours/visit.ts';
import type { SheetText } from './document.ts';
import { emblemRing, light } from './drawings.ts';
import { dayText } from './day-text.ts';
import { html, type Markup } from './markup.ts';
import { sheetWord } from './words.ts';

export function resultSheet(slot: ClassSlot, day: string, language: InterfaceLanguage): SheetText {
  const { tour, groups } = slot;
  const name = pick(tour.title, language);
  const what = sheetWord(language, 'result.title');
  const when = sheetWord(language, 'result.day', { day: dayText(day, language), groups: groups.length });
  const questions = tour.closing.questions.map((question) => html`<li>${pick(question, language)}</li>`);
  return {
    title: `${what} · ${name}`,
    language,
    body: html`<header><h1>${name}</h1><p>${what}<br>${when}</p></header>
<p class="lead">${pick(tour.closing.text, language)}</p>
<h2>${sheetWord(language, 'result.lights')}</h2>${lights(slot, language)}
<h2>${sheetWord(language, 'result.answers')}</h2>${resultsOf(slot).map((result, place) => asked(result, place, groups.length, language))}
${questions.length === 0 ? undefined : html`<h2>${sheetWord(language, 'result.classroom')}</h2><ol class="home">${questions}</ol>`}
<footer>${sheetWord(language, 'result.private')}</footer>`,
  };
}

function lights({ tour, groups }: ClassSlot, language: InterfaceLanguage): Markup {
  const heads = tour.stops.map(({ title }) => html`<th scope="col">${pick(title, language)}</th>`);
  const rows = groups.map(({ group, progress }) => {
    const emblem = emblemOf(group);
    const cells = tour.stops.map((_stop, place) => html`<td>${light(progress.marks[place] ?? 0)}</td>`);
    return html`<tr><td>${emblemRing(emblem)}${pick(emblem.name, language)}</td>${cells}</tr>`;
  });
  const key = ([2, 1, 0] as const).map(
    (mark) =>
      html`<span>${light(mark)} ${sheetWord(language, `result.${mark === 2 ? 'well' : mark === 1 ? 'done' : 'open'}`)}</span>`,
  );
  return html`<table class="lights"><thead><tr><th scope="col">${sheetWord(language, 'result.group')}</th>${heads}</tr></thead><tbody>${rows}</tbody></table><p class="key">${key}</p>`;
}

function asked(result: StopResult, place: number, groups: number, language: InterfaceLanguage): Markup {
  const { stop, done } = result;
  const { task } = stop;
  const question = questionOf(task) ?? stop.prompt;
  const count = isAsked(task)
    ? knownText(result, language)
    : sheetWord(language, 'result.did', { count: done });
  return html`<section class="asked"><p class="count">${sheetWord(language, 'result.stop', { number: place + 1 })} · ${pick(stop.title, language)} · ${count}</p>
<h3>${pick(question, language)}</h3>${isAsked(task) ? answersOf(task, result, groups, language) : undefined}
<p class="talk">${sheetWord(language, 'result.talk')}${language === 'en' ? ': ' : '：'}${pick(stop.discussion, language)}</p></section>`;
}

function knownText(result: StopResult, language: InterfaceLanguage): string {
  const { right, known } = countOf(result);
  return known === 0
    ? sheetWord(language, 'result.none')
    : sheetWord(language, 'result.right', { right, known });
}

/** The right answer always stands there, first, whether anybody gave it or not. */
function answersOf(
  task: AskedTask,
  { answers }: StopResult,
  groups: number,
  language: InterfaceLanguage,
): Markup {
  const right = { answer: rightAnswer(task), right: true, groups: [] };
  const lines: readonly GivenAnswer[] = answers.some((one) => one.right) ? answers : [right, ...answers];
  const items = lines.map((one) => {
    const bar = html`<span class="bar" style="width: ${Math.round((100 * one.groups.length) / Math.max(1, groups))}%"></span>`;
    const many = html`<span class="bars"><span>${sheetWord(language, 'result.groups', { count: one.groups.length })}</span>${bar}</span>`;
    return html`<li${one.right ? html` data-right` : undefined}><span>${one.right ? '✓' : ''}</span><span>${answerText(task, one.answer, language)}</span>${one.groups.length === 0 ? html`<span></span>` : many}</li>`;
  });
  return html`<ul>${items}</ul><p class="why">${pick(task.explanation, language)}</p>`;
}
