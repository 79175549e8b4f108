/**
 * Somebody who looks at the kiosk's browser from outside, over a DevTools port of his own: counts its windows and has a
 * visitor's hand, whose touches count as such (a script's own do not open windows).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** For TIANFU_CHROMIUM_FLAGS, before the host is opened. */
export const OBSERVED = '--remote-debugging-port=0';

type Result = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly result?: Result;
  readonly error?: { readonly message: string };
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** What is dropped on the window from outside. */
interface Drop {
  readonly items: readonly { readonly mimeType: string; readonly data: string }[];
  readonly files?: readonly string[];
}

export class Observer {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, (message: Message) => void>();
  #next = 1;
  #session: string | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.id !== undefined) this.#pending.get(message.id)?.(message);
    });
  }

  /** @param folder the host's data folder: the browser notes its port in the profile there */
  static async watch(folder: string): Promise<Observer> {
    const socket = new WebSocket(await addressIn(join(folder, 'browser')));
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    const observer = new Observer(socket);
    const page = (await observer.#targets()).find(({ type }) => type === 'page');
    const attached = await observer.send('Target.attachToTarget', {
      targetId: page?.targetId,
      flatten: true,
    });
    observer.#session = String(attached['sessionId']);
    return observer;
  }

  /** Addresses of every window, tab and tool that there is; the browser's own hidden parts are not shown to anybody. */
  async windows(): Promise<readonly string[]> {
    const shown = (await this.#targets()).filter(({ type }) => type !== 'browser_ui');
    return shown.map(({ type, url }) => `${type} ${url}`);
  }

  /** Runs an expression in the page as if a visitor's touch had led to it. @returns its value */
  async touch(expression: string): Promise<unknown> {
    const options = { expression, userGesture: true, awaitPromise: true, returnByValue: true };
    const answer = await this.send('Runtime.evaluate', options);
    if (answer['exceptionDetails'] !== undefined) throw new Error(JSON.stringify(answer['exceptionDetails']));
    return (answer['result'] as { readonly value?: unknown }).value;
  }

  /** A real click. */
  async click(x: number, y: number): Promise<void> {
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }

  async drop(what: Drop): Promise<void> {
    for (const type of ['dragEnter', 'dragOver', 'drop'])
      await this.send('Input.dispatchDragEvent', {
        type,
        x: 200,
        y: 200,
        data: { ...what, dragOperationsMask: 17 },
      });
  }

  /** One command to the page. */
  send(method: string, params: Result = {}): Promise<Result> {
    return this.#ask(method, params, this.#session);
  }

  close(): void {
    this.#socket.close();
  }

  async #targets(): Promise<readonly TargetInfo[]> {
    const { targetInfos } = await this.#ask('Target.getTargets', {}, undefined);
    return targetInfos as readonly TargetInfo[];
  }

  async #ask(method: string, params: Result, sessionId: string | undefined): Promise<Result> {
    const id = this.#next;
    this.#next += 1;
    const answer = await new Promise<Message>((resolve) => {
      this.#pending.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
    this.#pending.delete(id);
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result ?? {};
  }
}

/** The browser writes the file shortly after its start. */
async function addressIn(profiles: string): Promise<string> {
  for (;;) {
    const [profile = ''] = readdirSync(profiles);
    const note = join(profiles, profile, 'DevToolsActivePort');
    const [port, path] = existsSync(note) ? readFileSync(note, 'utf8').split('\n') : [];
    if (port !== undefined && path !== undefined) return `ws://127.0.0.1:${port}${path}`;
    await wait(50);
  }
}
