/**
 * Electron's own installer as a process of its own, told about while it fetches: a line every few seconds on stdout, also
 * where there is no terminal. The installer itself shows a bar, after 30 s, and only to a terminal.
 *
 *   node build/electron-install.ts EVERY_MS ANSWER_MS
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describeError } from '#core/errors.ts';
import { ROOT } from './folders.ts';

/** This file, to be run. */
export const INSTALL_PROGRAM = import.meta.filename;
export const ELECTRON_FOLDER = join(ROOT, 'node_modules/electron');

const MEGABYTE = 1_000_000;

interface Progress {
  received: number;
  total: number | undefined;
}

/** @param answerMs how long a server may take to answer at all */
function watchFetch(everyMs: number, answerMs: number): void {
  const original = globalThis.fetch;
  const begin = performance.now();
  const progress: Progress = { received: 0, total: undefined };
  setInterval(() => {
    const seconds = Math.round((performance.now() - begin) / 1000);
    console.log(`Fetching Electron: ${amount(progress)}, ${seconds} s …`);
  }, everyMs).unref();
  globalThis.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    const response = await answered(original(input, init), address, answerMs);
    progress.total = Number(response.headers.get('content-length') ?? 0) || undefined;
    return new Response(counted(response, progress), response);
  };
}

function amount({ received, total }: Progress): string {
  const have = Math.round(received / MEGABYTE);
  return total === undefined ? `${have} MB` : `${have} of ${Math.round(total / MEGABYTE)} MB`;
}

/** @throws Error that names the server and why it cannot be used, where fetch says only that it failed */
async function answered(response: Promise<Response>, address: string, limit: number): Promise<Response> {
  const { host } = new URL(address);
  let late: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    late = setTimeout(() => reject(new Error(`${host} gave no answer for ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([response, silence]);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (!(cause instanceof Error)) throw error;
    const why = 'code' in cause ? String(cause.code) : cause.message;
    throw new Error(`${host} cannot be reached (${why})`, { cause: error });
  } finally {
    clearTimeout(late);
  }
}

function counted({ body }: Response, progress: Progress): ReadableStream | null {
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      progress.received += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return body?.pipeThrough(counter) ?? null;
}

if (import.meta.main) {
  const [everyMs = 3_000, answerMs = 60_000] = process.argv.slice(2).map(Number);
  watchFetch(everyMs, answerMs);
  process.env.ELECTRON_GET_NO_PROGRESS = '1';
  process.on('unhandledRejection', (error) => {
    console.error(describeError(error));
    process.exit(1);
  });
  createRequire(import.meta.url)(join(ELECTRON_FOLDER, 'install.js'));
}
