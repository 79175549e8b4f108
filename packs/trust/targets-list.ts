/** From verified metadata to the catalog: which packs and channels are signed, and reading them. */
import { Channel, CHANNEL_MAX_BYTES } from '#core/channel.ts';
import { describeError, KioskError } from '#core/errors.ts';
import { MANIFEST_MAX_BYTES, PackId, PackManifest, PackVersion, Sha256 } from '#core/pack.ts';
import { z } from '#core/schema.ts';
import type { TreeReader } from '../tree/tree.ts';
import type { CatalogPack, SignedManifest, TrustedCatalog } from './catalog.ts';
import { channelTarget, MuseumFacts, OWN_FIELD, PackFacts, RootFacts, targetPath } from './format.ts';
import { shapeOf } from './guard.ts';
import { sha256Of } from './signed.ts';
import type { Verified } from './update.ts';

/** Deepest nesting of a manifest or a channel: files → file → chunks is 4. */
const MAX_DEPTH = 8;

const Targets = z.record(
  z.string(),
  z.object({ length: z.int().min(0), hashes: z.object({ sha256: Sha256 }), custom: PackFacts.optional() }),
);

/** Small files that were verified by their hash and need not be fetched again. */
export interface Kept {
  read(sha256: string): Promise<Uint8Array | undefined>;
  write(sha256: string, bytes: Uint8Array): Promise<void>;
}

interface Target {
  readonly path: string;
  readonly length: number;
  readonly sha256: string;
}

/**
 * The catalog of verified metadata.
 * @throws KioskError `trust-root-invalid`, `trust-metadata-invalid` when what was signed is not of our form
 */
export function catalogOf(verified: Verified, reader: TreeReader, kept: Kept): TrustedCatalog {
  const { root, timestamp, snapshot, targets, museums } = verified;
  const roles = { root, timestamp, snapshot, targets, ...Object.fromEntries(museums) };
  const channels = channelsOf(targets.toJSON());
  return {
    ...rootFacts(root.unrecognizedFields, reader.name),
    versions: mapValues(roles, ({ version }) => version),
    expires: mapValues(roles, ({ expires }) => Date.parse(expires)),
    museums: [...museums].map(([id, museum]) => ({
      id,
      title: form(MuseumFacts, museum.unrecognizedFields[OWN_FIELD], id).title,
    })),
    packs: [...museums].flatMap(([id, museum]) => packsOf(id, museum.toJSON())),
    channels: [...channels.keys()],
    manifest: (pack, signal) => readManifest(reader, pack, signal),
    async channel(name, signal) {
      const target = channels.get(name);
      return target === undefined ? undefined : readChannel(reader, kept, name, target, signal);
    },
  };
}

/** @throws KioskError `trust-root-invalid` */
export function rootFacts(fields: Readonly<Record<string, unknown>>, place: string): RootFacts {
  const facts = RootFacts.safeParse(fields[OWN_FIELD]);
  if (facts.success) return facts.data;
  throw new KioskError(
    'trust-root-invalid',
    `The root of ${place} does not say whose it is (${OWN_FIELD}). Its packs are not taken in; what is shown stays.`,
    facts.error,
  );
}

/** Packs that a museum signs below its own name; whatever else it signs is not offered. */
function packsOf(museum: string, signed: Readonly<Record<string, unknown>>): readonly CatalogPack[] {
  return Object.entries(form(Targets, signed['targets'], museum)).flatMap(([path, target]) => {
    const [first, id = '', file = '', ...rest] = path.split('/');
    const version = file.replace(/\.json$/, '');
    const ours = first === museum && rest.length === 0 && file === `${version}.json`;
    if (!ours || !PackId.safeParse(id).success || !PackVersion.safeParse(version).success) return [];
    if (target.custom?.version !== version) return [];
    return [{ museum, id, version, path, length: target.length, sha256: target.hashes.sha256 }];
  });
}

