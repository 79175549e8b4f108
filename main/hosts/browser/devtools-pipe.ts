/** The browser's DevTools protocol over two inherited pipes (`--remote-debugging-pipe`): no port that others could open. */
import type { Readable, Writable } from 'node:stream';

export interface DevToolsEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The target's session; nothing for the browser itself. */
  readonly sessionId: string | undefined;
}

type Result = Readonly<Record<string, unknown>>;

interface Pending {
  resolve(result: Result): void;
  reject(error: Error): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Result;
  readonly sessionId?: string;
  readonly result?: Result;
  readonly error?: { readonly message: string };
}

/** The protocol's end of line. */
const END = 0;

export class DevToolsPipe {
  readonly #write: Writable;
  readonly #pending = new Map<number, Pending>();
  readonly #listener: (event: DevToolsEvent) => void;
  #next = 1;
  #chunks: Buffer[] = [];
  #closed = false;

  constructor(write: Writable, read: Readable, listener: (event: DevToolsEvent) => void) {
    this.#write = write;
    this.#listener = listener;
    read.on('data', (chunk: Buffer) => this.#receive(chunk));
    for (const stream of [read, write]) {
      stream.on('error', () => this.close());
      stream.on('close', () => this.close());
    }
  }

  /** Sends one command. @throws Error when the browser refuses it or goes away meanwhile */
  send(method: string, params: Result = {}, sessionId?: string): Promise<Result> {
    if (this.#closed) return Promise.reject(new Error(`The browser is gone; ${method} was not sent.`));
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Everything that waits for an answer is told that none will come. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#write.end();
    for (const pending of this.#pending.values()) pending.reject(new Error('The browser is gone.'));
    this.#pending.clear();
  }

  #receive(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(END); end !== -1; end = chunk.indexOf(END, start)) {
      this.#chunks.push(chunk.subarray(start, end));
      const text = Buffer.concat(this.#chunks).toString('utf8');
      this.#chunks = [];
      start = end + 1;
      this.#dispatch(JSON.parse(text) as Message);
    }
    if (start < chunk.length) this.#chunks.push(chunk.subarray(start));
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) {
      const { method, params = {}, sessionId } = message;
      if (method !== undefined) this.#listener({ method, params, sessionId });
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error === undefined) pending?.resolve(message.result ?? {});
    else pending?.reject(new Error(message.error.message));
  }
}
