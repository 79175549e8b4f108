/** What the kiosk does for each call of its page. Arguments arrive parsed; failures are thrown and become answers. */
import type { BridgeHandlers } from '#core/bridge.ts';
import { describeError } from '#core/errors.ts';
import type { Host, HostDuties } from '#core/host.ts';
import type { Settings } from '#core/settings.ts';
import manifest from '../package.json' with { type: 'json' };
import type { ExhibitWatch } from './exhibit-watch.ts';
import type { PackDesk } from './packs/desk.ts';
import type { Phone } from './phone/phone.ts';
import type { SheetDesk } from './sheets/sheet-desk.ts';
import type { StaffDoor } from './staff/pin.ts';
import type { Ballots } from './state/ballots.ts';
import type { Counts } from './state/counts.ts';
import type { TourDesk } from './tours/desk.ts';

/** What the handlers work with. */
export interface HandlerParts {
  readonly host: Host;
  readonly settings: Settings;
  readonly packs: PackDesk;
  readonly counts: Counts;
  readonly ballots: Ballots;
  readonly tours: TourDesk;
  readonly sheets: SheetDesk;
  /** Where the settings let teachers' phones in. */
  readonly phone: Phone | undefined;
  readonly door: StaffDoor;
  readonly watch: ExhibitWatch;
  readonly dataFolder: string;
  readonly log: HostDuties['log'];
  /** Exhibit to open at once. */
  readonly start: string | undefined;
  /** The first view stands on the screen; `lit` when the lights behind it do as well. */
  readonly painted: (view: string, lit: boolean) => void;
  readonly restart: () => void;
  readonly exit: () => void;
}

/** @returns one handler per call of the bridge */
export function createHandlers(parts: HandlerParts): BridgeHandlers {
  return {
    'kiosk.describe': () => {
      const hidden = parts.watch.hidden();
      return {
        version: manifest.version,
        host: parts.host.name,
        settings: parts.settings,
        packs: parts.packs.shown(),
        hidden,
        tours: parts.tours.offered(),
        // An exhibit that takes every page with it must not be what the next page opens at once.
        start: hidden.some((id) => id === parts.start) ? undefined : parts.start,
      };
    },
    'kiosk.painted': ({ view, lit }) => {
      parts.painted(view, lit);
      return undefined;
    },
    'log.write': ({ level, message }) => {
      parts.log(level, `page: ${message}`);
      return undefined;
    },
    'exhibit.report': (report) => {
      reportExhibit(parts, report);
      return { hidden: parts.watch.hidden() };
    },
    'session.report': ({ busy }) => {
      parts.packs.setBusy(busy);
      return undefined;
    },
    'packs.tried': ({ trial, failed }) => {
      parts.packs.tried(trial, failed);
      return undefined;
    },
    'counts.read': ({ exhibit }) => parts.counts.read(exhibit),
    'counts.add': ({ exhibit, key }) => parts.counts.add(exhibit, key),
    'ballot.read': ({ exhibit, visit }) => parts.ballots.read(exhibit, visit),
    'ballot.cast': ({ exhibit, visit, choice }) => parts.ballots.cast(exhibit, visit, choice),
    ...tourHandlers(parts),
    ...staffHandlers(parts),
    ...packHandlers(parts),
  };
}

interface ExhibitReport {
  readonly exhibit: string;
  readonly phase: 'mounting' | 'mounted' | 'closed' | 'failed';
  readonly message?: string | undefined;
}

function reportExhibit({ watch, log }: HandlerParts, { exhibit, phase, message }: ExhibitReport): void {
  if (message !== undefined) log(phase === 'failed' ? 'error' : 'info', `${exhibit} ${phase}: ${message}`);
  if (phase === 'mounting') watch.mounting(exhibit);
  else if (phase === 'failed') watch.failed(exhibit);
  else watch.settled(exhibit);
}

type TourCall = Extract<keyof BridgeHandlers, `tours.${string}` | `class.${string}`>;

function tourHandlers({ tours, sheets, phone, log }: HandlerParts): Pick<BridgeHandlers, TourCall> {
  return {
    'tours.read': ({ code }) => tours.read(code),
    'tours.finish': ({ code, finished }) => tours.finish(code, finished),
    'class.report': ({ token }) => tours.report(token),
    'class.begin': ({ groups, ...order }) => tours.begin(order, groups),
    'class.halt': ({ halt, ...order }) => tours.halt(order, halt),
    'class.end': async (order) => {
      const report = await tours.end(order);
      await sheets.forget(report.today, order.slot).catch((error: unknown) => {
        log('warn', `Sheets of slot ${order.slot} stay until the day is over: ${describeError(error)}`);
      });
      return report;
    },
    'class.sheet': async ({ token, ...wish }) => sheets.make(await tours.report(token), wish),
    'class.phone': async ({ token }) => {
      const report = await tours.report(token);
      return phone?.invite(report);
    },
  };
}

type PackCall = Extract<keyof BridgeHandlers, `staff.packs${string}`>;
type StaffCall = Exclude<Extract<keyof BridgeHandlers, `staff.${string}`>, PackCall>;

function packHandlers({ door, packs }: HandlerParts): Pick<BridgeHandlers, PackCall> {
  return {
    'staff.packs': ({ token }) => {
      door.check(token);
      return packs.report();
    },
    'staff.packs.check': ({ token }) => {
      door.check(token);
      packs.checkNow();
      return undefined;
    },
    'staff.packs.import': ({ token, stick }) => {
      door.check(token);
      packs.takeStick(stick);
      return undefined;
    },
    'staff.packs.rollBack': async ({ token }) => {
      door.check(token);
      await packs.rollBack();
      return undefined;
    },
    'staff.packs.verify': ({ token }) => {
      door.check(token);
      packs.verify();
      return undefined;
    },
  };
}

function staffHandlers({
  door,
  host,
  settings,
  packs,
  watch,
  dataFolder,
  restart,
  exit,
}: HandlerParts): Pick<BridgeHandlers, StaffCall> {
  return {
    'staff.gate': () => door.gate(),
    'staff.setPin': async ({ pin }) => ({ token: await door.setPin(pin) }),
    'staff.signIn': async ({ pin }) => ({ token: await door.signIn(pin) }),
    'staff.report': async ({ token }) => {
      door.check(token);
      return {
        version: manifest.version,
        host: host.name,
        hall: settings.hall,
        uptimeMs: Math.round(process.uptime() * 1000),
        packs: packs.shown(),
        displays: await host.displays(),
        hidden: watch.hidden(),
        dataFolder,
      };
    },
    'staff.restart': ({ token }) => {
      door.check(token);
      restart();
      return undefined;
    },
    'staff.exit': ({ token }) => {
      door.check(token);
      exit();
      return undefined;
    },
    'staff.signOut': ({ token }) => {
      door.signOut(token);
      return undefined;
    },
  };
}
