/** What all views of Future Tech share: content, the visit, the stage with its sky, the votes, and what may be done. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ExhibitGuide } from '#core/exhibit.ts';
import type { InterfaceLanguage, Localized } from '#core/language.ts';
import { pick } from '#core/language.ts';
import { createWords, type WordValues } from '#core/words.ts';
import type { TaskGuide } from '#exhibits/kit/bench/tasks.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import { type GuideKeeper, keepGuide } from '#exhibits/kit/guide.ts';
import { type Room, roomOf } from '#exhibits/kit/room.ts';
import type { Face } from '../bench/face.ts';
import { stopAt } from '../bench/stops.ts';
import type { FutureContent, WorldEntry } from '../content.ts';
import { type FutureTask, futureGuideNames, nameOf, wayTo } from '../guide.ts';
import { castable, type Counted, START, type VisitAction, type VisitState, visitStep } from '../model.ts';
import type { Heavens } from '../sky/heavens.ts';
import type { Stage } from '../stage/stage.ts';
import { choiceOf } from '../votes.ts';
import { en } from '../words/en.ts';
import { type FutureWord, zhHans } from '../words/zh-Hans.ts';

const translate = createWords<Record<FutureWord, string>>({ 'zh-Hans': zhHans, en });

export interface Future {
  readonly context: PageContext<FutureContent>;
  readonly worlds: readonly WorldEntry[];
  readonly stage: Stage;
  readonly heavens: Heavens;
  readonly state: ReadonlySignal<VisitState>;
  /** Counts how often everything began, for the next visitor or for a tour: what is shown begins anew with it. */
  readonly beginning: ReadonlySignal<number>;
  readonly room: ReadonlySignal<Room>;
  readonly language: ReadonlySignal<InterfaceLanguage>;
  /** Whether nothing may fly. */
  readonly still: ReadonlySignal<boolean>;
  /** Which side of the open world is up, and how far its story is told; kept while its visitor votes. */
  readonly face: Signal<Face>;
  readonly story: Signal<number>;
  /** For tours, and for the worlds that tell it of their tasks. */
  readonly guide: ExhibitGuide;
  readonly tasks: TaskGuide;
  act(action: VisitAction): void;
  open(world: WorldEntry['id']): void;
  /** Casts what is chosen. */
  cast(): Promise<void>;
  word(key: FutureWord, values?: WordValues): string;
  pick(text: Localized): string;
  /** The name of a world, of this pack or not. */
  titleOf(world: WorldEntry['id']): string;
  reset(): void;
  resume(): void;
  dispose(): void;
}

/** @param stage with its sky, which are given back by whoever opened them */
export function openFuture(context: PageContext<FutureContent>, stage: Stage, heavens: Heavens): Future {
  const { worlds } = context.content;
  const state = signal<VisitState>(START);
  const [visit, beginning] = [signal(0), signal(0)];
  const [face, story] = [signal<Face>('try'), signal(0)];
  const shell = followShell(context);
  const keeper = keepGuide();
  const act = (action: VisitAction): void => {
    state.value = visitStep(state.value, action);
    if (action.type === 'kept') did(keeper, 'vote-cast');
  };
  const ballot = ballotOf(context, visit, act);
  const begin = (): void => {
    face.value = 'try';
    story.value = 0;
  };
  const beginAnew = (action: Extract<VisitAction, { type: 'anew' | 'reset' }>): void => {
    beginning.value += 1;
    begin();
    act(action);
  };
  const stopGuide = followVisit(keeper, { state, face, story });
  const stopPlain = context.access.subscribe(({ contrast }) => heavens.setPlain(contrast === 'high'));
  heavens.setPlain(context.access.current.contrast === 'high');
  void ballot.read();
  return {
    context,
    worlds,
    stage,
    heavens,
    state,
    beginning,
    ...shell.signals,
    face,
    story,
    tasks: keeper,
    guide: keeper.guide(hasPlace(context.content), (name) => {
      beginAnew({ type: 'anew' });
      const way = wayTo(name, context.content);
      if (way !== undefined) act(way);
    }),
    act,
    open(world) {
      context.sound.play('string', worlds.findIndex(({ id }) => id === world) % 5);
      begin();
      act({ type: 'open', world });
    },
    cast: () => ballot.cast(state.peek()),
    word: (key, values) => translate(shell.signals.language.value, key, values),
    pick: (text) => pick(text, shell.signals.language.value),
    titleOf(world) {
      const entry = worlds.find(({ id }) => id === world);
      return entry === undefined ? world : pick(entry.title, shell.signals.language.value);
    },
    reset() {
      visit.value += 1;
      beginAnew({ type: 'reset' });
      keeper.reset();
      heavens.settle();
    },
    resume: () => void ballot.read(),
    dispose() {
      stopGuide();
      stopPlain();
      shell.stop();
    },
  };
}

const did = (keeper: GuideKeeper, task: FutureTask): void => keeper.did(task);

function hasPlace(content: FutureContent): (name: string) => boolean {
  const { places } = futureGuideNames(content);
  return (name) => places.includes(name);
}

/** Tells the guide of every move, whichever way it was made. @returns stops telling */
function followVisit(keeper: GuideKeeper, { state, face, story }: Pick<Future, 'state' | 'face' | 'story'>) {
  const stops = [
    effect(() => keeper.visit(nameOf(state.value.place))),
    effect(() => {
      const isTold = face.value === 'story' && stopAt(story.value) === 'needed';
      if (isTold && state.value.place.view === 'world') did(keeper, 'story-told');
    }),
  ];
  return (): void => {
    for (const stop of stops) stop();
  };
}

interface Shell {
  readonly signals: Pick<Future, 'language' | 'room' | 'still'>;
  stop(): void;
}

function followShell(context: PageContext<FutureContent>): Shell {
  const language = signal(context.language.current);
  const access = signal(context.access.current);
  const geometry = signal(context.screen.current);
  const stops = [
    context.language.subscribe((value) => (language.value = value)),
    context.access.subscribe((value) => (access.value = value)),
    context.screen.subscribe((value) => (geometry.value = value)),
  ];
  return {
    signals: {
      language,
      room: computed(() => roomOf(geometry.value, access.value.textScale)),
      still: computed(() => access.value.reducedMotion),
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

interface Ballot {
  read(): Promise<void>;
  cast(state: VisitState): Promise<void>;
}

/** What the ballot answers belongs to the visit in which it was asked, and to no later one. */
function ballotOf(
  context: PageContext<FutureContent>,
  visit: Signal<number>,
  act: (action: VisitAction) => void,
): Ballot {
  const ask = async (
    question: () => Promise<Counted>,
    answered: (votes: Counted) => void,
    failed: VisitAction,
  ): Promise<void> => {
    const asked = visit.peek();
    const isOver = (): boolean => context.signal.aborted || asked !== visit.peek();
    try {
      const votes = await question();
      if (!isOver()) answered(votes);
    } catch (error) {
      if (isOver()) return;
      context.report(`The ballot did not answer: ${String(error)}. Visitors can try again.`);
      act(failed);
    }
  };
  return {
    read: () =>
      ask(
        () => context.ballot.read(),
        (votes) => act({ type: 'votes', votes }),
        { type: 'votes', votes: undefined },
      ),
    async cast(state) {
      const vote = castable(state);
      if (vote === undefined) return;
      context.sound.play('drop', 4);
      act({ type: 'cast' });
      const kept = (votes: Counted): void => {
        context.sound.play('bowl', 2);
        act({ type: 'kept', votes });
      };
      await ask(() => context.ballot.cast(choiceOf(vote)), kept, { type: 'not-kept' });
    },
  };
}
