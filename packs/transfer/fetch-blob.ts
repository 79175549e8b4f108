/** One blob from a tree into the store: resumed, in chunks where that saves bytes, and whole where nothing else works. */
import { isKioskError, KioskError } from '#core/errors.ts';
import { blobPath } from '#core/pack.ts';
import { chunkIndexMaxBytes, parseChunkIndex } from '../chunks/chunk-index.ts';
import type { NamedBlob } from '../store/manifest.ts';
import type { Pace } from '../store/pace.ts';
import type { BlobSink } from '../store/sink.ts';
import type { Store } from '../store/store.ts';
import type { TreeReader } from '../tree/tree.ts';
import type { ChunkReader, LocalChunks } from './local-chunks.ts';
import { type RetryOptions, Tries } from './retry.ts';
import { bytesFromTree, planSegments, type Segment } from './segments.ts';

export interface FetchContext extends RetryOptions {
  readonly store: Store;
  readonly reader: TreeReader;
  readonly local: LocalChunks;
  readonly pace: Pace;
  readonly signal?: AbortSignal | undefined;
  /** Told of every piece that reached the store: bytes, and whether they came from the tree; negative when thrown away. */
  readonly onBytes: (bytes: number, from: Segment['from']) => void;
}

/**
 * Fetches a blob and gives it its name; nothing to do when it is here.
 * @throws KioskError what the tree and the store throw, after the tries that may help; `blob-wrong`
 */
export async function fetchBlob(context: FetchContext, blob: NamedBlob): Promise<void> {
  if (context.store.shelf.has(blob.sha256)) return;
  const segments = await segmentsOf(context, blob);
  const sink = await context.store.shelf.begin(blob);
  context.onBytes(sink.position, 'here');
  // Bytes of an earlier download, or chunks by an index, may be at fault when the whole is wrong; the tree gets one more try.
  const trusted = segments === undefined && !sink.resumed;
  try {
    await fill(context, blob, sink, segments);
    await sink.finish();
  } catch (error) {
    const again = !trusted && isKioskError(error) && WORTH_A_WHOLE.has(error.code);
    await leave(sink, error, again);
    if (!again) throw error;
    context.store.report(error);
    context.onBytes(-sink.position, 'here');
    await fetchWhole(context, blob);
  }
}

/** Failures of a fetch in parts that a fetch of the whole may not have: the tree ignores ranges, the index lied. */
const WORTH_A_WHOLE = new Set(['tree-answer-wrong', 'blob-wrong']);

async function fetchWhole(context: FetchContext, blob: NamedBlob): Promise<void> {
  const sink = await context.store.shelf.begin(blob);
  try {
    await fill(context, blob, sink, undefined);
    await sink.finish();
  } catch (error) {
    await leave(sink, error, false);
    throw error;
  }
}

/** Keeps what may be gone on with; a full disk gets its bytes back, wrong ones are of no use. */
async function leave(sink: BlobSink, error: unknown, startOver: boolean): Promise<void> {
  const useless =
    startOver ||
    (isKioskError(error) && ['disk-full', 'blob-wrong', 'tree-answer-wrong'].includes(error.code));
  await (useless ? sink.discard() : sink.pause());
}

/** The plan by chunks; undefined when the whole is fetched. The index itself is in the store already, or is fetched now. */
export async function segmentsOf(
  context: FetchContext,
  blob: NamedBlob,
): Promise<readonly Segment[] | undefined> {
  const { store, local } = context;
  if (blob.chunks === undefined || local.isEmpty) return undefined;
  try {
    const most = chunkIndexMaxBytes(blob.size);
    if (blob.chunks.size > most)
      throw new KioskError(
        'chunk-index-wrong',
        `The chunk index of ${blob.name} is said to have ${blob.chunks.size} bytes, more than it could need. The whole file is fetched instead.`,
      );
    await fetchBlob(context, { ...blob.chunks, name: `${blob.name} (chunk index)` });
    const bytes = await store.shelf.read(blob.chunks.sha256, most);
    if (bytes === undefined) return undefined;
    const segments = planSegments(parseChunkIndex(bytes, blob.size, blob.name), (chunk) => local.has(chunk));
    return bytesFromTree(segments) === blob.size ? undefined : segments;
  } catch (error) {
    if (!isKioskError(error) || error.code !== 'chunk-index-wrong') throw error;
    store.report(error);
    return undefined;
  }
}

/** Writes all that is missing, from where the sink is, with as many tries as may help. */
async function fill(
  context: FetchContext,
  blob: NamedBlob,
  sink: BlobSink,
  segments: readonly Segment[] | undefined,
): Promise<void> {
  const tries = new Tries(context);
  const chunks = context.local.reader();
  const whole: readonly Segment[] = [{ from: 'tree', start: 0, end: blob.size }];
  try {
    while (sink.position < blob.size) {
      try {
        for (const segment of segments ?? whole)
          if (segment.end > sink.position) await take(context, blob, sink, segment, chunks);
      } catch (error) {
        await tries.again(error, sink.position, context.signal);
      }
    }
  } finally {
    await chunks.close();
  }
}

async function take(
  context: FetchContext,
  blob: NamedBlob,
  sink: BlobSink,
  segment: Segment,
  chunks: ChunkReader,
): Promise<void> {
  if (segment.from === 'here') {
    context.signal?.throwIfAborted();
    const bytes = await chunks.read(segment.chunk);
    if (bytes !== undefined) {
      const rest = bytes.subarray(sink.position - segment.start);
      await sink.write(rest);
      context.onBytes(rest.length, 'here');
      return;
    }
  }
  await takeFromTree(context, blob, sink, segment.end);
}

async function takeFromTree(
  { reader, pace, signal, onBytes }: FetchContext,
  blob: NamedBlob,
  sink: BlobSink,
  end: number,
): Promise<void> {
  // A whole file is asked for as such, so that a server without ranges can serve it.
  const whole = sink.position === 0 && end === blob.size;
  const range = whole ? { start: 0 } : { start: sink.position, end: end - 1 };
  for await (const piece of reader.stream(blobPath(blob.sha256), range, signal)) {
    await pace.take(piece.length, signal);
    await sink.write(piece);
    onBytes(piece.length, 'tree');
  }
  if (sink.position < end)
    throw new KioskError(
      'tree-answer-wrong',
      `${reader.name} sent ${sink.position} of ${end} bytes of ${blob.name} and ended. Nothing of it is taken; what is shown stays.`,
    );
}
