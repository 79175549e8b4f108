/** The page's end of the bridge: through the preload script in Electron, else over HTTP to the browser host. */
import type {
  Answer,
  BridgeArgument,
  BridgeCall,
  BridgeClient,
  BridgeEvents,
  BridgeValues,
} from '#core/bridge.ts';

/** `PRELOAD_GLOBAL` of core/bridge.ts, named again because that module brings zod and this one is in the first load. */
declare global {
  interface Window {
    readonly tianfuBridge?: BridgeClient;
  }
}

/** Chooses the transport. */
export function openBridge(): BridgeClient {
  return window.tianfuBridge ?? httpBridge();
}

function httpBridge(): BridgeClient {
  let events: EventSource | undefined;
  return {
    call: callOverHttp,
    on(name, listener) {
      events ??= new EventSource('/events');
      const source = events;
      const receive = (event: MessageEvent<string>): void =>
        listener(JSON.parse(event.data) as BridgeEvents[typeof name]);
      source.addEventListener(name, receive);
      return () => source.removeEventListener(name, receive);
    },
  };
}

async function callOverHttp<Call extends BridgeCall>(
  call: Call,
  argument: BridgeArgument<Call>,
): Promise<Answer<BridgeValues[Call]>> {
  try {
    const response = await fetch(`/rpc/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(argument),
    });
    return (await response.json()) as Answer<BridgeValues[Call]>;
  } catch (error) {
    return {
      ok: false,
      code: 'bridge-unreachable',
      message: `The kiosk did not answer ${call}: ${String(error)}.`,
    };
  }
}
