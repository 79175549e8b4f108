/** One experiment in the visitor's hands: the picture fills the view, what is touched and read stands around it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pick } from '#core/language.ts';
import { Acts, Settings, TouchLight } from '#exhibits/kit/bench/hands.tsx';
import { watchHand } from '#exhibits/kit/bench/hand.ts';
import type { TaskGuide } from '#exhibits/kit/bench/tasks.ts';
import { useCurrent } from '#exhibits/kit/bench/use-current.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import type { Experiment } from '../experiments/experiment.ts';
import { Ends, Readings, Sentence } from './around.tsx';
import './bench.css';
import './layout.css';
import './controls.css';
import { PlaceSwitch } from './place-switch.tsx';
import { type Player, playOn } from './player.ts';
import type { SharedStage } from './shared-stage.ts';
import { type BenchSpeech, benchWords } from './speech.ts';

/** What a bench takes from the exhibit. */
export type BenchContext = Pick<PageContext<unknown>, 'language' | 'access' | 'screen' | 'sound'>;

export interface BenchProps {
  readonly experiment: Experiment<unknown>;
  readonly context: BenchContext;
  readonly shared: SharedStage;
  /** Told of the experiment's tasks when they are done. */
  readonly guide?: TaskGuide;
  readonly onClose: () => void;
  /** Opens the experiment's chapter of its lesson; without one there is no such way. */
  readonly onChapter?: (() => void) | undefined;
  /** Told of the player while it is open, for whoever resets the exhibit. */
  readonly onPlayer?: (player: Player | undefined) => void;
}

export function Bench(props: BenchProps) {
  const { experiment, context } = props;
  const surface = useRef<HTMLDivElement>(null);
  const free = useRef<HTMLDivElement>(null);
  const [player, setPlayer] = useState<Player | undefined>(undefined);
  const language = useCurrent(context.language);
  useLayoutEffect(() => {
    if (surface.current === null || free.current === null) return undefined;
    const opened = playOn(experiment, props.shared.stage, props.guide);
    setPlayer(opened);
    fetchGlyphs(experiment);
    props.onPlayer?.(opened);
    const stops = connect(opened, props, surface.current, free.current);
    return () => {
      for (const stop of stops) stop();
      props.onPlayer?.(undefined);
      opened.dispose();
    };
  }, [experiment]);
  const speech: BenchSpeech = {
    word: (key) => benchWords(language, key),
    pick: (text) => pick(text, language),
  };
  const place = player?.setup.value.place ?? 'orbit';
  const { words } = experiment;
  return (
    <section class="bench" data-place={place} aria-label={speech.pick(words.title)}>
      <div class="bench-sky" aria-hidden="true" />
      <div ref={surface} class="bench-surface" role="img" aria-label={speech.pick(words.picture)} />
      <TouchLight />
      <div class="bench-layout">
        <header class="bench-head">
          <h1 class="bench-title">{speech.pick(words.title)}</h1>
          <p class="bench-invitation">{speech.pick(words.invitation)}</p>
        </header>
        <div ref={free} class="bench-free" />
        {player !== undefined && <Around {...props} player={player} speech={speech} />}
      </div>
    </section>
  );
}

interface AroundProps extends BenchProps {
  readonly player: Player;
  readonly speech: BenchSpeech;
}

function Around({ experiment, context, player, speech, onClose, onChapter }: AroundProps) {
  const drop = (pitch: number): void => context.sound.play('drop', pitch);
  const { word } = speech;
  const hands = { model: experiment.model, words: experiment.words, player, speech, drop };
  const { place } = player.setup.value;
  return (
    <>
      <div class="bench-told">
        <Sentence experiment={experiment} player={player} speech={speech} />
        <Readings experiment={experiment} player={player} speech={speech} />
      </div>
      <div class="bench-hands">
        <PlaceSwitch
          place={place}
          label={word('place')}
          names={{ earth: word('earth'), orbit: word('orbit') }}
          notes={{ earth: word('earthNote'), orbit: word('orbitNote') }}
          onPlace={(next) => {
            context.sound.play('string', next === 'orbit' ? 3 : 0);
            player.setPlace(next);
          }}
        />
        <Settings {...hands} />
        <Acts {...hands} />
        <Ends player={player} speech={speech} drop={drop} onClose={onClose} onChapter={onChapter} />
      </div>
    </>
  );
}

/** All that it may say, so that no sentence has to wait for its letters. */
function fetchGlyphs({ words }: Experiment<unknown>): void {
  const sentences = Object.values(words.sentences).flatMap((sentence) => Object.values(sentence));
  // A font that does not come is a matter of the shell, which has reported it.
  void document.fonts.load('500 20px "Noto Serif SC Variable"', sentences.join('')).catch(() => undefined);
}

/** Binds player, stage, finger and the shell's settings. @returns what undoes it */
function connect(
  player: Player,
  { context, shared }: BenchProps,
  surface: HTMLElement,
  free: HTMLElement,
): readonly (() => void)[] {
  const { stage, canvas } = shared;
  surface.before(canvas);
  const bench = surface.parentElement;
  const measure = (): void => {
    const { width, height } = surface.getBoundingClientRect();
    const rectangle = free.getBoundingClientRect();
    stage.resize({ width, height, free: rectangle });
    bench?.style.setProperty('--free-x', `${rectangle.x + rectangle.width / 2}px`);
    bench?.style.setProperty('--free-y', `${rectangle.y + rectangle.height / 2}px`);
    bench?.style.setProperty('--free-half', `${Math.min(rectangle.width, rectangle.height) / 2}px`);
  };
  const watch = new ResizeObserver(measure);
  for (const element of [surface, free]) watch.observe(element);
  measure();
  const reduce = (): void => player.setReduced(context.access.current.reducedMotion);
  reduce();
  return [
    () => watch.disconnect(),
    () => canvas.remove(),
    context.screen.subscribe(measure),
    context.access.subscribe(reduce),
    watchHand(
      surface,
      (x, y) => stage.at(x, y),
      (hand, event) => {
        const touch = surface.nextElementSibling;
        if (touch instanceof HTMLElement) {
          touch.dataset.down = String(hand.phase !== 'up');
          touch.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
        }
        if (player.hand(hand)) context.sound.play('drop', 2);
      },
    ),
  ];
}
