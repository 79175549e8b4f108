/** What all views of the hall share: content, state, and what they may do. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ExhibitGuide } from '#core/exhibit.ts';
import type { InterfaceLanguage, Localized } from '#core/language.ts';
import { pick } from '#core/language.ts';
import { createWords, type WordValues } from '#core/words.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import { keepGuide } from '#exhibits/kit/guide.ts';
import type { HallContent, Person } from '../content.ts';
import type { Stage } from '../formations/space.ts';
import { hallGuideNames, nameOf, tasksDone, wayTo } from '../guide.ts';
import {
  type HallAction,
  type HallIndex,
  type HallState,
  hallStep,
  indexHall,
  type Open,
  START,
} from '../model.ts';
import { en } from '../words/en.ts';
import { type HallWord, zhHans } from '../words/zh-Hans.ts';
import { stageOf } from './stage.ts';

const translate = createWords<Record<HallWord, string>>({ 'zh-Hans': zhHans, en });

export interface Hall {
  readonly context: PageContext<HallContent>;
  readonly index: HallIndex;
  readonly state: ReadonlySignal<HallState>;
  readonly stage: ReadonlySignal<Stage>;
  readonly seats: ReadonlySignal<1 | 2>;
  readonly language: ReadonlySignal<InterfaceLanguage>;
  /** Flowers per person on this machine. */
  readonly flowers: ReadonlySignal<Readonly<Record<string, number>>>;
  /** Persons whose flower is on its way and not safe on the disk yet. */
  readonly giving: ReadonlySignal<readonly string[]>;
  /** Height of the row of views, px. */
  readonly bar: ReadonlySignal<number>;
  /** Tells how high the row of views is drawn, px. */
  measureBar(px: number): void;
  /** Focal distances walked, and px scrolled, as painted. */
  readonly walk: ReadonlySignal<number>;
  readonly scroll: ReadonlySignal<number>;
  /** Counts how often everything began, for the next visitor or for a tour. */
  readonly beginning: ReadonlySignal<number>;
  readonly guide: ExhibitGuide;
  act(action: HallAction): void;
  /** Opens a card or the finder on the seat nearest to `x` px, or on the only one. */
  openAt(x: number, open: Open): void;
  give(person: Person): Promise<void>;
  moved(walk: number, scroll: number): void;
  word(key: HallWord, values?: WordValues): string;
  pick(text: Localized): string;
  reset(): void;
  dispose(): void;
}

/** Height of one line of the row of views, in targets; until it is measured. */
const BAR_TARGETS = 1.3;

/** em of text that a card needs beside another one; narrower screens have one seat. */
const SEAT_EM = 38;

export function openHall(context: PageContext<HallContent>): Hall {
  const state = signal<HallState>(START);
  const language = signal(context.language.current);
  const access = signal(context.access.current);
  const geometry = signal(context.screen.current);
  const walk = signal(0);
  const scroll = signal(0);
  const [visit, beginning] = [signal(0), signal(0)];
  const index = indexHall(context.content);
  const keeper = keepGuide();
  const stops = [
    context.language.subscribe((value) => (language.value = value)),
    context.access.subscribe((value) => (access.value = value)),
    context.screen.subscribe((value) => (geometry.value = value)),
    effect(() => keeper.visit(nameOf(state.value))),
  ];
  const bar = signal(geometry.value.targetPx * BAR_TARGETS);
  const stage = computed(() => stageOf(geometry.value, access.value.textScale, bar.value));
  const seats = computed<1 | 2>(() => (stage.value.width / stage.value.text >= SEAT_EM * 2 ? 2 : 1));
  const act = (action: HallAction): void => {
    const before = state.peek();
    state.value = hallStep(before, action);
    for (const task of tasksDone(index, before, action, state.peek())) keeper.did(task);
  };
  const beginAnew = (action: Extract<HallAction, { type: 'anew' | 'reset' }>): void => {
    act(action);
    beginning.value += 1;
  };
  const garden = openGarden(context, state, visit, act);
  return {
    context,
    index,
    state,
    stage,
    seats,
    language,
    ...garden,
    bar,
    measureBar(px) {
      bar.value = px;
    },
    walk,
    scroll,
    beginning,
    guide: keeper.guide(hasPlace(context.content), (name) => {
      beginAnew({ type: 'anew' });
      for (const action of wayTo(name)) act(action);
    }),
    act,
    openAt(x, open) {
      const seat = seats.value === 2 && x > stage.value.width / 2 ? 1 : 0;
      act({ type: 'open', seat, open });
      context.sound.play('string', seat);
    },
    moved(newWalk, newScroll) {
      walk.value = newWalk;
      scroll.value = newScroll;
    },
    word: (key, values) => translate(language.value, key, values),
    pick: (text) => pick(text, language.value),
    reset() {
      visit.value += 1;
      beginAnew({ type: 'reset' });
      keeper.reset();
    },
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}

function hasPlace(content: HallContent): (name: string) => boolean {
  const places = new Set(hallGuideNames(content).places);
  return (name) => places.has(name);
}

/** @param visit counts visits: a flower is the visitor's who gave it */
function openGarden(
  context: PageContext<HallContent>,
  state: ReadonlySignal<HallState>,
  visit: ReadonlySignal<number>,
  act: (action: HallAction) => void,
): Pick<Hall, 'flowers' | 'giving' | 'give'> {
  const flowers = signal<Readonly<Record<string, number>>>({});
  const giving = signal<readonly string[]>([]);
  void context.counts.read().then(
    (counts) => (flowers.value = counts),
    (error: unknown) => context.report(`The flowers cannot be read: ${String(error)}`),
  );
  return {
    flowers,
    giving,
    async give(person) {
      if (state.value.given.includes(person.id) || giving.value.includes(person.id)) return;
      const asked = visit.peek();
      giving.value = [...giving.value, person.id];
      context.sound.play('bowl');
      try {
        const count = await context.counts.add(person.id);
        flowers.value = { ...flowers.value, [person.id]: count };
        // The flower is in the garden; who gave it may have gone.
        if (asked === visit.peek()) act({ type: 'given', person: person.id });
      } catch (error) {
        context.report(`A flower for ${person.id} was not counted: ${String(error)}`);
      }
      giving.value = giving.value.filter((id) => id !== person.id);
    },
  };
}
