/** An open camera: its picture goes to one element and to one worker, nowhere else, and it closes by itself. */
import { codeIn, lookAt, OPEN_FOR_MS, untilNextLook } from './camera.ts';

/** How a camera came to be closed. */
export type Closed =
  | { readonly by: 'code'; readonly code: string }
  /** Time was up, or the page is not seen any more. */
  | { readonly by: 'itself' }
  /** It was refused, is taken by another program, was unplugged, or cannot be looked at. */
  | { readonly by: 'failure'; readonly why: string };

/** No sound is asked for. */
const WANTED: MediaStreamConstraints = {
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' },
  audio: false,
};

/**
 * Opens the camera.
 * @param video shows the picture
 * @param closed told once, when the camera is closed already; not when it is closed from outside
 * @returns closes it at once
 */
export function openEye(video: HTMLVideoElement, closed: (how: Closed) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const close = (how: Closed): void => {
    if (signal.aborted) return;
    ending.abort();
    closed(how);
  };
  const late = setTimeout(() => close({ by: 'itself' }), OPEN_FOR_MS);
  signal.addEventListener('abort', () => clearTimeout(late));
  document.addEventListener('visibilitychange', () => close({ by: 'itself' }), { signal });
  watch(video, signal, close).catch((error: unknown) => {
    close({ by: 'failure', why: error instanceof Error ? error.name : String(error) });
  });
  return () => ending.abort();
}

async function watch(
  video: HTMLVideoElement,
  signal: AbortSignal,
  close: (how: Closed) => void,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia(WANTED);
  const stop = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) return stop();
  signal.addEventListener('abort', stop);
  for (const track of stream.getTracks())
    track.addEventListener('ended', () => close({ by: 'failure', why: 'it ended' }), { signal });
  video.srcObject = stream;
  await video.play();
  const worker = new Worker(new URL('camera-worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate());
  worker.addEventListener('error', () => close({ by: 'failure', why: 'its pictures are not read' }));
  while (!signal.aborted) {
    const begun = performance.now();
    const code = codeIn((await read(video, worker)) ?? '');
    if (code !== undefined) close({ by: 'code', code });
    await new Promise((resolve) => setTimeout(resolve, untilNextLook(begun, performance.now())));
  }
}

/** @returns the text of the QR code that is seen now, undefined where there is none; never, once the worker has ended */
async function read(video: HTMLVideoElement, worker: Worker): Promise<string | undefined> {
  const look = lookAt(video.videoWidth, video.videoHeight);
  if (look === undefined) return undefined;
  const picture = await createImageBitmap(video, look.x, look.y, look.from, look.from, {
    resizeWidth: look.to,
    resizeHeight: look.to,
  });
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string | undefined>) => resolve(data), {
      once: true,
    });
    worker.postMessage(picture, [picture]);
  });
}
