/** IPC as Electron does it: structured clones, one handler per channel. */
import { EventEmitter } from 'node:events';

export interface FakeFrame {
  url: string;
  executeJavaScript(source: string): Promise<unknown>;
}

export interface FakeInvokeEvent {
  readonly sender: unknown;
  readonly senderFrame: FakeFrame | null;
}

type Handler = (event: FakeInvokeEvent, ...args: unknown[]) => unknown;

export class FakeIpcMain {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  get channels(): readonly string[] {
    return [...this.#handlers.keys()];
  }

  /** A call as it arrives from a page. */
  async receive(event: FakeInvokeEvent, channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler(event, ...structuredClone<unknown[]>(args)));
  }
}

/** `ipcRenderer` of one page. */
export class FakeIpcRenderer extends EventEmitter {
  readonly #invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;

  constructor(invoke: (channel: string, ...args: unknown[]) => Promise<unknown>) {
    super();
    this.#invoke = invoke;
  }

  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return this.#invoke(channel, ...args);
  }
}
