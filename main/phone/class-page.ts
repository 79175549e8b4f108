/** The class on a phone: its groups, what they answered, and what they are asked to do. */
import { type InterfaceLanguage, pick } from '#core/language.ts';
import { emblemOf } from '#core/tours/emblems.ts';
import {
  answerText,
  countOf,
  isAsked,
  questionOf,
  resultsOf,
  rightAnswer,
  type StopResult,
} from '#core/tours/results.ts';
import type { ClassGroup, ClassSlot } from '#core/tours/visit.ts';
import { html, type Markup } from '../sheets/markup.ts';
import type { Page, Reader } from './pages.ts';
import { type Say, sayIn } from './words.ts';

/** The day's tours, for a phone that may see several. */
export function dayPage({ language }: Reader, slots: readonly ClassSlot[]): Page {
  const say = sayIn(language);
  const state = ({ groups, halt }: ClassSlot): string => {
    if (groups.length === 0) return say('class.still');
    return halt === undefined ? say('class.walking', { count: groups.length }) : say(`halted.${halt}`);
  };
  return {
    title: say('class.title'),
    follows: true,
    body: html`<h1>${say('class.title')}</h1>
<ul class="slots" data-part="slots">${slots.map(
      (slot) => html`<li><a href="/class/${slot.slot}" data-walking="${String(slot.groups.length > 0)}">
<span class="name">${titleOf(slot, language)}</span><span class="about">${state(slot)}</span></a></li>`,
    )}</ul>
${leaveForm(say)}`,
  };
}

/** @param alone whether it is the only class that the phone may see */
export function classPage(
  { language }: Reader,
  slot: ClassSlot,
  { page, alone }: { readonly page: 'groups' | 'answers'; readonly alone: boolean },
): Page {
  const say = sayIn(language);
  const walking = slot.groups.length > 0;
  return {
    title: titleOf(slot, language),
    follows: true,
    body: html`${alone ? undefined : html`<p><a class="back" href="/class">‹ ${say('class.back')}</a></p>`}
<h1>${titleOf(slot, language)}</h1>
<div data-part="body">${walking ? walkOf(slot, page, { say, language }) : html`<p>${say('class.waiting')}</p>`}</div>
<div class="last">${walking ? html`<a class="button" href="/class/${slot.slot}/end">${say('end')}</a>` : undefined}${leaveForm(say)}</div>
<div class="halts" data-part="halts">${walking ? haltsOf(slot, say) : undefined}</div>`,
  };
}

interface Speech {
  readonly say: Say;
  readonly language: InterfaceLanguage;
}

function walkOf(slot: ClassSlot, page: 'groups' | 'answers', speech: Speech): Markup {
  const { say } = speech;
  const current = (one: string): Markup | undefined =>
    one === page ? html` aria-current="page"` : undefined;
  return html`<nav class="pages"><a href="/class/${slot.slot}"${current('groups')}>${say('class.groups')}</a>
<a href="/class/${slot.slot}/answers"${current('answers')}>${say('class.answers')}</a></nav>
${
  page === 'groups'
    ? html`<ul class="groups">${slot.groups.map((group) => groupOf(group, slot.tour.stops.length, speech))}</ul>`
    : html`<ol class="answers">${resultsOf(slot).map((result, place) => resultOf(result, place, speech))}</ol>`
}`;
}

function haltsOf({ slot, halt }: ClassSlot, say: Say): Markup {
  const choices = (['pause', 'gather', 'none'] as const).filter((one) => one !== (halt ?? 'none'));
  return html`${halt === undefined ? undefined : html`<p role="status">${say(`halted.${halt}`)}</p>`}
<form method="post" action="/class/${slot}/halt">${choices
    .toSorted((one, other) => Number(other === 'none') - Number(one === 'none'))
    .map(
      (one) =>
        html`<button class="${one === 'none' ? 'press' : 'plain'}" name="halt" value="${one}">${say(`halt.${one}`)}</button>`,
    )}</form>`;
}

function groupOf(group: ClassGroup, stops: number, { say, language }: Speech): Markup {
  const { name, character } = emblemOf(group.group);
  const marks = group.progress.marks.slice(0, stops);
  const done = marks.filter((mark) => mark > 0).length;
  const next = nextText(group, { say, language });
  return html`<li class="light-${group.group}">
<span class="emblem" lang="zh-Hans" aria-hidden="true">${character}</span>
<div>
<p class="name">${pick(name, language)}</p>
<p class="way"><span class="code" lang="en">${group.code.replace('-', ' ')}</span>
<span class="lights"><span class="hidden">${say('group.lights', { done, all: stops })}</span>${marks.map(
    (mark) => html`<i data-mark="${mark}" aria-hidden="true"></i>`,
  )}</span></p>
<p class="about">${seenText(group, { say, language })}</p>
${next === undefined ? undefined : html`<p class="about">${next}</p>`}
</div>
</li>`;
}

function seenText({ seen }: ClassGroup, { say, language }: Speech): string {
  if (seen === undefined) return say('group.none');
  const tag = language === 'en' ? 'en-GB' : 'zh-CN';
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' }).format(seen.at);
  return seen.kiosk === undefined
    ? say('group.here', { time })
    : say('group.seen', { time, kiosk: pick(seen.kiosk, language) });
}

/** In a hall that names no kiosks there is nothing to be said. */
function nextText({ next }: ClassGroup, { say, language }: Speech): string | undefined {
  if (next === undefined) return say('group.finished');
  return next.kiosk && say('group.next', { kiosk: pick(next.kiosk.name, language) });
}

function resultOf(result: StopResult, place: number, { say, language }: Speech): Markup {
  const { stop, done, answers } = result;
  const { task } = stop;
  const { right, known } = countOf(result);
  const count = known === 0 ? say('answers.none') : say('answers.right', { right, known });
  const about = `${place + 1}. ${pick(stop.title, language)} · ${say('answers.did', { count: done })}`;
  return html`<li>
<p class="about">${about}${isAsked(task) ? ` · ${count}` : undefined}</p>
<p class="name">${pick(questionOf(task) ?? stop.prompt, language)}</p>
${
  isAsked(task)
    ? html`<p class="right"><span>${say('answers.answer')}</span> ${answerText(task, rightAnswer(task), language)}</p>
<ul class="given">${answers
        .filter((given) => !given.right)
        .map(
          ({ answer, groups }) =>
            html`<li>${answerText(task, answer, language)} <span class="about">${groups
              .map((group) => pick(emblemOf(group).name, language))
              .join(language === 'en' ? ', ' : '、')}</span></li>`,
        )}</ul>`
    : undefined
}
</li>`;
}

function titleOf({ begins, tour }: ClassSlot, language: InterfaceLanguage): string {
  const title = pick(tour.title, language);
  return begins === undefined ? title : `${begins} ${title}`;
}

const leaveForm = (say: Say): Markup =>
  html`<form method="post" action="/leave"><button class="plain">${say('leave')}</button></form>`;
