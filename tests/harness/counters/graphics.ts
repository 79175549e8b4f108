/** Counts graphics objects, their bytes and draw calls. Runs in the page and so refers to nothing outside of itself. */
export function countGraphics(): void {
  type Wrapped = (...values: unknown[]) => unknown;
  // Nothing is held that a page would otherwise let go: what is forgotten without being deleted stays in the sums.
  const contexts: WeakRef<WebGL2RenderingContext>[] = [];
  const live = new WeakMap<object, { readonly kind: string; bytes: number }>();
  /** What is bound, of each context by itself. */
  const bindings = new WeakMap<object, Map<unknown, object | null>>();
  const objects: Record<string, number> = {};
  let bytes = 0;
  let draws = 0;
  let uploaded = 0;
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, Wrapped>;
  const after = (
    names: readonly string[],
    seen: (context: WebGL2RenderingContext, values: unknown[], result: unknown) => void,
  ): void => {
    for (const name of names) {
      const original = prototype[name];
      if (original === undefined) continue;
      prototype[name] = function (this: WebGL2RenderingContext, ...values: unknown[]) {
        const result = original.apply(this, values);
        seen(this, values, result);
        return result;
      };
    }
  };
  const kinds = [
    'Texture',
    'Buffer',
    'Program',
    'Shader',
    'Framebuffer',
    'Renderbuffer',
    'VertexArray',
    'Query',
    'Sampler',
    'TransformFeedback',
  ];
  for (const kind of kinds) {
    after([`create${kind}`], (context, _values, result) => {
      if (!bindings.has(context)) {
        contexts.push(new WeakRef(context));
        bindings.set(context, new Map());
      }
      if (typeof result !== 'object' || result === null) return;
      live.set(result, { kind, bytes: 0 });
      objects[kind] = (objects[kind] ?? 0) + 1;
    });
    after([`delete${kind}`], (_context, [object]) => {
      const entry = typeof object === 'object' && object !== null ? live.get(object) : undefined;
      if (entry === undefined || typeof object !== 'object' || object === null) return;
      live.delete(object);
      objects[kind] = (objects[kind] ?? 0) - 1;
      bytes -= entry.bytes;
    });
  }
  after(['bindTexture', 'bindBuffer', 'bindRenderbuffer'], (context, [target, object]) => {
    bindings.get(context)?.set(target, object as object | null);
  });
  const sized = (context: object, target: unknown, size: number, more = false): void => {
    const object = bindings.get(context)?.get(target);
    const entry = object === null || object === undefined ? undefined : live.get(object);
    if (entry === undefined) return;
    bytes += more ? size : size - entry.bytes;
    entry.bytes = more ? entry.bytes + size : size;
  };

  /** Bytes of a pixel by its sized format; four where it is not among these. */
  const pixel: Readonly<Record<number, number>> = {
    [WebGL2RenderingContext.R8]: 1,
    [WebGL2RenderingContext.RG8]: 2,
    [WebGL2RenderingContext.RGBA16F]: 8,
    [WebGL2RenderingContext.RGBA32F]: 16,
  };
  /** A texture with all its levels: each is half as wide and half as high as the one before. */
  const stored = (
    levels: unknown,
    format: unknown,
    width: unknown,
    height: unknown,
    depth: number,
  ): number => {
    let all = 0;
    for (let level = 0; level < Number(levels); level++)
      all += Math.max(1, Number(width) >> level) * Math.max(1, Number(height) >> level) * depth;
    return all * (pixel[Number(format)] ?? 4);
  };
  after(['texStorage2D'], (context, [target, levels, format, width, height]) =>
    sized(context, target, stored(levels, format, width, height, 1)),
  );
  after(['texStorage3D'], (context, [target, levels, format, width, height, depth]) =>
    sized(context, target, stored(levels, format, width, height, Number(depth))),
  );
  after(['texImage2D'], (context, [target, level, format, width, height]) => {
    // The short form takes its size from a picture; this one names it.
    if (typeof height !== 'number') return;
    sized(context, target, stored(1, format, width, height, 1), level !== 0);
    uploaded += stored(1, format, width, height, 1);
  });
  after(['generateMipmap'], (context, [target]) => {
    const object = bindings.get(context)?.get(target);
    const most = Number(context.getTexParameter(Number(target), context.TEXTURE_MAX_LEVEL));
    const entry = object === null || object === undefined ? undefined : live.get(object);
    // Each level has a quarter of the one before.
    let level = entry?.bytes ?? 0;
    for (let levels = 0; levels < most && level >= 4; levels++) {
      level /= 4;
      sized(context, target, Math.floor(level), true);
    }
  });
  after(['renderbufferStorage'], (context, [target, format, width, height]) =>
    sized(context, target, stored(1, format, width, height, 1)),
  );
  after(['renderbufferStorageMultisample'], (context, [target, samples, format, width, height]) =>
    sized(context, target, stored(1, format, width, height, Math.max(1, Number(samples)))),
  );
  after(['bufferData'], (context, [target, source]) => {
    const view = ArrayBuffer.isView(source) || source instanceof ArrayBuffer;
    sized(context, target, view ? source.byteLength : Number(source));
    if (view) uploaded += source.byteLength;
  });
  after(['bufferSubData'], (_context, [, , source, , length]) => {
    if (!ArrayBuffer.isView(source)) return;
    const each = source instanceof DataView ? 1 : (source as Uint8Array).BYTES_PER_ELEMENT;
    uploaded += typeof length === 'number' && length > 0 ? length * each : source.byteLength;
  });
  after(
    ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements'],
    () => {
      draws++;
    },
  );
  const page = window as unknown as Record<string, unknown>;
  page.graphicsCounters = () => {
    const alive = contexts
      .map((held) => held.deref())
      .filter((context) => context !== undefined && !context.isContextLost());
    const pixels = alive.reduce(
      (sum, context) => sum + (context?.drawingBufferWidth ?? 0) * (context?.drawingBufferHeight ?? 0),
      0,
    );
    const kept = Object.entries(objects).filter(([, count]) => count !== 0);
    const made = contexts.length;
    return {
      objects: Object.fromEntries(kept),
      bytes,
      draws,
      uploaded,
      contexts: alive.length,
      made,
      pixels,
    };
  };
}
