/** One thing to set: a line of light to drag along, and a step less or more at a tap. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { preventFling } from '../fling.ts';
import type { ControlSpec, Shown } from './model.ts';
import { numberText, onScale } from './number.ts';
import './slider.css';

export interface SliderProps {
  readonly control: ControlSpec;
  readonly value: number;
  readonly label: string;
  readonly less: string;
  readonly more: string;
  /** @param tapped false while a finger drags */
  readonly onChange: (value: number, tapped: boolean) => void;
}

const plainly =
  ({ unit, digits }: ControlSpec) =>
  (value: number): Shown => ({ value, unit, digits });

/** Steps of a page key. */
const PAGE = 5;

export function Slider({ control, value, label, less, more, onChange }: SliderProps) {
  const { least, most, step, shown: show = plainly(control) } = control;
  const shown = show(value);
  const set = (wanted: number, tapped: boolean): void => {
    const next = onScale(wanted, control);
    if (next !== value) onChange(next, tapped);
  };
  return (
    <div class="kit-control">
      <StepButton
        label={`${label}: ${less}`}
        sign="−"
        spent={value <= least}
        onTap={() => set(value - step, true)}
      />
      <Track
        control={control}
        value={value}
        label={label}
        shown={shown}
        onDrag={(wanted) => set(wanted, false)}
        onKey={(steps) => set(value + steps * step, true)}
      />
      <StepButton
        label={`${label}: ${more}`}
        sign="+"
        spent={value >= most}
        onTap={() => set(value + step, true)}
      />
    </div>
  );
}

/** After its number: with a gap, but for signs such as ° that belong to the digits. */
export function Unit({ of }: { readonly of: string }) {
  if (of === '') return undefined;
  return (
    <span class="kit-unit" data-tight={of.startsWith('°')}>
      {of}
    </span>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly sign: '−' | '+';
  /** There is nothing more in this direction. */
  readonly spent: boolean;
  readonly onTap: () => void;
}

function StepButton({ label, sign, spent, onTap }: StepButtonProps) {
  return (
    <button type="button" class="kit-step" aria-label={label} aria-disabled={spent} onClick={onTap}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={sign === '+' ? 'M5 12h14M12 5v14' : 'M5 12h14'} />
      </svg>
    </button>
  );
}

interface TrackProps {
  readonly control: ControlSpec;
  readonly value: number;
  readonly label: string;
  readonly shown: Shown;
  readonly onDrag: (wanted: number) => void;
  readonly onKey: (steps: number) => void;
}

/** The arrows along the line; those across it lead on to what stands above and below, which a pad of eight keys has no other way to. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  PageUp: PAGE,
  PageDown: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function Track({ control, value, label, shown, onDrag, onKey }: TrackProps) {
  const { least, most } = control;
  const digits = numberText(shown.value, shown.digits);
  const line = useRef<HTMLDivElement>(null);
  const drag = useRef(onDrag);
  drag.current = onDrag;
  useLayoutEffect(() => {
    const { current } = line;
    if (current === null) return undefined;
    return watchTrack(current, (share) => drag.current(least + share * (most - least)));
  }, [least, most]);
  const share = (value - least) / (most - least);
  return (
    <div
      ref={line}
      class="kit-track"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={`${digits} ${shown.unit}`}
      style={{ '--share': String(share) }}
      onKeyDown={(event) => {
        const steps = KEYS[event.key];
        if (steps === undefined) return;
        event.preventDefault();
        onKey(steps);
      }}
    >
      <span class="kit-track-name">{label}</span>
      <span class="kit-track-value">
        {digits}
        <Unit of={shown.unit} />
      </span>
      <span class="kit-track-line" />
      <span class="kit-track-light" />
    </div>
  );
}

/**
 * Tells which share of the line a finger is at, from where it comes down.
 * @param released the finger has gone
 * @returns stops listening
 */
export function watchTrack(
  line: HTMLElement,
  told: (share: number) => void,
  released: () => void = () => undefined,
): () => void {
  const tell = (event: PointerEvent): void => {
    if (!line.hasPointerCapture(event.pointerId)) return;
    const { left, width } = line.getBoundingClientRect();
    told(Math.min(1, Math.max(0, (event.clientX - left) / width)));
  };
  const down = (event: PointerEvent): void => {
    line.setPointerCapture(event.pointerId);
    tell(event);
  };
  line.addEventListener('pointerdown', down);
  line.addEventListener('pointermove', tell);
  line.addEventListener('lostpointercapture', released);
  const allowFling = preventFling(line);
  return () => {
    allowFling();
    line.removeEventListener('pointerdown', down);
    line.removeEventListener('pointermove', tell);
    line.removeEventListener('lostpointercapture', released);
  };
}
