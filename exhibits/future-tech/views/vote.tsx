/** The vote: first which of the worlds, then on a line of light in which decade; the chosen light travels along it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { End } from '#exhibits/kit/bench/hands.tsx';
import type { Room } from '#exhibits/kit/room.ts';
import type { WorldEntry } from '../content.ts';
import { castable, mineOf } from '../model.ts';
import type { Future } from './future-context.ts';
import { useLamps } from './lamps.ts';
import { decadeLamp, FROM, HORIZON, subjectPose, TO, yearsLine } from './vote-places.ts';
import { YearsControl } from './years.tsx';

interface VoteProps {
  readonly future: Future;
}

export function WorldChoice({ future }: VoteProps) {
  const place = useRef<HTMLElement>(null);
  const { choice } = future.state.value;
  useStage(future);
  useLamps(place, (lamps, moved) => {
    const poses = future.worlds.map(({ id }) => lamps.get(id));
    future.heavens.arrange({ poses, chosen: choice.world }, moved || future.still.value);
  });
  return (
    <section
      ref={place}
      class="vote"
      data-asks="world"
      data-listed={isLow(future.room.value)}
      aria-label={future.word('vote.world')}
    >
      <header class="vote-head">
        <h1 class="vote-question">{future.word('vote.world')}</h1>
        <p class="vote-rule">{future.word('vote.rule')}</p>
      </header>
      <ul class="vote-worlds" data-scrolls aria-label={future.word('vote.worlds')}>
        {future.worlds.map((entry, at) => (
          <li key={entry.id} style={ringPlace(at, future.worlds.length)}>
            <WorldLight future={future} entry={entry} chosen={choice.world === entry.id} />
          </li>
        ))}
      </ul>
      <div class="vote-ends">
        <Back future={future} />
      </div>
    </section>
  );
}

/** Height within reach, in sizes of text, below which all ten are only seen at once when names stand beside their lights. */
const LOW_EM = { tall: 20, wide: 15 };

const isLow = ({ top, bottom, text, width, height }: Room): boolean =>
  bottom - top < text * (width > height ? LOW_EM.wide : LOW_EM.tall);

/** On a wide screen the lights stand in one arc (0 at its summit, 1 at its ends), on a tall one in a ring, two in a row. */
function ringPlace(at: number, count: number): Record<string, string> {
  const aside = count > 1 ? (at / (count - 1)) * 2 - 1 : 0;
  const rows = Math.ceil(count / 2);
  const up = rows > 1 ? (Math.floor(at / 2) / (rows - 1)) * 2 - 1 : 0;
  const inwards = (1 - Math.sqrt(1 - (up * RING) ** 2)) * (at % 2 === 0 ? 1 : -1);
  return { '--arc': (aside * aside).toFixed(3), '--ring': inwards.toFixed(3) };
}

/** How much of a half ring its rows go up and down. */
const RING = 0.86;

interface WorldLightProps extends VoteProps {
  readonly entry: WorldEntry;
  readonly chosen: boolean;
}

function WorldLight({ future, entry, chosen }: WorldLightProps) {
  return (
    <button
      type="button"
      class="vote-world"
      aria-pressed={chosen}
      onClick={() => {
        future.context.sound.play('string', 2);
        future.act({ type: 'choose-world', world: entry.id });
      }}
    >
      <span class="vote-lamp" data-lamp={entry.id} />
      <span class="vote-name">{future.pick(entry.title)}</span>
    </button>
  );
}

function Back({ future }: VoteProps) {
  const { place, cameFrom } = future.state.value;
  const asksWhen = place.view === 'vote' && place.asks === 'decade';
  const to =
    cameFrom === undefined
      ? future.word('vote.sky')
      : future.word('vote.world-back', { world: future.titleOf(cameFrom) });
  return (
    <End
      icon="back"
      onTap={() => {
        future.context.sound.play('drop', 0);
        future.act({ type: 'back' });
      }}
    >
      {asksWhen ? future.word('vote.other') : to}
    </End>
  );
}

export function DecadeView({ future }: VoteProps) {
  const place = useRef<HTMLElement>(null);
  const { choice, casting } = future.state.value;
  useStage(future);
  useLamps(place, (lamps, moved) => {
    const at = lamps.get(decadeLamp(choice.decade));
    const poses = future.worlds.map(({ id }) => (id === choice.world ? subjectPose(lamps, at) : undefined));
    const wanted = { poses, chosen: choice.world, years: yearsLine(lamps) };
    future.heavens.arrange(wanted, moved || future.still.value);
  });
  return (
    <section ref={place} class="vote" data-asks="decade" aria-label={future.word('vote.decade')}>
      <header class="vote-head">
        <h1 class="vote-question">{choice.world === undefined ? '' : future.titleOf(choice.world)}</h1>
        <p class="vote-when">{future.word('vote.decade')}</p>
        <p class="vote-said" aria-live="polite">
          {casting === 'under-way' || casting === 'not-kept' ? future.word(`vote.${casting}`) : ''}
        </p>
      </header>
      <div class="vote-subject" data-lamp="subject" aria-hidden="true" />
      <div class="vote-line" data-scrolls>
        <span class="vote-end" data-lamp={FROM} />
        <YearsControl future={future} />
        <span class="vote-horizon" data-lamp={HORIZON} />
        <span class="vote-end" data-lamp={TO} />
      </div>
      <div class="vote-ends">
        <Back future={future} />
        <Cast future={future} />
      </div>
    </section>
  );
}

function Cast({ future }: VoteProps) {
  const { state } = future;
  const again = state.value.casting === 'not-kept';
  const word = mineOf(state.value) === undefined ? 'vote.cast' : 'vote.recast';
  return (
    <button
      type="button"
      class="future-press"
      aria-disabled={castable(state.value) === undefined}
      onClick={() => void future.cast()}
    >
      {future.word(again ? 'vote.castAgain' : word)}
    </button>
  );
}

/** The stage shows the sky, as large as the room. */
export function useStage({ heavens, room }: Future): void {
  useLayoutEffect(() => heavens.enter(room.value), [room.value]);
}
