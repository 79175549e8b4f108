/** The teacher's card, shown to whoever hands it out; and a code over the whole screen. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClassSlot } from '#core/tours/visit.ts';
import { CodeShown } from '../tours/code.tsx';
import { classWord } from './class-words.ts';
import { slotTitle } from './classes-day.tsx';

export function ClassCard({ slot }: { readonly slot: ClassSlot }) {
  const [shown, setShown] = useState(false);
  return (
    <section class="stick class-card">
      <div>
        <h4 class="class-name">{classWord('page.card')}</h4>
        <p class="class-about">{classWord('card.what')}</p>
      </div>
      <button type="button" class="quiet" onClick={() => setShown(true)}>
        {classWord('card.show')}
      </button>
      {shown && (
        <CodeScreen code={slot.card} name={classWord('page.card')} close={() => setShown(false)}>
          <p class="class-code-name">{classWord('page.card')}</p>
          <p class="class-about">{slotTitle(slot)}</p>
        </CodeScreen>
      )}
    </section>
  );
}

interface CodeScreenProps {
  readonly code: string;
  /** What a camera reads, where that is more than the code. */
  readonly qr?: string;
  /** Whose code it is. */
  readonly name: string;
  /** What is to be done with it; written down, where nothing else is said. */
  readonly hint?: string;
  /** What else can be done about it. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly close: () => void;
}

/** One code, over everything, to be copied or photographed from where a group stands. */
export function CodeScreen({ code, qr, name, hint, aside, children, close }: CodeScreenProps) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    own.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      ref={own}
      class="class-code"
      role="dialog"
      aria-modal="true"
      aria-label={name}
      tabIndex={-1}
      data-view="class-code"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div class="class-code-who">{children}</div>
      <CodeShown code={code} qr={qr} />
      <p class="class-about">{hint ?? classWord('code.keep')}</p>
      <div class="class-code-ways">
        {aside}
        <button type="button" class="press" onClick={close}>
          {classWord('code.close')}
        </button>
      </div>
    </div>
  );
}
