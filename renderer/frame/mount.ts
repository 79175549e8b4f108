/** One exhibit from its opening to its closing: content, services, time boxes, and everything it throws. */
import type { ReadonlySignal } from '@preact/signals';
import type { AccessSettings } from '#core/access.ts';
import type { BridgeClient, PackSummary } from '#core/bridge.ts';
import { KioskError } from '#core/errors.ts';
import {
  CONTENT_PATH,
  EXHIBIT_LIMITS,
  type ExhibitGuide,
  type ExhibitSound,
  type MountedExhibit,
} from '#core/exhibit.ts';
import type { InterfaceLanguage } from '#core/language.ts';
import type { ScreenGeometry } from '#core/screen.ts';
import type { RegisteredExhibit } from '../registry.ts';
import { type OwnedClock, ownClock } from './clock.ts';
import { exhibitBallot, exhibitCounts, observable, packAssets } from './services.ts';
import { loadPackFonts, type PackFonts } from './pack-fonts.ts';
import { timeBox } from './time-box.ts';

/** What the frame takes from the shell. */
export interface FrameServices {
  readonly bridge: BridgeClient;
  readonly language: ReadonlySignal<InterfaceLanguage>;
  readonly access: ReadonlySignal<AccessSettings>;
  readonly screen: ReadonlySignal<ScreenGeometry>;
  /** Names the visit that is under way. */
  readonly visit: ReadonlySignal<string>;
  readonly sound: ExhibitSound;
  /** An exhibit shows something that is watched, for so many milliseconds. */
  readonly watching: (milliseconds: number) => void;
}

export interface OpenExhibit {
  /** Undefined where the exhibit has none. */
  readonly guide: ExhibitGuide | undefined;
  /** Does nothing when it is suspended already. */
  suspend(): Promise<void>;
  resume(): Promise<void>;
  reset(): Promise<void>;
  /** Never throws; a failing `dispose` is reported and its root is emptied all the same. */
  close(): Promise<void>;
}

/**
 * Opens an exhibit inside `root`.
 * @param failed told of everything that goes wrong after it is open
 * @throws KioskError when it cannot be opened; nothing is left behind then
 */
export async function mountExhibit(
  entry: RegisteredExhibit,
  pack: PackSummary,
  root: HTMLElement,
  services: FrameServices,
  failed: (error: unknown) => void,
): Promise<OpenExhibit> {
  const { id } = entry.about;
  const abort = new AbortController();
  const clock = ownClock(failed);
  const report = (message: string): void => {
    void services.bridge.call('log.write', { level: 'warn', message: `${id}: ${message}`.slice(0, 4_000) });
  };
  let fonts: PackFonts | undefined;
  try {
    const module = await timeBox(id, 'load', EXHIBIT_LIMITS.load, () => entry.load());
    const raw = await timeBox(id, 'content', EXHIBIT_LIMITS.load, () => fetchContent(pack, abort.signal));
    const { content, problems } = module.contentSchema.read(raw);
    for (const problem of problems) report(`[content-entry-left-out] ${problem.place}: ${problem.message}`);
    const context = {
      root,
      content,
      language: observable(services.language),
      access: observable(services.access),
      screen: observable(services.screen),
      assets: packAssets(pack),
      clock,
      sound: services.sound,
      watching: services.watching,
      counts: exhibitCounts(services.bridge, id),
      ballot: exhibitBallot(services.bridge, id, services.visit),
      report,
      fail: failed,
      signal: abort.signal,
    };
    fonts = await timeBox(id, 'fonts', EXHIBIT_LIMITS.load, () => loadPackFonts(pack, report));
    const mounting = Promise.resolve().then(() => module.mount(context));
    const mounted = await timeBox(id, 'mount', EXHIBIT_LIMITS.mount, () => mounting).catch(
      (error: unknown) => {
        disposeLate(mounting, report);
        throw error;
      },
    );
    return opened(id, mounted, { abort, clock, root, fonts, failed, report });
  } catch (error) {
    fonts?.remove();
    abort.abort();
    clock.stop();
    root.replaceChildren();
    throw error;
  }
}

/** A mount that comes back after its time box is closed at once, so that nothing of it stays. */
function disposeLate(mounting: Promise<MountedExhibit>, report: (message: string) => void): void {
  mounting.then(
    (mounted) => mounted.dispose(),
    (error: unknown) => report(`mount failed late: ${String(error)}`),
  );
}

interface Parts {
  readonly abort: AbortController;
  readonly clock: OwnedClock;
  readonly root: HTMLElement;
  readonly fonts: PackFonts;
  readonly failed: (error: unknown) => void;
  readonly report: (message: string) => void;
}

function opened(id: string, mounted: MountedExhibit, parts: Parts): OpenExhibit {
  let suspended = false;
  const hook = async (name: 'suspend' | 'resume' | 'reset'): Promise<void> => {
    try {
      await timeBox(id, name, EXHIBIT_LIMITS[name], () => mounted[name]());
    } catch (error) {
      parts.failed(error);
    }
  };
  return {
    guide: guarded(mounted.guide, parts.failed),
    reset: () => hook('reset'),
    async suspend() {
      if (suspended) return;
      suspended = true;
      await hook('suspend');
      parts.clock.suspend();
    },
    async resume() {
      if (!suspended) return;
      suspended = false;
      parts.clock.resume();
      await hook('resume');
    },
    async close() {
      parts.abort.abort();
      try {
        await timeBox(id, 'dispose', EXHIBIT_LIMITS.dispose, () => mounted.dispose());
      } catch (error) {
        parts.report(error instanceof Error ? error.message : String(error));
      }
      parts.clock.stop();
      parts.fonts.remove();
      parts.root.replaceChildren();
    },
  };
}

/** A guide that throws fails its exhibit, as a hook that does. */
function guarded(
  guide: ExhibitGuide | undefined,
  failed: (error: unknown) => void,
): ExhibitGuide | undefined {
  if (guide === undefined) return undefined;
  const open = (place: string | undefined): boolean => {
    try {
      return guide.open(place);
    } catch (error) {
      failed(error);
      return false;
    }
  };
  return { state: guide.state, open };
}

async function fetchContent(pack: PackSummary, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(`${pack.base}${CONTENT_PATH}`, { signal });
  if (!response.ok)
    throw new KioskError(
      'pack-file-missing',
      `${CONTENT_PATH} of ${pack.id} is not there (${response.status}). The exhibit stays closed.`,
    );
  return response.json();
}
