/** What the camera sees, as in a mirror: hands move the way they expect. Loaded when somebody asks for it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Closed, openEye } from './camera-eye.ts';

export function CameraPicture({ closed }: { readonly closed: (how: Closed) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => (video.current === null ? undefined : openEye(video.current, closed)), []);
  return (
    <div class="camera" aria-hidden="true">
      <video ref={video} muted playsInline disablePictureInPicture />
      <svg viewBox="0 0 100 100">
        <path d="M18 34V18h16M66 18h16v16M82 66v16H66M34 82H18V66" />
      </svg>
    </div>
  );
}
