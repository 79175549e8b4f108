/** Time for one exhibit; whatever it asked for is cancelled when it is closed, and waits while it is suspended. */
import type { ExhibitClock } from '#core/exhibit.ts';

export interface OwnedClock extends ExhibitClock {
  suspend(): void;
  resume(): void;
  /** Cancels everything; nothing is called back any more. */
  stop(): void;
}

/** @param failed told what a callback threw; the shell's frame closes the exhibit then */
export function ownClock(failed: (error: unknown) => void): OwnedClock {
  const frames = new Map<symbol, { callback: (now: number) => void; handle: number }>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let state: 'running' | 'suspended' | 'stopped' = 'running';

  const guarded = (run: () => void): void => {
    try {
      run();
    } catch (error) {
      failed(error);
    }
  };
  const request = (key: symbol, callback: (now: number) => void): void => {
    const handle = requestAnimationFrame((now) => {
      frames.delete(key);
      guarded(() => callback(now));
    });
    frames.set(key, { callback, handle });
  };
  return {
    now: () => performance.now(),
    frame(callback) {
      if (state === 'stopped') return () => undefined;
      const key = Symbol('frame');
      if (state === 'running') request(key, callback);
      else frames.set(key, { callback, handle: 0 });
      return () => {
        cancelAnimationFrame(frames.get(key)?.handle ?? 0);
        frames.delete(key);
      };
    },
    after(delay, callback) {
      if (state === 'stopped') return () => undefined;
      const timer = setTimeout(() => {
        timers.delete(timer);
        guarded(callback);
      }, delay);
      timers.add(timer);
      return () => {
        clearTimeout(timer);
        timers.delete(timer);
      };
    },
    suspend() {
      if (state !== 'running') return;
      state = 'suspended';
      for (const frame of frames.values()) cancelAnimationFrame(frame.handle);
    },
    resume() {
      if (state !== 'suspended') return;
      state = 'running';
      for (const [key, frame] of frames) request(key, frame.callback);
    },
    stop() {
      state = 'stopped';
      for (const frame of frames.values()) cancelAnimationFrame(frame.handle);
      for (const timer of timers) clearTimeout(timer);
      frames.clear();
      timers.clear();
    },
  };
}
