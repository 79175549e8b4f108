/** How everyone voted: a field of lights, one column for each decade, one light for each vote, this visit's own in gold. */
import { useRef } from 'preact/hooks';
import { End } from '#exhibits/kit/bench/hands.tsx';
import type { WorldEntry } from '../content.ts';
import { DECADES } from '../decades.ts';
import { mineOf } from '../model.ts';
import type { Pose } from '../sky/flight.ts';
import { fieldOf, type Ground } from '../sky/field.ts';
import { hallsShares, lightsOf, type Share, sharesOf } from '../votes.ts';
import { decadeShort } from './decade-words.ts';
import type { Future } from './future-context.ts';
import { type Lamps, useLamps } from './lamps.ts';
import { dayOf, saidOf } from './result-words.ts';
import { useStage } from './vote.tsx';

interface ResultProps {
  readonly future: Future;
}

/** Largest light, in targets. */
const LARGEST = 0.8;

export function ResultView({ future }: ResultProps) {
  const place = useRef<HTMLElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const state = future.state.value;
  const shares = sharesShown(future);
  const isEmpty = shares.length === 0;
  useStage(future);
  useLamps(place, (lamps, moved) => {
    const still = moved || future.still.value;
    const ground = groundOf(field.current, lamps, future.room.value.target);
    const mine = state.scope === 'here' ? mineOf(state) : undefined;
    const lights = fieldOf(ground, lightsOf(shares, mine));
    future.heavens.arrange(
      {
        poses: future.worlds.map(({ id }, at) =>
          isEmpty ? waitingPose(ground, at, future.worlds.length) : lamps.get(id),
        ),
        chosen: state.only,
        field: isEmpty ? undefined : { lights, bottom: ground.bottom },
      },
      still,
    );
    future.heavens.setOnly(state.only, still);
  });
  return (
    <section ref={place} class="result" data-empty={isEmpty} aria-label={future.word('result.title')}>
      <Told future={future} shares={shares} />
      <div class="result-ground">
        <div ref={field} class="result-field" role="img" aria-label={future.word('result.field')} />
        <div class="result-axis">
          {DECADES.map((decade) => (
            <span key={decade} class="result-decade" data-decade={decade} data-lamp={`column-${decade}`}>
              {decadeShort(future, decade)}
            </span>
          ))}
        </div>
      </div>
      {!isEmpty && <Legend future={future} shares={shares} />}
      <div class="vote-ends">
        <End
          icon="back"
          onTap={() => {
            future.context.sound.play('drop', 0);
            future.act({ type: 'sky' });
          }}
        >
          {future.word('result.sky')}
        </End>
        <Scope future={future} />
        <Vote future={future} />
      </div>
    </section>
  );
}

function sharesShown({ state, context }: Future): readonly Share[] {
  const { scope, votes } = state.value;
  return scope === 'halls' ? hallsShares(context.content.halls) : sharesOf(votes?.counts ?? {});
}

/** Columns are as wide as their lamps stand apart; the field stands on the line above their names. */
function groundOf(field: HTMLElement | null, lamps: Lamps, target: number): Ground {
  const { top, bottom, left, right } = field?.getBoundingClientRect() ?? new DOMRect();
  const middles = DECADES.map((decade) => lamps.get(`column-${decade}`)?.x ?? 0);
  const columns = middles.map((middle, at) => {
    const [before, after] = [middles[at - 1], middles[at + 1]];
    return {
      left: before === undefined ? left : (before + middle) / 2,
      right: after === undefined ? right : (middle + after) / 2,
    };
  });
  return { columns, top, bottom, largest: target * LARGEST };
}

/** Where nobody has voted yet, the worlds wait on the ground, all but dark. */
function waitingPose({ columns, bottom }: Ground, at: number, count: number): Pose {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const pitch = (right - left) / Math.max(1, count);
  const size = pitch * 0.5;
  return { x: left + pitch * (at + 0.5), y: bottom - size * 0.62, size, light: WAITING_LIGHT };
}

const WAITING_LIGHT = 0.3;

function Told({ future, shares }: ResultProps & { readonly shares: readonly Share[] }) {
  const state = future.state.value;
  const { hallsUntil } = future.context.content;
  const isEmpty = shares.length === 0;
  const said = isEmpty
    ? [future.word(state.unread ? 'result.unread' : 'result.none')]
    : saidOf(future, shares, state);
  return (
    <header class="result-told">
      <h1 class="result-title">
        {future.word(isEmpty && !state.unread ? 'result.none.title' : 'result.title')}
      </h1>
      <p class="result-said" aria-live="polite">
        {said.map((sentence) => (
          <span key={sentence} class="result-sentence">
            {sentence}
          </span>
        ))}
      </p>
      {state.scope === 'halls' && hallsUntil !== undefined && (
        <p class="result-until">
          {future.word('result.until', { date: dayOf(hallsUntil, future.language.value) })}
        </p>
      )}
    </header>
  );
}

function Legend({ future, shares }: ResultProps & { readonly shares: readonly Share[] }) {
  return (
    <ul class="result-worlds" data-scrolls aria-label={future.word('result.worlds')}>
      {future.worlds.map((entry) => (
        <li key={entry.id}>
          <WorldName future={future} entry={entry} shares={shares} />
        </li>
      ))}
    </ul>
  );
}

interface WorldNameProps extends ResultProps {
  readonly entry: WorldEntry;
  readonly shares: readonly Share[];
}

function WorldName({ future, entry, shares }: WorldNameProps) {
  const { only } = future.state.value;
  const votes = shares.reduce((sum, share) => sum + (share.world === entry.id ? share.votes : 0), 0);
  const isOnly = only === entry.id;
  return (
    <button
      type="button"
      class="result-world"
      aria-pressed={isOnly}
      data-dim={only !== undefined && !isOnly}
      onClick={() => {
        future.context.sound.play('drop', 2);
        future.act({ type: 'only', world: isOnly ? undefined : entry.id });
      }}
    >
      <span class="result-lamp" data-lamp={entry.id} />
      <span class="result-name">{future.pick(entry.title)}</span>
      <span class="result-votes">{votes}</span>
    </button>
  );
}

/** This machine's votes or all halls'; only where a pack brings those, with their day. */
function Scope({ future }: ResultProps) {
  const { scope } = future.state.value;
  const { hallsUntil, halls } = future.context.content;
  if (hallsUntil === undefined || halls.length === 0) return undefined;
  return (
    <div class="result-scope" role="group" aria-label={future.word('result.scope')}>
      {(['here', 'halls'] as const).map((each) => (
        <button
          key={each}
          type="button"
          class="result-side"
          aria-pressed={scope === each}
          onClick={() => {
            future.context.sound.play('string', each === 'here' ? 0 : 2);
            future.act({ type: 'scope', scope: each });
          }}
        >
          {future.word(`result.${each}`)}
        </button>
      ))}
    </div>
  );
}

function Vote({ future }: ResultProps) {
  const voted = mineOf(future.state.value) !== undefined;
  return (
    <button
      type="button"
      class={voted ? 'future-way' : 'future-press'}
      onClick={() => {
        future.context.sound.play('string', 3);
        future.act({ type: 'vote' });
      }}
    >
      {future.word(voted ? 'result.change' : 'result.vote')}
    </button>
  );
}
