/** What another screen would ask of the same kiosk, past the page that is looked at. */
import type { Page } from '@playwright/test';
import type { Answer, BridgeArgument, BridgeCall, BridgeValues } from '#core/bridge.ts';

export async function ask<Call extends BridgeCall>(
  page: Page,
  call: Call,
  argument: BridgeArgument<Call>,
): Promise<BridgeValues[Call]> {
  const answer = (await page.evaluate(
    async ([name, body]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/rpc/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await response.json()) as unknown;
    },
    [call, argument] as const,
  )) as Answer<BridgeValues[Call]>;
  if (!answer.ok) throw new Error(`${call}: ${answer.message}`);
  return answer.value;
}
