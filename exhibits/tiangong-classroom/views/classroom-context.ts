/** What all views of the classroom share: content, the visit, the film that is open, and what may be done. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { InterfaceLanguage, Localized } from '#core/language.ts';
import { pick } from '#core/language.ts';
import { createWords, type WordValues } from '#core/words.ts';
import type { ExhibitGuide } from '#core/exhibit.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import { type GuideKeeper, keepGuide } from '#exhibits/kit/guide.ts';
import { type Room, roomOf } from '#exhibits/kit/room.ts';
import { type SharedStage, shareStage } from '../bench/shared-stage.ts';
import type { ClassroomContent } from '../content.ts';
import { guideIn, tellGuide } from '../guide.ts';
import {
  type ClassroomIndex,
  filmOf,
  indexClassroom,
  playable,
  START,
  type VisitAction,
  type VisitState,
  visitStep,
} from '../model.ts';
import { FIRST_PREFERENCES, type Preferences } from '../replay/model.ts';
import { openReplay, type Replay } from '../replay/replay.ts';
import { en } from '../words/en.ts';
import { type ClassroomWord, zhHans } from '../words/zh-Hans.ts';

const translate = createWords<Record<ClassroomWord, string>>({ 'zh-Hans': zhHans, en });

export interface Classroom {
  readonly context: PageContext<ClassroomContent>;
  readonly index: ClassroomIndex;
  readonly state: ReadonlySignal<VisitState>;
  readonly stage: ReadonlySignal<Room>;
  readonly language: ReadonlySignal<InterfaceLanguage>;
  /** The film of the lesson that is open, where it can be shown. */
  readonly replay: ReadonlySignal<Replay | undefined>;
  /** How often a tour has opened the exhibit: what is shown for another opening is shown afresh. */
  readonly opening: ReadonlySignal<number>;
  /** For tours: told of what is done here. */
  readonly keeper: GuideKeeper;
  readonly guide: ExhibitGuide;
  act(action: VisitAction): void;
  reset(): void;
  /** Shows a chapter: its film from its second on, its experiment, or its words. */
  open(chapter: string): void;
  /** From an experiment to the words and the film of its chapter. */
  showLesson(chapter: string): void;
  /** The stage of all experiments, made when the first one is opened. */
  bench(): SharedStage;
  suspend(): void;
  resume(): void;
  word(key: ClassroomWord, values?: WordValues): string;
  pick(text: Localized): string;
  dispose(): void;
}

export function openClassroom(context: PageContext<ClassroomContent>): Classroom {
  const shown = playable(context.content, (path) => context.assets.has(path));
  for (const { film, why } of shown.missing)
    context.report(`[film-missing] ${film}: ${why}. Its chapters show their experiments instead.`);
  const index = indexClassroom(shown.content);
  const state = signal<VisitState>(START);
  const preferences = signal<Preferences>(FIRST_PREFERENCES);
  const language = signal(context.language.current);
  const access = signal(context.access.current);
  const geometry = signal(context.screen.current);
  const act = (action: VisitAction): void => {
    if (action.type === 'reset') preferences.value = FIRST_PREFERENCES;
    state.value = visitStep(state.value, action, index);
  };
  let bench: SharedStage | undefined;
  const films = filmsOf(context, index, state, preferences, act);
  const opening = signal(0);
  const keeper = keepGuide();
  const guided = { index, state, replay: films.replay, act, afresh: () => void (opening.value += 1) };
  const stops = [
    context.language.subscribe((value) => (language.value = value)),
    context.access.subscribe((value) => (access.value = value)),
    context.screen.subscribe((value) => (geometry.value = value)),
    tellGuide(keeper, guided),
    films.close,
  ];
  return {
    context,
    index,
    state,
    language,
    stage: computed(() => roomOf(geometry.value, access.value.textScale)),
    replay: films.replay,
    opening,
    keeper,
    guide: guideIn(keeper, guided),
    act,
    reset() {
      act({ type: 'reset' });
      keeper.reset();
    },
    open(chapter) {
      context.sound.play('string', 1);
      act({ type: 'chapter', chapter });
      const part = index.chapter(chapter)?.part;
      const replay = films.replay.peek();
      if (part === undefined || replay === undefined || replay.film.id !== part.film) return;
      replay.send({ type: 'seek', to: part.start });
      replay.send({ type: 'play' });
    },
    showLesson(chapter) {
      const lesson = index.chapter(chapter)?.lesson;
      if (lesson !== undefined) act({ type: 'lesson', lesson, chapter });
    },
    bench: () => (bench ??= shareStage(context.clock, context.fail)),
    suspend: films.suspend,
    resume: films.resume,
    word: (key, values) => translate(language.value, key, values),
    pick: (text) => pick(text, language.value),
    dispose: () => {
      for (const stop of stops) stop();
      bench?.dispose();
    },
  };
}

interface Films {
  readonly replay: ReadonlySignal<Replay | undefined>;
  suspend(): void;
  resume(): void;
  close(): void;
}

/** Opens the film that the place asks for and closes the one before; a lesson's film stays while its chapters change. */
function filmsOf(
  context: PageContext<ClassroomContent>,
  index: ClassroomIndex,
  state: Signal<VisitState>,
  preferences: Signal<Preferences>,
  act: (action: VisitAction) => void,
): Films {
  const replay = signal<Replay | undefined>(undefined);
  let suspended = false;
  const wanted = computed(() => {
    const { place, failed } = state.value;
    return place.view === 'lesson' ? filmOf(index, place.lesson, place.chapter, failed)?.id : undefined;
  });
  const close = effect(() => {
    const film = index.film(wanted.value);
    if (film === undefined) return;
    const place = state.peek().place;
    const { chapter, question } = place.view === 'lesson' ? place : {};
    const opened = openReplay({
      context,
      film,
      chapters: index.chaptersIn(film.id),
      questions: index.questionsIn(film.id),
      at: index.chapter(chapter)?.part?.start ?? 0,
      asked: index.question(question),
      preferences,
      failed: (shown) => {
        const { place: now } = state.peek();
        const touched = now.view === 'lesson' ? now.chapter : undefined;
        act({ type: 'film-failed', film: film.id, chapter: shown ?? touched });
      },
    });
    if (suspended) opened.suspend();
    replay.value = opened;
    return () => {
      replay.value = undefined;
      opened.close();
    };
  });
  return {
    replay,
    suspend() {
      suspended = true;
      replay.peek()?.suspend();
    },
    resume() {
      suspended = false;
      replay.peek()?.resume();
    },
    close,
  };
}
