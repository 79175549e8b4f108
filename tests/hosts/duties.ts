/** Duties for a host under test: every call is remembered and answered, and a film lies on the disk to be read in parts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BridgeCall, BridgeHandlers } from '#core/bridge.ts';
import { KioskError } from '#core/errors.ts';
import type { HostDuties, PageRequest, PageResponse } from '#core/host.ts';

const TOKEN = 'token-token-token-token';

/** A valid argument for every call. */
export const ARGUMENTS: { readonly [Call in BridgeCall]: Readonly<Record<string, unknown>> } = {
  'kiosk.describe': {},
  'kiosk.painted': { view: 'attract', lit: true },
  'log.write': { level: 'info', message: 'a visitor came' },
  'exhibit.report': { exhibit: 'tribute-hall', phase: 'mounted' },
  'session.report': { busy: false },
  'packs.tried': { trial: 'trial-1', failed: [] },
  'counts.read': { exhibit: 'tribute-hall' },
  'counts.add': { exhibit: 'tribute-hall', key: 'flower-1' },
  'ballot.read': { exhibit: 'future-tech', visit: 'visit-1' },
  'ballot.cast': { exhibit: 'future-tech', visit: 'visit-1', choice: 'bci-2040' },
  'staff.gate': {},
  'staff.setPin': { pin: '4711' },
  'staff.signIn': { pin: '4711' },
  'staff.report': { token: TOKEN },
  'staff.packs': { token: TOKEN },
  'staff.packs.check': { token: TOKEN },
  'staff.packs.import': { token: TOKEN, stick: 'stick-1' },
  'staff.packs.rollBack': { token: TOKEN },
  'staff.packs.verify': { token: TOKEN },
  'tours.read': { code: 'ABCD-EFGH' },
  'tours.finish': { code: 'ABCD-EFGH', finished: { stop: 0, mark: 2 } },
  'class.report': { token: TOKEN },
  'class.begin': { token: TOKEN, slot: 1, groups: [1, 2, 3] },
  'class.halt': { token: TOKEN, slot: 1, halt: 'gather' },
  'class.end': { token: TOKEN, slot: 1 },
  'class.sheet': { token: TOKEN, slot: 1, sheet: 'codes', language: 'en' },
  'class.phone': { token: TOKEN },
  'staff.restart': { token: TOKEN },
  'staff.exit': { token: TOKEN },
  'staff.signOut': { token: TOKEN },
};

export interface RecordedCall {
  readonly call: string;
  readonly argument: unknown;
}

/** Length of the film in bytes; byte n has the value n modulo 256. */
export const FILM_BYTES = 100_000;

export class TestDuties {
  readonly calls: RecordedCall[] = [];
  readonly lines: string[] = [];
  /** Whether the settings allow the page a camera. */
  camera = false;
  readonly folder = mkdtempSync(join(tmpdir(), 'tianfu-host-'));
  readonly #film = join(this.folder, 'film.bin');

  constructor() {
    writeFileSync(
      this.#film,
      Uint8Array.from({ length: FILM_BYTES }, (_, index) => index % 256),
    );
  }

  /** What the host is given. */
  duties(): HostDuties & { readonly handlers: BridgeHandlers } {
    return {
      files: (request) => this.files(request),
      handlers: this.handlers(),
      camera: this.camera,
      log: (level, message) => void this.lines.push(`${level} ${message}`),
    };
  }

  /** Every handler answers with its own name; `staff.signIn` refuses, so that a refusal is seen to arrive. */
  handlers(): BridgeHandlers {
    const handlers = Object.fromEntries(
      Object.keys(ARGUMENTS).map((call) => [
        call,
        (argument: unknown) => {
          this.calls.push({ call, argument });
          if (call === 'staff.signIn') throw new KioskError('staff-pin-wrong', 'Wrong.');
          return { answered: call };
        },
      ]),
    );
    return handlers as unknown as BridgeHandlers;
  }

  async files(request: PageRequest): Promise<PageResponse> {
    if (request.path === '/') return text('text/html', '<!doctype html><title>kiosk</title><body>');
    if (request.path !== '/assets/film.bin') return { status: 404, headers: {}, body: undefined };
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.range ?? '');
    const start = Number(range?.[1] ?? 0);
    const end = Number(range?.[2] ?? FILM_BYTES - 1);
    return {
      status: range === null ? 200 : 206,
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(end - start + 1),
        'Accept-Ranges': 'bytes',
        ...(range === null ? {} : { 'Content-Range': `bytes ${start}-${end}/${FILM_BYTES}` }),
      },
      body: { file: this.#film, start, end },
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A text in memory as an answer. */
export function text(type: string, content: string): PageResponse {
  const bytes = Buffer.from(content);
  return {
    status: 200,
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': String(bytes.length) },
    body: { bytes },
  };
}
