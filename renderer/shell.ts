/** Puts the shell together: bridge, session, frame, activity. The views use what it returns. */
import type { BridgeClient } from '#core/bridge.ts';
import type { RegisteredExhibit } from './registry.ts';
import { frameController, type FrameController } from './frame/controller.ts';
import { guardPage } from './guard/guard.ts';
import { watchHands } from './guard/many-hands.ts';
import { watchKeys } from './keys/keys.ts';
import { followPacks } from './packs/follow.ts';
import { applyScreen, followDisplays, screen } from './screen.ts';
import { runSession, type SessionRunner } from './session/runner.ts';
import { watchActivity } from './session/activity.ts';
import { playSound } from './sound/sound.ts';
import { watchStaffGesture } from './staff/gesture.ts';
import { access, accessOpen, closing, hidden, kiosk, language, leaveTour, visit } from './state.ts';

export interface Shell {
  readonly bridge: BridgeClient;
  readonly session: SessionRunner;
  readonly frame: FrameController;
  /** Exhibits that can be offered now, in the order of the settings. */
  exhibits(): readonly RegisteredExhibit[];
}

/** Seconds of staff idleness after which the panel closes. */
const STAFF_IDLE_MS = 120_000;
/** A group talks and looks for longer than a single visitor before it touches again. */
const TOUR_IDLE_MS = 180_000;
/** How often a start asks again when the kiosk does not answer yet, milliseconds. */
const ASK_AGAIN_MS = 500;

/** Starts the shell. Resolves once the kiosk has answered; nothing is shown but the calm ground until then. */
export async function startShell(
  bridge: BridgeClient,
  registered: readonly RegisteredExhibit[],
): Promise<Shell> {
  guardPage(window);
  watchHands(window);
  applyScreen(document.documentElement);
  const description = await describe(bridge);
  kiosk.value = description;
  hidden.value = description.hidden;
  resetVisitor();
  const { idle, exhibits: order } = description.settings;
  const services = {
    bridge,
    language,
    access,
    screen,
    visit,
    sound: { play: playSound },
    watching: (milliseconds: number) => session.dispatch({ type: 'watching', for: milliseconds }),
  };
  const frame = frameController({
    exhibits: () => registered,
    services,
    failed: (exhibit) => session.dispatch({ type: 'exhibit-failed', exhibit }),
  });
  const session = runSession(
    {
      mountExhibit: frame.open,
      unmountExhibit: frame.close,
      restExhibit: frame.rest,
      suspendExhibit: frame.suspend,
      resumeExhibit: frame.resume,
      resetVisitor,
    },
    {
      warnAfter: idle.warnAfterSeconds * 1000,
      tourWarnAfter: Math.max(TOUR_IDLE_MS, idle.warnAfterSeconds * 1000),
      warning: idle.warningSeconds * 1000,
      staffIdle: STAFF_IDLE_MS,
    },
    () => performance.now(),
  );
  watchActivity(
    window,
    () => session.dispatch({ type: 'touch' }),
    () => performance.now(),
  );
  watchKeys(window, {
    home: () => session.dispatch({ type: 'go-home' }),
    access: () => {
      accessOpen.value = !accessOpen.value;
    },
  });
  watchStaffGesture(window, () => session.dispatch({ type: 'staff-enter' }));
  followDisplays(bridge);
  followPacks({ bridge, frame, services, exhibits: registered });
  bridge.on('kiosk.closing', () => {
    closing.value = true;
  });
  const exhibits = (): readonly RegisteredExhibit[] => offered(registered, order);
  return { bridge, session, frame, exhibits };
}

/** Everything a visitor may have changed goes back to the staff's defaults, and the next vote is another visit's. */
function resetVisitor(): void {
  visit.value = crypto.randomUUID();
  const settings = kiosk.peek()?.settings;
  if (settings === undefined) return;
  language.value = settings.language;
  access.value = settings.access;
  accessOpen.value = false;
  leaveTour();
}

async function describe(bridge: BridgeClient) {
  for (;;) {
    const answer = await bridge.call('kiosk.describe', {});
    if (answer.ok) return answer.value;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

/** Exhibits that have a pack and are not hidden; first those that the settings name, in their order. */
function offered(
  registered: readonly RegisteredExhibit[],
  order: readonly string[],
): readonly RegisteredExhibit[] {
  const withPack = new Set(kiosk.value?.packs.map((pack) => pack.exhibit));
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return registered
    .filter(({ about }) => withPack.has(about.id) && !hidden.value.includes(about.id))
    .toSorted(
      (one, other) => place(one.about.id) - place(other.about.id) || (one.about.id < other.about.id ? -1 : 1),
    );
}
