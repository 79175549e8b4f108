/** What the page gets of Electron: two functions, and only the names of the bridge map. Built into one CJS file. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Answer } from '#core/bridge.ts';
import { callChannel, eventChannel, GLOBAL, isCall, isEvent } from './channels.ts';

contextBridge.exposeInMainWorld(GLOBAL, {
  async call(call: string, argument: unknown): Promise<Answer<unknown>> {
    if (!isCall(call))
      return { ok: false, code: 'bridge-call-unknown', message: 'There is no such call. Nothing was done.' };
    return (await ipcRenderer.invoke(callChannel(call), argument)) as Answer<unknown>;
  },

  on(name: string, listener: (payload: unknown) => void): () => void {
    if (!isEvent(name)) return () => undefined;
    const channel = eventChannel(name);
    // The page must never hold the event object: it leads to ipcRenderer.
    const receive = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, receive);
    return () => void ipcRenderer.off(channel, receive);
  },
});
