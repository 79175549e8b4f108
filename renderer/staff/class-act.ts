import type { BridgeArgument, BridgeCall } from '#core/bridge.ts';

type ClassCall = Exclude<
  Extract<BridgeCall, `class.${string}`>,
  'class.report' | 'class.sheet' | 'class.phone'
>;

/** Changes a class; what came of it is shown. */
export type ClassAct = <Call extends ClassCall>(
  call: Call,
  argument: Omit<BridgeArgument<Call>, 'token'>,
) => void;
