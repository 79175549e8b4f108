/** Counters of graphics work and timers, put into a page before its own scripts run. */
import type { Page } from '@playwright/test';

export interface Counters {
  /** Live objects of contexts that are not lost, by kind. */
  readonly objects: Readonly<Record<string, number>>;
  /** Bytes of live textures and buffers of those contexts. */
  readonly bytes: number;
  /** Draw calls since the start. */
  readonly draws: number;
  /** Contexts that are not lost. */
  readonly contexts: number;
  /** Timers and frames that are still to come. */
  readonly timers: number;
}

/** Wraps WebGL 2, timers and frames of every document that `page` opens from now on. */
export async function countIn(page: Page): Promise<void> {
  await page.addInitScript(install);
}

export async function readCounters(page: Page): Promise<Counters> {
  return page.evaluate(() => (window as unknown as { counters: () => Counters }).counters());
}

/** Runs in the page and so refers to nothing outside of itself. */
function install(): void {
  type Wrapped = (...values: unknown[]) => unknown;
  const contexts = new Set<WebGL2RenderingContext>();
  const live = new Map<unknown, { kind: string; context: WebGL2RenderingContext; bytes: number }>();
  const bound = new Map<unknown, unknown>();
  const waiting = new Set<unknown>();
  let draws = 0;
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, Wrapped>;
  const after = (
    name: string,
    seen: (context: WebGL2RenderingContext, values: unknown[], result: unknown) => void,
  ): void => {
    const original = prototype[name];
    if (original === undefined) return;
    prototype[name] = function (this: WebGL2RenderingContext, ...values: unknown[]) {
      const result = original.apply(this, values);
      seen(this, values, result);
      return result;
    };
  };
  const sized = (target: unknown, bytes: number): void => {
    const entry = live.get(bound.get(target));
    if (entry !== undefined) entry.bytes = bytes;
  };
  const bytesOf = (source: unknown): number =>
    typeof source === 'number'
      ? source
      : ArrayBuffer.isView(source) || source instanceof ArrayBuffer
        ? source.byteLength
        : 0;
  for (const kind of [
    'Texture',
    'Buffer',
    'Program',
    'Shader',
    'Framebuffer',
    'Renderbuffer',
    'VertexArray',
  ]) {
    after(`create${kind}`, (context, _values, result) => {
      contexts.add(context);
      live.set(result, { kind, context, bytes: 0 });
    });
    after(`delete${kind}`, (_context, [object]) => void live.delete(object));
  }
  for (const name of ['bindTexture', 'bindBuffer'])
    after(name, (_context, [target, object]) => void bound.set(target, object));
  after('bufferData', (_context, [target, source]) => sized(target, bytesOf(source)));
  after('texImage2D', (_context, [target, , , width, height]) =>
    sized(target, Number(width) * Number(height) * 4 || 0),
  );
  after('texStorage2D', (_context, [target, , , width, height]) =>
    sized(target, Number(width) * Number(height) * 4 * 1.34),
  );
  after('texStorage3D', (_context, [target, , , width, height, depth]) =>
    sized(target, Number(width) * Number(height) * Number(depth) * 1.34),
  );
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'])
    after(name, () => void draws++);
  const page = window as unknown as Record<string, Wrapped | (() => unknown)>;
  for (const [start, stop] of [
    ['setTimeout', 'clearTimeout'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
  ] as const) {
    const [begin, cancel] = [page[start] as Wrapped, page[stop] as Wrapped];
    page[start] = (callback: unknown, ...values: unknown[]) => {
      const handle = begin.call(
        window,
        (...given: unknown[]) => {
          waiting.delete(`${start}${String(handle)}`);
          (callback as Wrapped)(...given);
        },
        ...values,
      );
      waiting.add(`${start}${String(handle)}`);
      return handle;
    };
    page[stop] = (handle: unknown) => {
      waiting.delete(`${start}${String(handle)}`);
      return cancel.call(window, handle);
    };
  }
  page.counters = () => {
    const kept = [...live.values()].filter((entry) => !entry.context.isContextLost());
    const objects: Record<string, number> = {};
    for (const { kind } of kept) objects[kind] = (objects[kind] ?? 0) + 1;
    const bytes = kept.reduce((sum, entry) => sum + entry.bytes, 0);
    return {
      objects,
      bytes,
      draws,
      contexts: [...contexts].filter((context) => !context.isContextLost()).length,
      timers: waiting.size,
    };
  };
}
