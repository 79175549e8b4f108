/** The way from a transport (HTTP, IPC, memory) to a handler; the same for every host. */
import {
  type Answer,
  type BridgeArgument,
  type BridgeCall,
  type BridgeHandlers,
  type BridgeValues,
  bridgeArguments,
} from '#core/bridge.ts';
import { describeError, type ErrorCode, isKioskError } from '#core/errors.ts';
import { z } from '#core/schema.ts';

type Log = (level: 'info' | 'warn' | 'error', message: string) => void;

/** Whether `name` is a call of the bridge map. */
export function isBridgeCall(name: string): name is BridgeCall {
  return Object.hasOwn(bridgeArguments, name);
}

/**
 * Parses the argument, runs the handler and wraps what comes out. Never throws: a failure without a code is logged here,
 * once, and answered as `bridge-failed` without its text, which is nobody's business in a page.
 */
export async function answerCall(
  handlers: BridgeHandlers,
  name: string,
  argument: unknown,
  log: Log,
): Promise<Answer<unknown>> {
  if (!isBridgeCall(name)) return refuse('bridge-call-unknown', 'There is no such call; nothing was done.');
  try {
    return await runHandler(handlers, name, argument);
  } catch (error) {
    if (isKioskError(error)) return refuse(error.code, error.message);
    log('error', `The call ${name} failed and was refused: ${describeError(error)}`);
    return refuse('bridge-failed', `The call ${name} failed; the log has the reason.`);
  }
}

async function runHandler<Call extends BridgeCall>(
  handlers: BridgeHandlers,
  name: Call,
  argument: unknown,
): Promise<Answer<BridgeValues[Call]>> {
  const parsed = bridgeArguments[name].safeParse(argument);
  if (!parsed.success) {
    const reason = z.prettifyError(parsed.error).replaceAll('\n', ' ');
    return refuse('bridge-argument-invalid', `The argument of ${name} was refused: ${reason}`);
  }
  // The schema of `name` has just produced the value, which TypeScript cannot follow through the map.
  return { ok: true, value: await handlers[name](parsed.data as BridgeArgument<Call>) };
}

const refuse = (code: ErrorCode, message: string) => ({ ok: false, code, message }) as const;
