/** What all views of the hall share: content, state, and what they may do. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InterfaceLanguage, Localized } from '#core/language.ts';
import { pick } from '#core/language.ts';
import { createWords, type WordValues } from '#core/words.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import type { HallContent, Person } from '../content.ts';
import type { Stage } from '../formations/space.ts';
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
  act(action: HallAction): void;
  /** Opens a card or the finder on the seat nearest to `x` px, or on the only one. */
  openAt(x: number, open: Open): void;
  give(person: Person): Promise<void>;
  moved(walk: number, scroll: number): void;
  word(key: HallWord, values?: WordValues): string;
  pick(text: Localized): string;
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
  const flowers = signal<Readonly<Record<string, number>>>({});
  const giving = signal<readonly string[]>([]);
  const walk = signal(0);
  const scroll = signal(0);
  const stops = [
    context.language.subscribe((value) => (language.value = value)),
    context.access.subscribe((value) => (access.value = value)),
    context.screen.subscribe((value) => (geometry.value = value)),
  ];
  const bar = signal(geometry.value.targetPx * BAR_TARGETS);
  const stage = computed(() => stageOf(geometry.value, access.value.textScale, bar.value));
  const seats = computed<1 | 2>(() => (stage.value.width / stage.value.text >= SEAT_EM * 2 ? 2 : 1));
  const act = (action: HallAction): void => {
    state.value = hallStep(state.value, action);
  };
  void context.counts.read().then(
    (counts) => (flowers.value = counts),
    (error: unknown) => context.report(`The flowers cannot be read: ${String(error)}`),
  );
  return {
    context,
    index: indexHall(context.content),
    state,
    stage,
    seats,
    language,
    flowers,
    giving,
    bar,
    measureBar(px) {
      bar.value = px;
    },
    walk,
    scroll,
    act,
    openAt(x, open) {
      const seat = seats.value === 2 && x > stage.value.width / 2 ? 1 : 0;
      act({ type: 'open', seat, open });
      context.sound.play('string', seat);
    },
    async give(person) {
      if (state.value.given.includes(person.id) || giving.value.includes(person.id)) return;
      giving.value = [...giving.value, person.id];
      context.sound.play('bowl');
      try {
        const count = await context.counts.add(person.id);
        flowers.value = { ...flowers.value, [person.id]: count };
        act({ type: 'given', person: person.id });
      } catch (error) {
        context.report(`A flower for ${person.id} was not counted: ${String(error)}`);
      }
      giving.value = giving.value.filter((id) => id !== person.id);
    },
    moved(newWalk, newScroll) {
      walk.value = newWalk;
      scroll.value = newScroll;
    },
    word: (key, values) => translate(language.value, key, values),
    pick: (text) => pick(text, language.value),
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}