function channelsOf(signed: Readonly<Record<string, unknown>>): ReadonlyMap<string, Target> {
  const channels = new Map<string, Target>();
  for (const [path, { length, hashes }] of Object.entries(form(Targets, signed['targets'], 'targets'))) {
    const name = path.slice('channels/'.length, -'.json'.length);
    if (path === channelTarget(name) && PackId.safeParse(name).success)
      channels.set(name, { path, length, sha256: hashes.sha256 });
  }
  return channels;
}

async function readManifest(
  reader: TreeReader,
  pack: CatalogPack,
  signal: AbortSignal | undefined,
): Promise<SignedManifest> {
  const { path, length, sha256 } = pack;
  const where = `${path} of ${reader.name}`;
  const fault = (code: 'manifest-invalid' | 'manifest-path-unsafe' | 'manifest-too-large', why: string) =>
    new KioskError(code, `The manifest ${where} ${why}. The pack is not taken in; what is shown stays.`);
  if (length > MANIFEST_MAX_BYTES) throw fault('manifest-too-large', `has ${length} bytes, too many`);
  const bytes = await readTarget(reader, pack, signal);
  if (bytes.length !== length || sha256Of(bytes) !== sha256)
    throw fault('manifest-invalid', 'is not what was signed');
  const parsed = parseJson(PackManifest, bytes);
  if (typeof parsed === 'string') throw fault('manifest-invalid', `cannot be used (${parsed})`);
  if (!parsed.success) {
    const unsafe = parsed.error.issues.some((issue) => issue.path[0] === 'files' && issue.path[2] === 'path');
    const why = describeError(parsed.error).slice(0, 300);
    throw fault(unsafe ? 'manifest-path-unsafe' : 'manifest-invalid', `cannot be used (${why})`);
  }
  const manifest = parsed.data;
  if (`${manifest.museum}/${manifest.id}/${manifest.version}.json` !== path)
    throw fault('manifest-invalid', 'speaks of another pack');
  return { manifest, bytes, sha256 };
}

async function readChannel(
  reader: TreeReader,
  kept: Kept,
  name: string,
  target: Target,
  signal: AbortSignal | undefined,
): Promise<Channel> {
  const fault = (why: string) =>
    new KioskError(
      'channel-invalid',
      `The channel ${name} of ${reader.name} ${why}. What is shown stays as it is.`,
    );
  const isIt = (bytes: Uint8Array) => bytes.length === target.length && sha256Of(bytes) === target.sha256;
  if (target.length > CHANNEL_MAX_BYTES) throw fault(`has ${target.length} bytes, too many`);
  const known = await kept.read(target.sha256);
  const fresh = known === undefined || !isIt(known);
  const bytes = fresh ? await readTarget(reader, target, signal) : known;
  if (!isIt(bytes)) throw fault('is not what was signed');
  const parsed = parseJson(Channel, bytes);
  if (typeof parsed === 'string') throw fault(`cannot be used (${parsed})`);
  if (!parsed.success) throw fault(`cannot be used (${describeError(parsed.error).slice(0, 300)})`);
  if (parsed.data.name !== name) throw fault('has another name inside');
  if (fresh) await kept.write(target.sha256, bytes);
  return parsed.data;
}

/** Reads a target; one byte more than signed is already too many. */
async function readTarget(reader: TreeReader, target: Target, signal?: AbortSignal): Promise<Uint8Array> {
  const bytes = await reader.read(targetPath(target.path, target.sha256), target.length, signal);
  if (bytes !== undefined) return bytes;
  throw new KioskError(
    'tree-file-missing',
    `${reader.name} has no ${target.path}, though it is signed; a stick may carry other packs only. What is shown stays.`,
  );
}

/** Parses what was signed; a text says why it is no JSON that we read. */
function parseJson<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array) {
  if (shapeOf(bytes).depth > MAX_DEPTH) return 'nested too deeply';
  try {
    return schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    return describeError(error).slice(0, 300);
  }
}

function form<Schema extends z.ZodType>(schema: Schema, value: unknown, role: string): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new KioskError(
    'trust-metadata-invalid',
    `What the role ${role} has signed is not of the form of a museum's packs. Nothing was taken from there; the content on the screen stays.`,
    parsed.error,
  );
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
