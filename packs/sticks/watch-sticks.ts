/** Notices sticks that are plugged in and pulled out, by looking every two seconds: works on every system and asks for no right. */
import { findSticks, type FindOptions, type Stick } from './find-sticks.ts';

export interface WatchOptions extends FindOptions {
  /** Milliseconds between two looks. */
  readonly everyMs?: number | undefined;
  /** Called before each look, for instance to mount what has been plugged in. */
  readonly beforeLook?: (() => Promise<void>) | undefined;
  /** Told when a look fails, once for each message in a row; the next look comes all the same. */
  readonly onProblem?: ((error: unknown) => void) | undefined;
}

const EVERY_MS = 2_000;

/**
 * Calls `changed` with all sticks at first and whenever another set of repositories is there.
 * @returns stops watching; nothing is called after it
 */
export function watchSticks(options: WatchOptions, changed: (sticks: readonly Stick[]) => void): () => void {
  let stopped = false;
  let seen: string | undefined;
  let problem: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      await options.beforeLook?.();
      const sticks = await findSticks(options);
      const now = JSON.stringify(sticks);
      if (!stopped && now !== seen) changed(sticks);
      seen = now;
      problem = undefined;
    } catch (error) {
      const message = String(error);
      if (message !== problem) options.onProblem?.(error);
      problem = message;
    }
    // One look after another: a stick that answers slowly must not pile them up.
    if (!stopped) timer = setTimeout(() => void look(), options.everyMs ?? EVERY_MS).unref();
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
