/** Where an exhibit lives while it is open: its root, the gathering light until it is there, and the way home. */
import { useEffect, useRef } from 'preact/hooks';
import { pick } from '#core/language.ts';
import { framePhase } from '../frame/controller.ts';
import type { Shell } from '../shell.ts';
import { isOnTour, language } from '../state.ts';
import { word } from '../words/words.ts';
import { HomeButton } from './home-button.tsx';

interface FrameProps {
  readonly shell: Shell;
  readonly exhibit: string | undefined;
}

/** Always in the page, so that the controller's root stays the same element. */
export function Frame({ shell, exhibit }: FrameProps) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (root.current !== null) shell.frame.setRoot(root.current);
  }, []);
  const about = shell.exhibits().find((candidate) => candidate.about.id === exhibit)?.about;
  const hue = about?.hue ?? 85;
  return (
    <div
      class="frame hued"
      data-open={exhibit !== undefined}
      data-phase={framePhase.value}
      style={{ '--hue': String(hue) }}
    >
      <main
        class="frame-host"
        ref={root}
        data-view={exhibit === undefined ? undefined : `exhibit-${exhibit}`}
      />
      {exhibit !== undefined && framePhase.value !== 'open' && (
        <p class="frame-opening" role="status">
          <span class="frame-light" aria-hidden="true" />
          <span class="visually-hidden">{word('frame.opening')}</span>
          {about !== undefined && <span class="frame-title">{pick(about.title, language.value)}</span>}
        </p>
      )}
      {exhibit !== undefined && (
        <HomeButton shell={shell} text={word(isOnTour.value ? 'tour.back' : 'frame.home')} />
      )}
    </div>
  );
}
