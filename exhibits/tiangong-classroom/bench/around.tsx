/** What stands around the picture: what is said and read, and the ways out. */
import { End } from '#exhibits/kit/bench/hands.tsx';
import { numberText } from '#exhibits/kit/bench/number.ts';
import { Unit } from '#exhibits/kit/bench/slider.tsx';
import type { Experiment } from '../experiments/experiment.ts';
import type { Player } from './player.ts';
import type { BenchSpeech } from './speech.ts';

interface PartProps {
  readonly experiment: Experiment<unknown>;
  readonly player: Player;
  readonly speech: BenchSpeech;
}

export function Sentence({ experiment, player, speech }: PartProps) {
  const said = experiment.words.sentences[player.sentence.value];
  return (
    <p class="bench-sentence" aria-live="polite">
      <span key={player.sentence.value} class="bench-sentence-text">
        {said === undefined ? '' : speech.pick(said)}
      </span>
    </p>
  );
}

export function Readings({ experiment, player, speech }: PartProps) {
  return (
    <dl class="bench-readings" aria-label={speech.word('readings')}>
      {player.readings.value.map(({ name, value, unit, digits }) => {
        const label = experiment.words.readings[name];
        return (
          <div key={name} class="bench-reading">
            <dt class="bench-reading-name">{label === undefined ? '' : speech.pick(label)}</dt>
            <dd class="bench-reading-value">
              {numberText(value, digits)}
              <Unit of={unit} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface EndsProps {
  readonly player: Player;
  readonly speech: BenchSpeech;
  readonly drop: (pitch: number) => void;
  readonly onClose: () => void;
  readonly onChapter: (() => void) | undefined;
}

export function Ends({ player, speech, drop, onClose, onChapter }: EndsProps) {
  const held = player.held.value;
  const touch = (pitch: number, then: () => void) => (): void => {
    drop(pitch);
    then();
  };
  return (
    <div class="bench-ends">
      <End icon="back" onTap={touch(0, onClose)}>
        {speech.word('close')}
      </End>
      <End
        icon={held ? 'goOn' : 'hold'}
        idle={!player.moving.value}
        onTap={touch(1, () => player.hold(!held))}
      >
        {speech.word(held ? 'goOn' : 'hold')}
      </End>
      {onChapter !== undefined && (
        <End icon="film" onTap={touch(3, onChapter)}>
          {speech.word('chapter')}
        </End>
      )}
      <End icon="again" onTap={touch(1, () => player.again())}>
        {speech.word('again')}
      </End>
    </div>
  );
}
