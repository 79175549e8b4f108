/** One IPC channel per call of the bridge; only the main frame of the kiosk's own window is answered. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Answer } from '#core/bridge.ts';
import type { HostDuties } from '#core/host.ts';
import { answerCall } from '../../bridge.ts';
import { callChannel, callNames } from './channels.ts';
import { isOurs } from './protocol.ts';

const FOREIGN: Answer<never> = {
  ok: false,
  code: 'bridge-failed',
  message: 'The call did not come from the page of the kiosk. Nothing was done.',
};

/**
 * Answers every call of the bridge map.
 * @param page the contents of the kiosk's window at the moment of the call
 * @returns stops answering
 */
export function answerCalls(duties: HostDuties, page: () => WebContents | undefined): () => void {
  for (const call of callNames)
    ipcMain.handle(callChannel(call), async (event, argument: unknown) => {
      if (isFromPage(event, page())) return answerCall(await duties.handlers, call, argument, duties.log);
      duties.log('warn', `A call of ${call} from ${event.senderFrame?.url ?? 'nowhere'} was refused.`);
      return FOREIGN;
    });
  return () => {
    for (const call of callNames) ipcMain.removeHandler(callChannel(call));
  };
}

function isFromPage(event: IpcMainInvokeEvent, page: WebContents | undefined): boolean {
  const frame = event.senderFrame;
  return page !== undefined && frame !== null && frame === page.mainFrame && isOurs(frame.url);
}
