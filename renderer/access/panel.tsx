/** The access button, in the same corner of every view, and its panel. */
import { useEffect, useRef } from 'preact/hooks';
import { type AccessSettings, TEXT_SCALES, VOLUME_DECIBELS } from '#core/access.ts';
import type { InterfaceLanguage } from '#core/language.ts';
import type { Shell } from '../shell.ts';
import { playSound } from '../sound/sound.ts';
import { access, accessOpen, language } from '../state.ts';
import type { ShellWord } from '../words/zh-Hans.ts';
import { More } from '../views/more.tsx';
import { word } from '../words/words.ts';

/** Each language is named in itself, so that whoever needs it can read it. */
const LANGUAGES: readonly { readonly tag: InterfaceLanguage; readonly name: string }[] = [
  { tag: 'zh-Hans', name: '中文' },
  { tag: 'en', name: 'English' },
];
const SCALE_WORDS: Readonly<Record<number, ShellWord>> = {
  1: 'access.text.1',
  1.5: 'access.text.15',
  2: 'access.text.2',
};
const MOST_VOLUME = VOLUME_DECIBELS.length - 1;

export function AccessButton() {
  return (
    <button
      type="button"
      class="dock-button access-button"
      aria-expanded={accessOpen.value}
      onClick={() => {
        accessOpen.value = !accessOpen.value;
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="4.6" r="1.9" />
        <path d="M5 8.6l7 1.3 7-1.3M12 9.9v4.2M12 14.1l-3 6M12 14.1l3 6" />
      </svg>
      <span>{word('access.button')}</span>
    </button>
  );
}

export function AccessPanel({ shell }: { readonly shell: Shell }) {
  const panel = useRef<HTMLElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const close = (): void => {
    accessOpen.value = false;
    // Who walks by keys goes on from the button that opened it.
    document.querySelector<HTMLElement>('.access-button')?.focus();
  };
  return (
    <section
      ref={panel}
      class="access-panel"
      role="dialog"
      tabIndex={-1}
      aria-label={word('access.title')}
      data-view="access"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h2 class="access-title">{word('access.title')}</h2>
      <div ref={scroll} class="access-scroll">
        <div class="access-rows">
          <Choice label="access.language">
            {LANGUAGES.map(({ tag, name }) => (
              <Option key={tag} on={language.value === tag} choose={() => (language.value = tag)} lang={tag}>
                {name}
              </Option>
            ))}
          </Choice>
          <Choice label="access.text">
            {TEXT_SCALES.map((scale) => (
              <Option
                key={scale}
                on={access.value.textScale === scale}
                scale={scale}
                choose={() => change({ textScale: scale })}
              >
                {word(SCALE_WORDS[scale] ?? 'access.text.1')}
              </Option>
            ))}
          </Choice>
          <Volume />
          <Switch
            label="access.contrast"
            on={access.value.contrast === 'high'}
            set={(on) => change({ contrast: on ? 'high' : 'normal' })}
          />
          <Switch label="access.reach" on={access.value.lowReach} set={(on) => change({ lowReach: on })} />
          <Switch
            label="access.motion"
            on={access.value.reducedMotion}
            set={(on) => change({ reducedMotion: on })}
          />
        </div>
        <p class="access-silent">{word('access.silent')}</p>
      </div>
      <div class="access-ends">
        <button type="button" class="quiet" onClick={() => shell.session.dispatch({ type: 'end-visit' })}>
          {word('access.end')}
        </button>
        <More of={scroll} />
        <button type="button" class="press" onClick={close}>
          {word('access.close')}
        </button>
      </div>
    </section>
  );
}

function Volume() {
  const { volume } = access.value;
  const set = (level: number): void => {
    change({ volume: Math.min(MOST_VOLUME, Math.max(0, level)) });
    playSound('drop', level);
  };
  return (
    <Choice label="access.volume">
      <Option on={volume === 0} choose={() => set(volume === 0 ? 3 : 0)}>
        {word('access.volume.off')}
      </Option>
      <button
        type="button"
        class="option"
        aria-label={word('access.volume.down')}
        disabled={volume === 0}
        onClick={() => set(volume - 1)}
      >
        −
      </button>
      <span
        class="volume"
        role="img"
        aria-label={word('access.volume.level', { level: volume, most: MOST_VOLUME })}
      >
        {VOLUME_DECIBELS.slice(1).map((decibels, index) => (
          <span key={decibels} class="volume-step" data-on={index < volume} />
        ))}
      </span>
      <button
        type="button"
        class="option"
        aria-label={word('access.volume.up')}
        disabled={volume === MOST_VOLUME}
        onClick={() => set(volume + 1)}
      >
        +
      </button>
    </Choice>
  );
}

function change(part: Partial<AccessSettings>): void {
  access.value = { ...access.value, ...part };
}

interface ChoiceProps {
  readonly label: ShellWord;
  readonly children: preact.ComponentChildren;
}

function Choice({ label, children }: ChoiceProps) {
  return (
    <div class="choice" role="group" aria-label={word(label)}>
      <span class="choice-label" aria-hidden="true">
        {word(label)}
      </span>
      <div class="choice-options">{children}</div>
    </div>
  );
}

interface OptionProps {
  readonly on: boolean;
  readonly choose: () => void;
  readonly lang?: string;
  /** A text size is shown in itself. */
  readonly scale?: number;
  readonly children: preact.ComponentChildren;
}

function Option({ on, choose, lang, scale, children }: OptionProps) {
  return (
    <button type="button" class="option" lang={lang} data-scale={scale} aria-pressed={on} onClick={choose}>
      {children}
    </button>
  );
}

interface SwitchProps {
  readonly label: ShellWord;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

function Switch({ label, on, set }: SwitchProps) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => set(!on)}>
      <span class="choice-label">{word(label)}</span>
      <span class="switch-light" aria-hidden="true" data-on={on} />
      <span class="switch-word" aria-hidden="true">
        {word(on ? 'access.on' : 'access.off')}
      </span>
    </button>
  );
}
