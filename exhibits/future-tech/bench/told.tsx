/** What is read beside the picture: the sentence of the moment with its numbers, or the story of the stop. */
import { numberText } from '#exhibits/kit/bench/number.ts';
import type { Player } from '#exhibits/kit/bench/player.ts';
import { Unit } from '#exhibits/kit/bench/slider.tsx';
import type { Localized } from '#core/language.ts';
import type { WorldEntry } from '../content.ts';
import type { World } from '../worlds/world.ts';
import type { BenchSpeech } from './speech.ts';
import { STOPS, type Stop } from './stops.ts';

interface OneOfProps {
  readonly texts: Readonly<Record<string, Localized>>;
  readonly shown: string;
  readonly speech: BenchSpeech;
}

/** One of several texts, in the room of the longest: nothing moves when another one is shown. */
function OneOf({ texts, shown, speech }: OneOfProps) {
  return (
    <>
      {Object.entries(texts).map(([name, text]) => (
        <span key={name} class="world-unsaid" aria-hidden="true">
          {speech.pick(text)}
        </span>
      ))}
      <span key={`said ${shown}`} class="world-said">
        {speech.pick(texts[shown])}
      </span>
    </>
  );
}

interface ToldProps {
  readonly world: World<unknown>;
  readonly player: Player;
  readonly speech: BenchSpeech;
}

export function Told({ world, player, speech }: ToldProps) {
  const { sentences } = world.words;
  return (
    <div class="world-told">
      <p class="world-sentence" aria-live="polite">
        <OneOf texts={sentences} shown={player.sentence.value} speech={speech} />
      </p>
      <Readings world={world} player={player} speech={speech} />
    </div>
  );
}

function Readings({ world, player, speech }: ToldProps) {
  const { readings, sources } = world.words;
  return (
    <dl class="world-readings" aria-label={speech.word('readings')}>
      {player.readings.value.map(({ name, value, unit, digits }) => (
        <div key={name} class="world-reading">
          <dt class="world-reading-name">{speech.pick(readings[name])}</dt>
          <dd class="world-reading-value">
            {numberText(value, digits)}
            <Unit of={unit} />
          </dd>
          <dd class="world-reading-source">{speech.pick(sources[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

interface TaleProps {
  readonly entry: WorldEntry;
  readonly stop: Stop;
  readonly speech: BenchSpeech;
}

export function Tale({ entry, stop, speech }: TaleProps) {
  const texts = Object.fromEntries(STOPS.map((each) => [each, entry[each]]));
  return (
    <div class="world-tale" aria-live="polite">
      <h2 class="world-tale-stop">{speech.word(stop)}</h2>
      <p class="world-tale-text">
        <OneOf texts={texts} shown={stop} speech={speech} />
      </p>
    </div>
  );
}
