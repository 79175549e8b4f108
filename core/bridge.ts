/**
 * The bridge between page and kiosk: one map of calls and events. The types of main, preload and page are derived from it;
 * a channel that one side lacks does not compile. Every argument is parsed on the main side; every answer is an
 * `Answer`, never a thrown error.
 */
import type { Display, HostName } from './display.ts';
import type { ErrorCode } from './errors.ts';
import type { Votes } from './exhibit.ts';
import { InterfaceLanguageSchema } from './language-schema.ts';
import { PackId } from './pack.ts';
import type { PacksReport } from './pack-report.ts';
import { z } from './schema.ts';
import type { Settings } from './settings.ts';
import { MOST_SLOTS } from './tours/limits.ts';
import {
  ChosenGroups,
  type ClassReport,
  FinishedStop,
  Halt,
  SheetKind,
  type SheetPlace,
  type TourReading,
} from './tours/visit.ts';

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** A content pack as the page needs it: enough to find its files and to name it. */
export interface PackSummary {
  readonly museum: string;
  readonly id: string;
  readonly version: string;
  readonly exhibit: string;
  readonly title: { readonly 'zh-Hans': string; readonly en: string };
  /** Where its files are served: `<base><path>`. Ends with `/`. */
  readonly base: string;
  /** Paths of all its files. */
  readonly files: readonly string[];
  /** Sum of its files, bytes. */
  readonly bytes: number;
}

/** All that the shell needs to start. */
export interface KioskDescription {
  readonly version: string;
  readonly host: HostName;
  readonly settings: Settings;
  readonly packs: readonly PackSummary[];
  /** Exhibits that are not offered until the next start, after repeated failures. */
  readonly hidden: readonly string[];
  /** Whether guided tours begin here: a pack of tours is shown. */
  readonly tours: boolean;
  /** Exhibit to open at once, from `--exhibit`. */
  readonly start: string | undefined;
}

export interface StaffGate {
  readonly pinSet: boolean;
  /** Milliseconds until another PIN may be tried; 0 when at once. */
  readonly waitMs: number;
}

export interface StaffReport {
  readonly version: string;
  readonly host: HostName;
  readonly hall: string;
  /** Milliseconds since the kiosk's process started. */
  readonly uptimeMs: number;
  readonly packs: readonly PackSummary[];
  readonly displays: readonly Display[];
  readonly hidden: readonly string[];
  readonly dataFolder: string;
}

/** What lets a teacher's phone in, once. */
export interface PhoneInvitation {
  /** Where the phone finds the kiosk, with scheme, host and port. */
  readonly address: string;
  /** Eight letters, to be typed there. */
  readonly code: string;
  /** Address and code in one, for a camera. */
  readonly link: string;
  /** Milliseconds from now until the code is good no longer. */
  readonly goodForMs: number;
}

const Pin = z.string().regex(/^\d{4,12}$/);
const Token = z.string().min(20).max(100);
const CountKey = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
/** Made by the shell for each visit; it names nobody. */
const VisitId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const Nothing = z.strictObject({});

