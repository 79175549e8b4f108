/** Where a group enters its code: eight places in two fours, a key for each character that codes have. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InterfaceLanguage } from '#core/language.ts';
import { ALPHABET, CODE_LENGTH } from '#core/tours/letters.ts';
import { useTyping } from '../keys/use-typing.ts';
import type { Shell } from '../shell.ts';
import { playSound } from '../sound/sound.ts';
import { language } from '../state.ts';
import { HomeButton } from '../views/home-button.tsx';
import { useCamera } from './camera.tsx';
import {
  choosePlace,
  type CodeNote,
  codeOf,
  type CodePad,
  deleteLetter,
  EMPTY_PAD,
  typeLetter,
} from './code-pad.ts';
import { enterCode } from './flow.ts';
import { say } from './words.ts';
import { useWordsTop } from './words-top.ts';

const SECOND = 1000;

export function CodePadPage({ shell }: { readonly shell: Shell }) {
  const [pad, showPad] = useState<CodePad>(EMPTY_PAD);
  const [asking, setAsking] = useState(false);
  // A keyboard and a scanner type faster than the page draws: each key goes on from the last one, not from the last picture.
  const latest = useRef<CodePad>(EMPTY_PAD);
  const busy = useRef(false);
  const setPad = (next: CodePad): void => {
    latest.current = next;
    showPad(next);
  };
  const ask = async (): Promise<void> => {
    const code = codeOf(latest.current);
    if (code === undefined || busy.current) return;
    busy.current = true;
    setAsking(true);
    const refusal = await enterCode(shell, code);
    busy.current = false;
    setAsking(false);
    if (refusal !== undefined) setPad({ ...latest.current, note: noteOf(refusal) });
  };
  const change = (next: CodePad): void => {
    if (busy.current || latest.current.note.is === 'wait') return;
    const before = codeOf(latest.current);
    setPad(next);
    if (codeOf(next) !== undefined && codeOf(next) !== before) void ask();
  };
  const type = (letter: string): void => {
    const next = typeLetter(latest.current, letter);
    if (next !== latest.current) playSound('drop', Math.min(next.at, CODE_LENGTH) - 4);
    change(next);
  };
  const remove = (): void => change(deleteLetter(latest.current));
  const camera = useCamera(shell, (code) => {
    if (busy.current || latest.current.note.is === 'wait') return;
    // Also one that stands there already: whoever shows it again asks again.
    setPad(Array.from(code).reduce(typeLetter, EMPTY_PAD));
    void ask();
  });
  useTyping({
    type,
    remove,
    confirm: () => void ask(),
    leave: () => shell.session.dispatch({ type: 'go-home' }),
  });
  useWait(pad, setPad);
  const words = useWordsTop();
  return (
    <main class="tour tour-pad" data-view="tour-pad">
      <div class="tour-say" ref={words}>
        <h1 class="tour-title">{say('pad.title')}</h1>
        <p class="tour-lead">{say(camera.open ? 'camera.how' : 'pad.where')}</p>
        <p class="code-note" role="status">
          {asking ? say('pad.asking') : textOf(pad.note)}
        </p>
      </div>
      <div class="code-pad" data-asking={asking}>
        {camera.picture}
        <Places pad={pad} choose={(place) => change(choosePlace(latest.current, place))} />
        <div class="code-keys">
          {Array.from(ALPHABET, (letter) => (
            <button key={letter} type="button" class="code-key" onClick={() => type(letter)}>
              {letter}
            </button>
          ))}
          {AskOrDelete(pad, { ask: () => void ask(), remove })}
        </div>
      </div>
      {camera.button}
      <HomeButton shell={shell} text={say('leave')} />
    </main>
  );
}

/** The last key deletes; a code that could not be read is asked for again there. */
function AskOrDelete(
  pad: CodePad,
  { ask, remove }: { readonly ask: () => void; readonly remove: () => void },
) {
  if (pad.note.is === 'failed')
    return (
      <button type="button" class="code-key code-sign" aria-label={say('pad.again')} onClick={ask}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 12a7 7 0 1 0 2.2-5.1M5 4.5v4h4" />
        </svg>
      </button>
    );
  return (
    <button type="button" class="code-key code-sign" aria-label={say('pad.delete')} onClick={remove}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M9 6h11v12H9l-5.5-6L9 6zM12 9.5l5 5M17 9.5l-5 5" />
      </svg>
    </button>
  );
}

interface PlacesProps {
  readonly pad: CodePad;
  readonly choose: (place: number) => void;
}

function Places({ pad, choose }: PlacesProps) {
  const count = pad.letters.filter((letter) => letter !== undefined).length;
  const fours = [pad.letters.slice(0, CODE_LENGTH / 2), pad.letters.slice(CODE_LENGTH / 2)];
  return (
    <div class="code-places" role="group" aria-label={say('pad.places', { count })}>
      {fours.map((four, half) => (
        <div class="code-four" key={String(half)}>
          {four.map((letter, index) => {
            const place = half * four.length + index;
            return (
              <button
                key={String(place)}
                type="button"
                class="code-place"
                data-on={letter !== undefined}
                data-at={place === pad.at}
                aria-label={say('pad.place', { place: place + 1, letter: letter ?? say('pad.empty') })}
                onClick={() => choose(place)}
              >
                {letter}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

type Refusal = NonNullable<Awaited<ReturnType<typeof enterCode>>>;

function noteOf(refusal: Refusal): CodeNote {
  switch (refusal.kind) {
    case 'other-day':
      return { is: 'other-day', day: refusal.day };
    case 'wait':
      return { is: 'wait', waitMs: refusal.waitMs };
    default:
      return { is: refusal.kind };
  }
}

function textOf(note: CodeNote): string {
  switch (note.is) {
    case 'none':
      return '';
    case 'other-day':
      return say('pad.other-day', { day: spoken(note.day, language.value) });
    case 'wait':
      return say('pad.wait', { seconds: Math.ceil(note.waitMs / SECOND) });
    default:
      return say(`pad.${note.is}`);
  }
}

/** @param day as `2026-11-29` */
export function spoken(day: string, tag: InterfaceLanguage): string {
  const options: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(tag, options).format(new Date(`${day}T00:00:00Z`));
}

/** Counts the waiting time down while there is any; what was typed stays and is asked for by the next touch. */
function useWait(pad: CodePad, setPad: (pad: CodePad) => void): void {
  useEffect(() => {
    const { note } = pad;
    if (note.is !== 'wait') return undefined;
    const left = note.waitMs - SECOND;
    const next: CodePad = left > 0 ? { ...pad, note: { is: 'wait', waitMs: left } } : EMPTY_PAD;
    const timer = setTimeout(() => setPad(next), Math.min(SECOND, note.waitMs));
    return () => clearTimeout(timer);
  }, [pad]);
}
