/** What an address on the command line means: a folder, a bucket, a web server. */
import { existsSync } from 'node:fs';
import { KioskError } from '#core/errors.ts';
import { openBucketTree } from '#packs/tree/bucket-tree.ts';
import { isBucketAddress } from '#packs/tree/bucket-address.ts';
import { openFolderTree } from '#packs/tree/folder-tree.ts';
import { openFolderWriter } from '#packs/tree/folder-writer.ts';
import { openHttpTree } from '#packs/tree/http-tree.ts';
import type { TreeReader, TreeWriter } from '#packs/tree/tree.ts';
import type { Flags } from './command.ts';

/** What commands that reach a repository take. */
export const TREE_OPTIONS = { endpoint: { type: 'string' }, region: { type: 'string' } } as const;

export interface OpenTree {
  readonly tree: TreeReader & TreeWriter;
  /** The folder, when it is one. */
  readonly folder: string | undefined;
}

/**
 * Opens a repository for writing: a folder, or `s3://bucket/prefix`.
 * @throws KioskError `repository-unknown` when the folder is not there, `flags-invalid` for an address that cannot be written
 */
export async function openWritable(address: string, flags: Flags, fresh = false): Promise<OpenTree> {
  if (isBucketAddress(address)) return { tree: await openBucket(address, flags), folder: undefined };
  if (isWeb(address))
    throw new KioskError(
      'flags-invalid',
      `${address} is a web server, which can only be read. Name the folder or the bucket behind it (s3://bucket/folder).`,
    );
  if (!fresh) mustExist(address);
  return { tree: openFolder(address), folder: address };
}

/** Opens whatever can be read: a folder, a bucket, a web server. */
export async function openReadable(
  address: string,
  flags: Flags,
): Promise<{ readonly tree: TreeReader & Partial<Pick<TreeWriter, 'list'>>; readonly folder?: string }> {
  if (isBucketAddress(address)) return { tree: await openBucket(address, flags) };
  if (isWeb(address)) return { tree: openHttpTree(address) };
  mustExist(address);
  return { tree: openFolder(address), folder: address };
}

/** A folder for reading and writing. */
export function openFolder(folder: string): TreeReader & TreeWriter {
  const reader = openFolderTree(folder);
  const writer = openFolderWriter(folder);
  return {
    name: folder,
    counters: reader.counters,
    read: (path: string, maxBytes: number) => writer.read(path, maxBytes),
    stream: (path, range, signal) => reader.stream(path, range, signal),
    size: (path) => writer.size(path),
    write: (path, bytes, type) => writer.write(path, bytes, type),
    ...(writer.create === undefined ? {} : { create: writer.create.bind(writer) }),
    copy: (path, file, type) => writer.copy(path, file, type),
    remove: (path) => writer.remove(path),
    list: (below) => writer.list(below),
  };
}

/** Whether an address is a folder of this machine. */
export const isFolder = (address: string): boolean => !isBucketAddress(address) && !isWeb(address);

function openBucket(address: string, flags: Flags): Promise<TreeReader & TreeWriter> {
  return openBucketTree(address, { endpoint: flags.text('endpoint'), region: flags.text('region') });
}

const isWeb = (address: string): boolean => /^https?:\/\//i.test(address);

function mustExist(folder: string): void {
  if (existsSync(folder)) return;
  throw new KioskError('repository-unknown', `There is no folder ${folder}. Nothing was done.`);
}
