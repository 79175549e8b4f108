/** What stands around the picture: what is said and read, what is set and done, and the ways out. */
import { numberText } from '#exhibits/kit/bench/number.ts';
import { BUTTON_STRENGTH } from '#exhibits/kit/bench/player.ts';
import { Slider, Unit } from '#exhibits/kit/bench/slider.tsx';
import type { Experiment } from '../experiments/experiment.ts';
import type { Player } from './player.ts';
import type { BenchSpeech } from './speech.ts';

interface PartProps {
  readonly experiment: Experiment<unknown>;
  readonly player: Player;
  readonly speech: BenchSpeech;
}

interface TouchedProps extends PartProps {
  /** The sound of a touch. @param pitch steps on the house's scale */
  readonly drop: (pitch: number) => void;
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

export function Settings({ experiment, player, speech, drop }: TouchedProps) {
  const { values } = player.setup.value;
  return (
    <div class="bench-settings" role="group" aria-label={speech.word('settings')}>
      {experiment.model.controls.map((control) => {
        const label = experiment.words.controls[control.name];
        return (
          <Slider
            key={control.name}
            control={control}
            value={values[control.name] ?? control.initial}
            label={label === undefined ? '' : speech.pick(label)}
            less={speech.word('less')}
            more={speech.word('more')}
            onChange={(value, tapped) => {
              if (tapped) drop(value > (values[control.name] ?? 0) ? 1 : 0);
              player.setValue(control.name, value);
            }}
          />
        );
      })}
    </div>
  );
}

export function Acts({ experiment, player, speech, drop }: TouchedProps) {
  return (
    <div class="bench-acts" role="group" aria-label={speech.word('acts')} data-moving={player.moving.value}>
      {experiment.model.acts.map((name, at) => {
        const label = experiment.words.acts[name];
        return (
          <button
            key={name}
            type="button"
            class="bench-act"
            onClick={() => {
              drop(at + 2);
              player.act({ name, strength: BUTTON_STRENGTH });
            }}
          >
            {label === undefined ? '' : speech.pick(label)}
          </button>
        );
      })}
    </div>
  );
}

interface EndsProps {
  readonly player: Player;
  readonly speech: BenchSpeech;
  readonly drop: (pitch: number) => void;
  readonly onClose: () => void;
  readonly onChapter: (() => void) | undefined;
}

const ICONS = {
  back: 'M14 6l-6 6 6 6',
  film: 'M8 5.5l11 6.5-11 6.5z',
  again: 'M6 9a7 7 0 1 1-1 5M5 5v4.5h4.5',
  hold: 'M9 6v12M15 6v12',
  goOn: 'M8 5.5l11 6.5-11 6.5z',
} as const;

export function Ends({ player, speech, drop, onClose, onChapter }: EndsProps) {
  const held = player.held.value;
  const touch = (pitch: number, then: () => void) => (): void => {
    drop(pitch);
    then();
  };
  return (
    <div class="bench-ends">
      <End icon="back" text={speech.word('close')} onTap={touch(0, onClose)} />
      <End
        icon={held ? 'goOn' : 'hold'}
        text={speech.word(held ? 'goOn' : 'hold')}
        idle={!player.moving.value}
        onTap={touch(1, () => player.hold(!held))}
      />
      {onChapter !== undefined && (
        <End icon="film" text={speech.word('chapter')} onTap={touch(3, onChapter)} />
      )}
      <End icon="again" text={speech.word('again')} onTap={touch(1, () => player.again())} />
    </div>
  );
}

interface EndProps {
  readonly icon: keyof typeof ICONS;
  readonly text: string;
  /** There is nothing to do for it now. */
  readonly idle?: boolean;
  readonly onTap: () => void;
}

function End({ icon, text, idle = false, onTap }: EndProps) {
  return (
    <button type="button" class="bench-end" data-end={icon} aria-disabled={idle} onClick={onTap}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
      <span>{text}</span>
    </button>
  );
}
