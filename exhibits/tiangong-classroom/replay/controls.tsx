/** What a hand does with a film, all by single taps: play, back, captions at the same level, speed, and what the pack adds. */
import type { Classroom } from '../views/classroom-context.ts';
import { shownCaptions } from './captions.ts';
import { followerFiles } from './followers.tsx';
import { nextSpeed, type Preferences } from './model.ts';
import type { Replay } from './replay.ts';

interface ControlsProps {
  readonly classroom: Classroom;
  readonly replay: Replay;
}

export function Controls({ classroom, replay }: ControlsProps) {
  const { sound } = classroom.context;
  const prefer = (change: Partial<Preferences>): void => {
    sound.play('drop');
    replay.preferences.value = { ...replay.preferences.value, ...change };
  };
  const { signLanguage, audioDescription } = replay.preferences.value;
  return (
    <div class="controls">
      <div class="control-pair">
        <Play classroom={classroom} replay={replay} />
        <button type="button" class="control" onClick={() => replay.send({ type: 'back' })}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 5v5h5M5.500 10A7.500 7.500 0 1 1 4.700 14" />
          </svg>
          <span>{classroom.word('film.back')}</span>
        </button>
      </div>
      <CaptionChoice classroom={classroom} replay={replay} prefer={prefer} />
      <Speed classroom={classroom} replay={replay} prefer={prefer} />
      {followerFiles(classroom, replay.film.signLanguage).length > 0 && (
        <button
          type="button"
          class="control"
          aria-pressed={signLanguage}
          onClick={() => prefer({ signLanguage: !signLanguage })}
        >
          {classroom.word('film.sign')}
        </button>
      )}
      {followerFiles(classroom, replay.film.audioDescription).length > 0 && (
        <button
          type="button"
          class="control"
          aria-pressed={audioDescription}
          onClick={() => prefer({ audioDescription: !audioDescription })}
        >
          {classroom.word('film.description')}
        </button>
      )}
    </div>
  );
}

function Play({ classroom, replay }: ControlsProps) {
  const phase = replay.phase.value;
  const playing = phase === 'playing' || phase === 'asking';
  const word = playing ? 'film.pause' : phase === 'ended' ? 'film.again' : 'film.play';
  return (
    <button
      type="button"
      class="control control-play"
      data-playing={playing}
      onClick={() => replay.send({ type: playing ? 'pause' : 'play' })}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={playing ? 'M8 5v14M16 5v14' : 'M8 5l11 7-11 7z'} />
      </svg>
      <span>{classroom.word(word)}</span>
    </button>
  );
}

interface ChoiceProps extends ControlsProps {
  readonly prefer: (change: Partial<Preferences>) => void;
}

/** What captions in a language are called: each by its own name. */
const NAMES: Readonly<Record<string, string>> = {
  'zh-Hans': '中文',
  'zh-Hant': '繁體',
  en: 'English',
  bo: 'བོད་ཡིག',
  ii: 'ꆈꌠꉙ',
};

function CaptionChoice({ classroom, replay, prefer }: ChoiceProps) {
  const tags = [...(replay.captions.value?.keys() ?? [])];
  if (tags.length === 0) return undefined;
  const shown = shownCaptions(tags, replay.preferences.value.captions, classroom.language.value);
  return (
    <div class="control-choice" role="group" aria-label={classroom.word('captions')}>
      <span class="control-label" aria-hidden="true">
        {classroom.word('captions')}
      </span>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="control-option"
          lang={tag}
          aria-pressed={shown === tag}
          onClick={() => prefer({ captions: tag })}
        >
          {NAMES[tag] ?? tag}
        </button>
      ))}
      <button
        type="button"
        class="control-option"
        aria-pressed={shown === undefined}
        onClick={() => prefer({ captions: 'off' })}
      >
        {classroom.word('captions.off')}
      </button>
    </div>
  );
}

function Speed({ classroom, replay, prefer }: ChoiceProps) {
  const { speed } = replay.preferences.value;
  return (
    <div class="control-choice" role="group" aria-label={classroom.word('film.speed')}>
      <button
        type="button"
        class="control-option control-step"
        aria-label={classroom.word('film.slower')}
        onClick={() => prefer({ speed: nextSpeed(speed, -1) })}
      >
        −
      </button>
      <output class="control-value">{classroom.word('film.at', { speed })}</output>
      <button
        type="button"
        class="control-option control-step"
        aria-label={classroom.word('film.faster')}
        onClick={() => prefer({ speed: nextSpeed(speed, 1) })}
      >
        +
      </button>
    </div>
  );
}
