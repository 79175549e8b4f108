/** The whole page: the view of the session's mode, the exhibit's frame, and what lies over both. */
import { useEffect } from 'preact/hooks';
import type { Place, Session } from '#core/session.ts';
import { AccessButton, AccessPanel } from './access/panel.tsx';
import { framePhase } from './frame/controller.ts';
import type { Shell } from './shell.ts';
import { Staff } from './staff/staff.tsx';
import { access, accessOpen, closing, isOnTour, lit, openExhibit, session, standing } from './state.ts';
import { Tours } from './tours/lazy.tsx';
import { Attract } from './views/attract.tsx';
import { Frame } from './views/frame.tsx';
import { Home } from './views/home.tsx';
import { Warning } from './views/warning.tsx';
import { word } from './words/words.ts';

export function App({ shell }: { readonly shell: Shell }) {
  const { mode } = session.value;
  const exhibit = openExhibit.value;
  const place = placeOf(session.value);
  const onTour = isOnTour.value;
  useFirstPaint(shell, exhibit, mode);
  return (
    <div class="app" data-mode={mode} data-motion={access.value.reducedMotion ? 'reduced' : 'full'}>
      {mode === 'attract' && <Attract shell={shell} />}
      {place === 'home' && <Home shell={shell} />}
      {place === 'tours' && <Tours shell={shell} part="TourPages" />}
      <Frame shell={shell} exhibit={exhibit} />
      {onTour && exhibit !== undefined && <Tours shell={shell} part="Ribbon" />}
      {mode !== 'staff' && <AccessButton />}
      {accessOpen.value && mode !== 'staff' && <AccessPanel shell={shell} />}
      {mode === 'warning' && <Warning />}
      {mode === 'staff' && <Staff shell={shell} />}
      {closing.value && (
        <p class="closing" role="status">
          {word('closing')}
        </p>
      )}
    </div>
  );
}

const placeOf = (current: Session): Place['view'] | undefined =>
  current.mode === 'active' || current.mode === 'warning' ? current.place.view : undefined;

let told = false;

/** Tells the kiosk once that the first view stands: after the fonts are there and two frames were painted with it. */
function useFirstPaint(shell: Shell, exhibit: string | undefined, mode: string): void {
  const ready = exhibit === undefined || framePhase.value === 'open';
  useEffect(() => {
    // An exhibit that was asked for on the command line is opened just after the first rendering: wait for it.
    const opening = openExhibit.peek() !== undefined && framePhase.peek() !== 'open';
    if (!ready || opening || told) return;
    told = true;
    const tell = (done: boolean): void =>
      void shell.bridge.call('kiosk.painted', { view: exhibit ?? mode, lit: done });
    void document.fonts.ready.then(() =>
      afterPaint(() => {
        tell(exhibit !== undefined);
        standing.value = true;
        if (exhibit === undefined) whenLit(() => afterPaint(() => tell(true)));
      }),
    );
  }, [ready]);
}

/** The first frame's callback runs before it is painted, the second one's after. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

/** Lights are lit once and never go out again, so nothing has to be unsubscribed. */
function whenLit(then: () => void): void {
  lit.subscribe((value) => {
    if (value) then();
  });
}
