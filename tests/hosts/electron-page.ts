/** The page of the Electron host on the fake module: calls go through the real preload bundle, files through the protocol. */
import type { Answer } from '#core/bridge.ts';
import type { ContractPage } from './contract.ts';
import type { ElectronBundle } from './electron-bundle.ts';

interface Bridge {
  call(call: string, argument: unknown): Promise<Answer<unknown>>;
  on(name: string, listener: (payload: unknown) => void): () => void;
}

/** @returns the page in the one window that is open */
export function electronPage({ fake }: ElectronBundle): ContractPage & { readonly bridge: () => Bridge } {
  const contents = () => {
    const [window] = fake.BrowserWindow.all;
    if (window === undefined) throw new Error('No window is open.');
    return window.webContents;
  };
  const bridge = () => contents().world['tianfuBridge'] as Bridge;
  const events: { readonly name: string; readonly payload: unknown }[] = [];
  return {
    bridge,
    call: (call, argument) => bridge().call(call, argument),
    async fetch(path, range) {
      const headers: Record<string, string> = range === undefined ? {} : { Range: range };
      const response = await contents().session.fetch(`tianfu://kiosk${path}`, { headers });
      const bytes = new Uint8Array(await response.arrayBuffer());
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        length: bytes.length,
        first: bytes[0] ?? -1,
      };
    },
    async nextEvent(name) {
      await waitFor(() => events.some((event) => event.name === name));
      const index = events.findIndex((event) => event.name === name);
      return events.splice(index, 1)[0]?.payload;
    },
    get loads() {
      return contents().loads;
    },
    async nextLoad(after) {
      await waitFor(() => contents().loads > after);
      for (const name of ['displays.changed', 'kiosk.closing'])
        bridge().on(name, (payload) => events.push({ name, payload }));
    },
  };
}

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((again) => setTimeout(again, 5));
}
