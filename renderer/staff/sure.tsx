/** A button that needs a second press, so that a slip of the hand stops or changes nothing. */
import { useState } from 'preact/hooks';
import { word } from '../words/words.ts';

interface SureProps {
  readonly text: string;
  /** What the second press does, where it has to be said. */
  readonly warning?: string;
  readonly act: () => void;
}

export function Sure({ text, warning, act }: SureProps) {
  const [asked, setAsked] = useState(false);
  return (
    <button type="button" class={asked ? 'press' : 'quiet'} onClick={() => (asked ? act() : setAsked(true))}>
      <span>
        {text}
        {asked ? ` · ${warning ?? word('staff.sure')}` : ''}
      </span>
    </button>
  );
}
