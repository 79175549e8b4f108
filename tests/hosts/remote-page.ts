/**
 * A real page under remote control, through nothing but what every host offers: it fetches its next command as a file and
 * reports through `log.write`. So the product needs no door for tests.
 */
import type { Answer, BridgeHandlers } from '#core/bridge.ts';
import type { HostDuties, PageRequest, PageResponse } from '#core/host.ts';
import type { ContractPage, FetchedFile } from './contract.ts';
import { type TestDuties, text } from './duties.ts';

const SCRIPT = `
const call = async (name, argument) => (await fetch('/rpc/' + name, { method: 'POST',
  headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(argument) })).json();
const report = (message) => call('log.write', { level: 'info', message: 'remote:' + JSON.stringify(message) });
const work = {
  call: ({ name, argument }) => call(name, argument),
  async fetch({ path, headers }) {
    const response = await fetch(path, { headers });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), length: bytes.length, first: bytes[0] ?? -1 };
  },
  hang() { setTimeout(() => { for (;;); }, 50); return 'hanging'; },
  run: ({ task }) => tasks[task](),
};
const media = (asked) => navigator.mediaDevices.getUserMedia(asked).then((stream) => {
  const [track] = stream.getTracks();
  const state = track.readyState;
  track.stop();
  return state;
}, (error) => error.name);
const tasks = {
  camera: () => media({ video: true }),
  microphone: () => media({ audio: true }),
  permission: async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  evaluate: () => { try { return String(new Function('return 1')()); } catch (error) { return error.name; } },
  foreign: () => fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'blocked'),
  cookie: () => document.cookie,
  keys: () => ['F12', 'Shift+Escape', 'Ctrl+w', 'Enter'].map((text) => {
    const [key, ...held] = text.split('+').toReversed();
    const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true,
      ctrlKey: held.includes('Ctrl'), shiftKey: held.includes('Shift') });
    return document.body.dispatchEvent(event);
  }).join(),
};
const events = new EventSource('/events');
for (const name of ['displays.changed', 'kiosk.closing'])
  events.addEventListener(name, (event) => report({ event: name, payload: JSON.parse(event.data) }));
events.addEventListener('open', async () => {
  const page = crypto.randomUUID();
  await report({ ready: page });
  for (;;) {
    const response = await fetch('/assets/command/' + page).catch(() => undefined);
    if (response === undefined || !response.ok) { await new Promise((again) => setTimeout(again, 200)); continue; }
    const command = await response.json();
    let result;
    try { result = { id: command.id, value: await work[command.do](command) }; }
    catch (error) { result = { id: command.id, failed: String(error) }; }
    await report(result);
  }
}, { once: true });
`;

interface Command {
  readonly id: number;
  readonly do: 'call' | 'fetch' | 'hang' | 'run';
  readonly [key: string]: unknown;
}

interface Report {
  readonly ready?: string;
  readonly event?: string;
  readonly payload?: unknown;
  readonly id?: number;
  readonly value?: unknown;
  readonly failed?: string;
}

export class RemotePage implements ContractPage {
  readonly #duties: TestDuties;
  readonly #commands: Command[] = [];
  readonly #results = new Map<number, (report: Report) => void>();
  readonly #events: { name: string; payload: unknown }[] = [];
  readonly #waiters = new Set<() => void>();
  #next = 1;
  #current: string | undefined;
  #poll: ((response: PageResponse) => void) | undefined;
  /** How many pages have come up so far. */
  loads = 0;

  constructor(duties: TestDuties) {
    this.#duties = duties;
  }

  /** The test's duties with the remote control in between. */
  duties(): HostDuties {
    const duties = this.#duties.duties();
    const handlers: BridgeHandlers = {
      ...duties.handlers,
      'log.write': (argument) => {
        if (!argument.message.startsWith('remote:')) return duties.handlers['log.write'](argument);
        this.#report(JSON.parse(argument.message.slice('remote:'.length)) as Report);
        return undefined;
      },
    };
    return { ...duties, handlers, files: (request) => this.#files(request) };
  }

  async call(name: string, argument: unknown): Promise<Answer<unknown>> {
    return (await this.#order({ do: 'call', name, argument })) as Answer<unknown>;
  }

  async fetch(path: string, range?: string): Promise<FetchedFile> {
    const headers = range === undefined ? {} : { Range: range };
    return (await this.#order({ do: 'fetch', path, headers })) as FetchedFile;
  }

  async nextEvent(name: string): Promise<unknown> {
    await this.until(() => this.#events.some((event) => event.name === name));
    const index = this.#events.findIndex((event) => event.name === name);
    return this.#events.splice(index, 1)[0]?.payload;
  }

  /** The page's main thread stops answering. */
  async hang(): Promise<void> {
    await this.#order({ do: 'hang' });
  }

  /** One of the things that a hostile or broken page might try. */
  async run(task: string): Promise<unknown> {
    return this.#order({ do: 'run', task });
  }

  async nextLoad(after: number): Promise<void> {
    await this.until(() => this.loads > after);
  }

  /** Resolves when the condition holds; looked at whenever the page reports. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.#waiters.delete(look);
        resolve();
      };
      this.#waiters.add(look);
      look();
    });
  }

  #order(command: Omit<Command, 'id'> & { readonly do: Command['do'] }): Promise<unknown> {
    const id = this.#next;
    this.#next += 1;
    this.#commands.push({ ...command, id });
    this.#handOut();
    return new Promise((resolve, reject) => {
      this.#results.set(id, ({ failed, value }) => {
        if (failed === undefined) resolve(value);
        else reject(new Error(failed));
      });
    });
  }

  async #files(request: PageRequest): Promise<PageResponse> {
    if (request.path === '/')
      return text(
        'text/html',
        '<!doctype html><title>kiosk</title><body><script type="module" src="/assets/remote.js"></script>',
      );
    if (request.path === '/assets/remote.js') return text('text/javascript', SCRIPT);
    if (!request.path.startsWith('/assets/command/')) return this.#duties.files(request);
    // A page that has been replaced may still be asking.
    if (!request.path.endsWith(`/${this.#current}`)) return { status: 404, headers: {}, body: undefined };
    return new Promise((resolve) => {
      this.#poll = resolve;
      this.#handOut();
    });
  }

  #handOut(): void {
    const poll = this.#poll;
    const [command] = this.#commands;
    if (poll === undefined || command === undefined) return;
    this.#poll = undefined;
    this.#commands.shift();
    poll(text('application/json', JSON.stringify(command)));
  }

  #report(report: Report): void {
    if (report.ready !== undefined) {
      this.#current = report.ready;
      this.#poll = undefined;
      this.loads += 1;
    }
    if (report.event !== undefined) this.#events.push({ name: report.event, payload: report.payload });
    if (report.id !== undefined) this.#results.get(report.id)?.(report);
    for (const look of this.#waiters) look();
  }
}
