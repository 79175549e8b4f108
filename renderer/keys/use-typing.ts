/** A physical keyboard at a pad of keys. */
import { useLayoutEffect } from 'preact/hooks';

export interface TypingActions {
  /** A key that writes one character; whether it is one of the pad's is the pad's to say. */
  readonly type: (character: string) => void;
  readonly remove: () => void;
  readonly confirm: () => void;
  readonly leave: () => void;
}

/** On the window: the touch that opened a pad takes the focus away again when the finger is lifted. */
export function useTyping({ type, remove, confirm, leave }: TypingActions): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key.length === 1) type(event.key);
    else if (event.key === 'Backspace') remove();
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) confirm();
    else if (event.key === 'Escape') leave();
  };
  useLayoutEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
