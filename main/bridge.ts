/** The kiosk's side of the bridge: every argument is parsed, every answer is an `Answer`, nothing is thrown at a page. */
import {
  type Answer,
  type BridgeArgument,
  type BridgeCall,
  type BridgeHandlers,
  type BridgeValues,
  bridgeArguments,
} from '#core/bridge.ts';
import { describeError, type ErrorCode, isKioskError } from '#core/errors.ts';
import type { HostDuties } from '#core/host.ts';

/**
 * Answers one call of a page.
 * @param call the name as the page sent it; anything else than a name of the map is refused
 * @param argument the structured clone or parsed JSON that came with it
 * @param log told once of every failure that has no code, for that is a bug
 */
export async function answerCall(
  handlers: BridgeHandlers,
  call: string,
  argument: unknown,
  log: HostDuties['log'],
): Promise<Answer<unknown>> {
  if (!isBridgeCall(call))
    return refusal('bridge-call-unknown', `There is no call "${call.slice(0, 64)}". Nothing was done.`);
  return answerKnown(handlers, call, argument, log);
}

async function answerKnown<Call extends BridgeCall>(
  handlers: BridgeHandlers,
  call: Call,
  argument: unknown,
  log: HostDuties['log'],
): Promise<Answer<BridgeValues[Call]>> {
  const parsed = bridgeArguments[call].safeParse(argument);
  if (!parsed.success) {
    const place = parsed.error.issues[0];
    return refusal(
      'bridge-argument-invalid',
      `The argument of ${call} is wrong: ${place?.path.join('.') ?? ''} ${place?.message ?? ''}. Nothing was done.`,
    );
  }
  try {
    return { ok: true, value: await handlers[call](parsed.data as BridgeArgument<Call>) };
  } catch (error) {
    if (isKioskError(error)) return refusal(error.code, error.message);
    const detail = error instanceof Error ? (error.stack ?? error.message) : describeError(error);
    log('error', `${call} failed without a code, which is a bug: ${detail}`);
    return refusal('bridge-failed', `${call} failed. The log names the reason.`);
  }
}

function isBridgeCall(call: string): call is BridgeCall {
  return Object.hasOwn(bridgeArguments, call);
}

function refusal(code: ErrorCode, message: string): { ok: false; code: ErrorCode; message: string } {
  return { ok: false, code, message };
}
