/** Opens the exhibits of new packs once, where nobody sees it, before they are shown. */
import type { PackSummary } from '#core/bridge.ts';
import { describeError } from '#core/errors.ts';
import { type FrameServices, mountExhibit } from '../frame/mount.ts';
import type { RegisteredExhibit } from '../registry.ts';

/** How long an exhibit is left open: many fall over only in their first frames, milliseconds. */
const OPEN_MS = 1_200;

export interface TrialFailure {
  readonly exhibit: string;
  readonly message: string;
}

/** @returns what failed; a pack for an exhibit that this kiosk does not have cannot fail */
export async function tryPacks(
  packs: readonly PackSummary[],
  exhibits: readonly RegisteredExhibit[],
  services: FrameServices,
): Promise<readonly TrialFailure[]> {
  const failures: TrialFailure[] = [];
  for (const pack of packs) {
    const entry = exhibits.find(({ about }) => about.id === pack.exhibit);
    const message = entry === undefined ? undefined : await tryOne(entry, pack, services);
    if (message !== undefined) failures.push({ exhibit: pack.exhibit, message: message.slice(0, 2_000) });
  }
  return failures;
}

/** @returns what went wrong, if anything did */
async function tryOne(
  entry: RegisteredExhibit,
  pack: PackSummary,
  services: FrameServices,
): Promise<string | undefined> {
  const root = document.createElement('div');
  root.className = 'trial';
  root.inert = true;
  document.body.append(root);
  let failure: string | undefined;
  const failed = (error: unknown): void => {
    failure ??= describeError(error);
  };
  const onError = (event: ErrorEvent): void => failed(event.error ?? event.message);
  const onRejection = (event: PromiseRejectionEvent): void => failed(event.reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  try {
    const silent = { ...services, sound: { play: () => undefined }, watching: () => undefined };
    const open = await mountExhibit(entry, pack, root, silent, failed);
    await new Promise((resolve) => setTimeout(resolve, OPEN_MS));
    await open.reset();
    await open.suspend();
    await open.close();
  } catch (error) {
    failed(error);
  } finally {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
    root.remove();
  }
  return failure;
}
