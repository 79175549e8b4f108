/** What hands set and do beside a picture: one slider for each control, one button for each act, and the quiet buttons around. */
import type { ComponentChildren, Ref } from 'preact';
import type { Localized } from '#core/language.ts';
import type { Model, ModelWords } from './model.ts';
import { BUTTON_STRENGTH, type Player } from './player.ts';
import { Slider } from './slider.tsx';
import './hands.css';

export interface HandsSpeech {
  word(key: 'less' | 'more' | 'settings' | 'acts'): string;
  pick(text: Localized): string;
}

export interface HandsProps {
  readonly model: Pick<Model<unknown>, 'controls' | 'acts'>;
  readonly words: Pick<ModelWords, 'controls' | 'acts'>;
  readonly player: Pick<Player, 'setup' | 'moving' | 'setValue' | 'act'>;
  readonly speech: HandsSpeech;
  /** The sound of a touch. @param pitch steps on the house's scale */
  readonly drop: (pitch: number) => void;
}

export function Settings({ model, words, player, speech, drop }: HandsProps) {
  const { values } = player.setup.value;
  return (
    <div class="kit-settings" role="group" aria-label={speech.word('settings')}>
      {model.controls.map((control) => {
        const label = words.controls[control.name];
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

export function Acts({ model, words, player, speech, drop }: HandsProps) {
  return (
    <div class="kit-acts" role="group" aria-label={speech.word('acts')} data-moving={player.moving.value}>
      {model.acts.map((name, at) => {
        const label = words.acts[name];
        return (
          <button
            key={name}
            type="button"
            class="kit-act"
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

const ICONS = {
  back: 'M14 6l-6 6 6 6',
  film: 'M8 5.5l11 6.5-11 6.5z',
  again: 'M6 9a7 7 0 1 1-1 5M5 5v4.5h4.5',
  hold: 'M9 6v12M15 6v12',
  goOn: 'M8 5.5l11 6.5-11 6.5z',
} as const;

export interface EndProps {
  readonly icon: keyof typeof ICONS;
  readonly children: ComponentChildren;
  /** There is nothing to do for it now. */
  readonly idle?: boolean;
  readonly onTap: () => void;
}

/** A quiet button: a way out, or a way with time. */
export function End({ icon, children, idle = false, onTap }: EndProps) {
  return (
    <button type="button" class="kit-end" data-end={icon} aria-disabled={idle} onClick={onTap}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
      <span>{children}</span>
    </button>
  );
}

/** The light under the finger; whoever watches the finger moves it. */
export function TouchLight({ place }: { readonly place?: Ref<HTMLSpanElement> }) {
  return <span {...(place === undefined ? {} : { ref: place })} class="kit-touch" aria-hidden="true" />;
}
