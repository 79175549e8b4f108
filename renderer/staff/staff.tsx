/** What staff see: the PIN pad, then the panel. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StaffGate } from '#core/bridge.ts';
import { useTyping } from '../keys/use-typing.ts';
import type { Shell } from '../shell.ts';
import type { ShellWord } from '../words/zh-Hans.ts';
import { word } from '../words/words.ts';
import {
  confirmPad,
  deleteDigit,
  openPad,
  type Pad,
  type PadNote,
  padRefused,
  SHORTEST_PIN,
  typeDigit,
} from './pad.ts';
import { StaffPanel } from './panel.tsx';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const NOTES: Readonly<Record<Exclude<PadNote, 'none'>, ShellWord>> = {
  differs: 'staff.differs',
  weak: 'staff.weak',
  wrong: 'staff.wrong',
  failed: 'staff.failed',
};
const STAGES: Readonly<Record<Pad['stage'], ShellWord>> = {
  enter: 'staff.enter',
  first: 'staff.first',
  again: 'staff.again',
};
const SECOND = 1000;

export function Staff({ shell }: { readonly shell: Shell }) {
  const [token, setToken] = useState<string | undefined>(undefined);
  const [pad, showPad] = useState<Pad | undefined>(undefined);
  // A staff keyboard types faster than the page draws: each key goes on from the last one, not from the last picture.
  const latest = useRef<Pad | undefined>(undefined);
  const setPad = (next: Pad): void => {
    latest.current = next;
    showPad(next);
  };
  const change = (next: (pad: Pad) => Pad): void => {
    if (latest.current !== undefined) setPad(next(latest.current));
  };
  useEffect(() => {
    void gateOf(shell).then((gate) => setPad(openPad(gate)));
  }, []);
  useWaiting(pad, setPad);
  const leave = (): void => {
    if (token !== undefined) void shell.bridge.call('staff.signOut', { token });
    shell.session.dispatch({ type: 'staff-leave' });
  };
  const confirm = async (): Promise<void> => {
    if (latest.current === undefined) return;
    const [next, ask] = confirmPad(latest.current);
    setPad(next);
    if (ask === undefined) return;
    const answer = await shell.bridge.call(ask.call, { pin: ask.pin });
    if (answer.ok) setToken(answer.value.token);
    else setPad(padRefused(answer.code, await gateOf(shell)));
  };
  return (
    <div
      class="staff"
      role="dialog"
      aria-label={word('staff.title')}
      data-view={token === undefined ? 'staff-pin' : 'staff-panel'}
    >
      {token !== undefined && <StaffPanel shell={shell} token={token} leave={leave} />}
      {token === undefined && pad !== undefined && (
        <PinPad
          pad={pad}
          type={(digit) => change((before) => typeDigit(before, digit))}
          remove={() => change(deleteDigit)}
          confirm={() => void confirm()}
          leave={leave}
        />
      )}
    </div>
  );
}

/** Without an answer the pad waits a little and staff try again; the log has the reason. */
async function gateOf(shell: Shell): Promise<StaffGate> {
  const answer = await shell.bridge.call('staff.gate', {});
  return answer.ok ? answer.value : { pinSet: true, waitMs: 5 * SECOND };
}

/** Counts the waiting time down while there is any. */
function useWaiting(pad: Pad | undefined, setPad: (pad: Pad) => void): void {
  useEffect(() => {
    if (pad === undefined || pad.waitMs <= 0) return undefined;
    const timer = setTimeout(
      () => setPad({ ...pad, waitMs: Math.max(0, pad.waitMs - SECOND) }),
      Math.min(SECOND, pad.waitMs),
    );
    return () => clearTimeout(timer);
  }, [pad]);
}

interface PadProps {
  readonly pad: Pad;
  readonly type: (digit: string) => void;
  readonly remove: () => void;
  readonly confirm: () => void;
  readonly leave: () => void;
}

function PinPad({ pad, type, remove, confirm, leave }: PadProps) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => own.current?.focus(), []);
  useTyping({
    type: (key) => {
      if (/^\d$/.test(key)) type(key);
    },
    remove,
    confirm,
    leave,
  });
  const note =
    pad.waitMs > 0
      ? word('staff.wait', { seconds: Math.ceil(pad.waitMs / SECOND) })
      : pad.note === 'none'
        ? ''
        : word(NOTES[pad.note]);
  return (
    <div ref={own} class="pad" tabIndex={-1}>
      <h2 class="pad-title">{word(STAGES[pad.stage])}</h2>
      <p class="pad-digits" role="status">
        <span class="visually-hidden">{word('staff.digits', { count: pad.digits.length })}</span>
        {Array.from({ length: Math.max(SHORTEST_PIN, pad.digits.length) }, (_place, index) => (
          <span key={String(index)} class="pad-dot" data-on={index < pad.digits.length} aria-hidden="true" />
        ))}
      </p>
      <p class="pad-note" role="status">
        {note}
      </p>
      <div class="pad-keys">
        {KEYS.map((digit) => (
          <button key={digit} type="button" class="pad-key" onClick={() => type(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" class="pad-key pad-sign" aria-label={word('staff.delete')} onClick={remove}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M9 6h11v12H9l-5.5-6L9 6zM12 9.5l5 5M17 9.5l-5 5" />
          </svg>
        </button>
        <button type="button" class="pad-key" onClick={() => type('0')}>
          0
        </button>
        <button
          type="button"
          class="pad-key pad-sign"
          aria-label={word('staff.confirm')}
          data-ready={pad.digits.length >= SHORTEST_PIN}
          onClick={confirm}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4.5 12.5l5 5L19.5 7" />
          </svg>
        </button>
      </div>
      <button type="button" class="quiet pad-leave" onClick={leave}>
        {word('staff.leave')}
      </button>
    </div>
  );
}