/** The argument of every call; each is one object. */
export const bridgeArguments = {
  'kiosk.describe': Nothing,
  /**
   * The first view stands on the screen. Told twice: once when its words and its ground are painted, and once when the lights
   * behind them are (`lit`). An exhibit that is opened at the start has no lights behind it and is told once.
   */
  'kiosk.painted': z.strictObject({ view: z.string().max(64), lit: z.boolean() }),
  'log.write': z.strictObject({ level: z.enum(['info', 'warn', 'error']), message: z.string().max(4_000) }),
  /** Life of an exhibit; `mounting` without `mounted` before a crash counts as a strike. */
  'exhibit.report': z.strictObject({
    exhibit: PackId,
    phase: z.enum(['mounting', 'mounted', 'closed', 'failed']),
    message: z.string().max(2_000).optional(),
  }),
  /** Whether somebody uses the screen; packs are only switched while nobody does. */
  'session.report': z.strictObject({ busy: z.boolean() }),
  /** How the trial of new packs ended, after the event `packs.try`. */
  'packs.tried': z.strictObject({
    trial: z.string().max(64),
    failed: z.array(z.strictObject({ exhibit: PackId, message: z.string().max(2_000) })).max(100),
  }),
  'counts.read': z.strictObject({ exhibit: PackId }),
  'counts.add': z.strictObject({ exhibit: PackId, key: CountKey }),
  'ballot.read': z.strictObject({ exhibit: PackId, visit: VisitId }),
  /** The one vote of a visit; a further call of the same visit changes it. */
  'ballot.cast': z.strictObject({ exhibit: PackId, visit: VisitId, choice: CountKey }),
  'staff.gate': Nothing,
  /** First use only: sets the PIN and signs in. */
  'staff.setPin': z.strictObject({ pin: Pin }),
  'staff.signIn': z.strictObject({ pin: Pin }),
  'staff.report': z.strictObject({ token: Token }),
  'staff.packs': z.strictObject({ token: Token }),
  /** Asks all repositories now. */
  'staff.packs.check': z.strictObject({ token: Token }),
  /** Takes in what a repository on a stick offers. */
  'staff.packs.import': z.strictObject({ token: Token, stick: z.string().max(64) }),
  'staff.packs.rollBack': z.strictObject({ token: Token }),
  /** Hashes every byte on the disk. */
  'staff.packs.verify': z.strictObject({ token: Token }),
  /** A group's code, or a teacher's card, as a hand or a camera gives it. */
  'tours.read': z.strictObject({ code: z.string().max(64) }),
  /** The group has finished a stop; answers with its new code. To tell it again changes nothing. */
  'tours.finish': z.strictObject({ code: z.string().max(64), finished: FinishedStop }),
  /** Every class that the token is for: all of them for staff, her own for a teacher. */
  'class.report': z.strictObject({ token: Token }),
  'class.begin': z.strictObject({
    token: Token,
    slot: z.int().min(1).max(MOST_SLOTS),
    groups: ChosenGroups.min(1),
  }),
  'class.halt': z.strictObject({
    token: Token,
    slot: z.int().min(1).max(MOST_SLOTS),
    halt: Halt.optional(),
  }),
  /** Everything that is known of the class is deleted. */
  'class.end': z.strictObject({ token: Token, slot: z.int().min(1).max(MOST_SLOTS) }),
  /** Makes a sheet to be printed elsewhere: the groups' codes to cut out, or what the class has found. Takes some seconds. */
  'class.sheet': z.strictObject({
    token: Token,
    slot: z.int().min(1).max(MOST_SLOTS),
    sheet: SheetKind,
    language: InterfaceLanguageSchema,
  }),
  /** Lets one phone see what the token is for; undefined where the settings do not allow it or the network does not come up. */
  'class.phone': z.strictObject({ token: Token }),
  'staff.restart': z.strictObject({ token: Token }),
  'staff.exit': z.strictObject({ token: Token }),
  'staff.signOut': z.strictObject({ token: Token }),
} as const;

/** The value that each call answers with. */
export interface BridgeValues {
  'kiosk.describe': KioskDescription;
  'kiosk.painted': undefined;
  'log.write': undefined;
  'exhibit.report': { readonly hidden: readonly string[] };
  'session.report': undefined;
  'packs.tried': undefined;
  'counts.read': Readonly<Record<string, number>>;
  'counts.add': number;
  'ballot.read': Votes;
  'ballot.cast': Votes;
  'staff.gate': StaffGate;
  'staff.setPin': { readonly token: string };
  'staff.signIn': { readonly token: string };
  'staff.report': StaffReport;
  'staff.packs': PacksReport;
  'staff.packs.check': undefined;
  'staff.packs.import': undefined;
  'staff.packs.rollBack': undefined;
  'staff.packs.verify': undefined;
  'tours.read': TourReading;
  'tours.finish': TourReading;
  'class.report': ClassReport;
  'class.begin': ClassReport;
  'class.halt': ClassReport;
  'class.end': ClassReport;
  'class.sheet': SheetPlace;
  'class.phone': PhoneInvitation | undefined;
  'staff.restart': undefined;
  'staff.exit': undefined;
  'staff.signOut': undefined;
}

export type BridgeCall = keyof typeof bridgeArguments;
export type BridgeArgument<Call extends BridgeCall> = z.infer<(typeof bridgeArguments)[Call]>;

/** Events from the kiosk to the page. */
export interface BridgeEvents {
  /** Displays came or went; the page measures itself anew. */
  'displays.changed': { readonly count: number };
  /** Other packs are shown from now on. */
  'packs.changed': { readonly packs: readonly PackSummary[] };
  /** New packs wait: the page opens the exhibit of each once, unseen, and answers with `packs.tried`. */
  'packs.try': { readonly trial: string; readonly packs: readonly PackSummary[] };
  /** The kiosk is about to stop or restart; the page shows its calm ground instead of a half-torn view. */
  'kiosk.closing': { readonly reason: 'exit' | 'restart' };
}

/** Main side: one handler per call; arguments arrive parsed, errors are thrown. */
export type BridgeHandlers = {
  readonly [Call in BridgeCall]: (
    argument: BridgeArgument<Call>,
  ) => Promise<BridgeValues[Call]> | BridgeValues[Call];
};

/** Page side. */
export interface BridgeClient {
  call<Call extends BridgeCall>(
    call: Call,
    argument: BridgeArgument<Call>,
  ): Promise<Answer<BridgeValues[Call]>>;
  /** @returns stops the notifications */
  on<Name extends keyof BridgeEvents>(
    name: Name,
    listener: (payload: BridgeEvents[Name]) => void,
  ): () => void;
}

/** What the preload script puts on `window` in Electron. In the browser host there is none, and the page uses HTTP. */
export const PRELOAD_GLOBAL = 'tianfuBridge';
