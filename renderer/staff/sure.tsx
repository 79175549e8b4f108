/** A button that needs a second press, so that a slip of the hand stops or changes nothing. */
import { useState } from 'preact/hooks';
import { word } from '../words/words.ts';

interface SureProps {
  readonly label: 'staff.restart' | 'staff.exit' | 'staff.packs.rollback';
  readonly act: () => void;
}

export function Sure({ label, act }: SureProps) {
  const [asked, setAsked] = useState(false);
  return (
    <button type="button" class={asked ? 'press' : 'quiet'} onClick={() => (asked ? act() : setAsked(true))}>
      <span>
        {word(label)}
        {asked ? ` · ${word('staff.sure')}` : ''}
      </span>
    </button>
  );
}
