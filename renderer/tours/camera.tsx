/** A way past the keys of the code pad: a group shows its QR code to the kiosk's camera, where there is one and it is allowed. */
import type { ComponentChild, ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Shell } from '../shell.ts';
import { kiosk } from '../state.ts';
import type { Closed } from './camera-eye.ts';
import { say } from './words.ts';

type Picture = ComponentType<{ readonly closed: (how: Closed) => void }>;

export interface Camera {
  readonly open: boolean;
  /** Opens and closes it; nothing where no camera may be used. */
  readonly button: ComponentChild;
  readonly picture: ComponentChild;
}

/** @param read takes the letters of a code; the camera is closed by then */
export function useCamera(shell: Shell, read: (code: string) => void): Camera {
  const [offered, offer] = useState(false);
  const [Shown, show] = useState<{ readonly picture: Picture }>();
  // The camera tells what it has read much later than it was opened.
  const reader = useRef(read);
  reader.current = read;
  useEffect(() => followDevices(offer), []);
  const closed = (how: Closed): void => {
    show(undefined);
    if (how.by === 'code') reader.current(how.code);
    if (how.by !== 'failure') return;
    offer(false);
    const message = `The camera was lost (${how.why}). Groups type their codes at this kiosk.`;
    void shell.bridge.call('log.write', { level: 'warn', message });
  };
  const toggle = async (): Promise<void> => {
    if (Shown !== undefined) return show(undefined);
    const { CameraPicture } = await import('./camera-picture.tsx');
    show({ picture: CameraPicture });
  };
  const open = Shown !== undefined;
  return {
    open,
    picture: Shown && <Shown.picture closed={closed} />,
    button: offered && (
      <button
        type="button"
        class="dock-button code-camera"
        aria-label={say(open ? 'camera.close' : 'camera.offer')}
        onClick={() => void toggle()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={open ? 'M6 6l12 12M18 6L6 18' : 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M9 9h6v6H9z'} />
        </svg>
        <span class="code-camera-words">{say(open ? 'camera.close' : 'camera.offer')}</span>
        <span class="code-camera-word">{say(open ? 'camera.close.short' : 'camera.offer.short')}</span>
      </button>
    ),
  };
}

/** Tells whether there is a camera now, and whenever one comes or goes. @returns stops */
function followDevices(tell: (there: boolean) => void): () => void {
  if (kiosk.peek()?.settings.tours.camera !== true) return () => undefined;
  const { mediaDevices } = navigator;
  const ending = new AbortController();
  const look = async (): Promise<void> => {
    const devices = await mediaDevices.enumerateDevices();
    if (!ending.signal.aborted) tell(devices.some(({ kind }) => kind === 'videoinput'));
  };
  mediaDevices.addEventListener('devicechange', () => void look(), { signal: ending.signal });
  void look();
  return () => ending.abort();
}
