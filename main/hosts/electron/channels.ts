/**
 * The names that preload and main agree on, without the schemas: a sandboxed preload should carry only these. The types
 * make a call or an event that is missing here, or foreign to the bridge map, fail to compile.
 */
import type { BridgeCall, BridgeEvents, PRELOAD_GLOBAL } from '#core/bridge.ts';

const CALLS: Readonly<Record<BridgeCall, true>> = {
  'kiosk.describe': true,
  'kiosk.painted': true,
  'log.write': true,
  'exhibit.report': true,
  'session.report': true,
  'packs.tried': true,
  'counts.read': true,
  'counts.add': true,
  'ballot.read': true,
  'ballot.cast': true,
  'staff.gate': true,
  'staff.setPin': true,
  'staff.signIn': true,
  'staff.report': true,
  'staff.packs': true,
  'staff.packs.check': true,
  'staff.packs.import': true,
  'staff.packs.rollBack': true,
  'staff.packs.verify': true,
  'tours.read': true,
  'tours.finish': true,
  'class.report': true,
  'class.begin': true,
  'class.halt': true,
  'class.end': true,
  'class.sheet': true,
  'class.phone': true,
  'staff.restart': true,
  'staff.exit': true,
  'staff.signOut': true,
};

const EVENTS: Readonly<Record<keyof BridgeEvents, true>> = {
  'displays.changed': true,
  'packs.changed': true,
  'packs.try': true,
  'kiosk.closing': true,
};

export const GLOBAL: typeof PRELOAD_GLOBAL = 'tianfuBridge';

export const callNames = Object.keys(CALLS) as readonly BridgeCall[];

export const isCall = (name: string): name is BridgeCall => Object.hasOwn(CALLS, name);

export const isEvent = (name: string): name is keyof BridgeEvents => Object.hasOwn(EVENTS, name);

/** The IPC channel of a call. */
export const callChannel = (call: BridgeCall): string => `tianfu:call:${call}`;

/** The IPC channel of an event. */
export const eventChannel = (name: keyof BridgeEvents): string => `tianfu:event:${name}`;
