/** Manifests as the store takes them: bytes whose trust has been checked, and what they say. */
import { describeError, KioskError } from '#core/errors.ts';
import { MANIFEST_MAX_BYTES, PackManifest, type PackFile } from '#core/pack.ts';
import { packKey, type PackReference } from './pointer.ts';
import { sha256Of } from './read-whole.ts';

/** A version of a pack: how the pointer names it, what its manifest says, and the manifest's bytes as they were signed. */
export interface PackVersionFiles {
  readonly reference: PackReference;
  readonly manifest: PackManifest;
  readonly bytes: Uint8Array;
}

/** A blob that a manifest names: a file, or a file's chunk index. */
export interface NamedBlob {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** For people: pack and path. */
  readonly name: string;
  /** The chunk index of this file. */
  readonly chunks?: { readonly sha256: string; readonly size: number } | undefined;
}

/**
 * Reads a manifest that a repository has signed.
 * @param repository the repository's name, as in the pointer
 * @throws KioskError `manifest-too-large`, `manifest-invalid`
 */
export function readManifest(repository: string, bytes: Uint8Array): PackVersionFiles {
  if (bytes.length > MANIFEST_MAX_BYTES)
    throw new KioskError(
      'manifest-too-large',
      `A manifest of ${repository} has ${bytes.length} bytes, more than ${MANIFEST_MAX_BYTES}. It is left out; what is shown stays.`,
    );
  const manifest = parse(repository, bytes);
  const { museum, id, version, exhibit } = manifest;
  return {
    reference: {
      repository,
      museum,
      id,
      version,
      exhibit,
      manifest: sha256Of(bytes),
      size: bytes.length,
    },
    manifest,
    bytes,
  };
}

/** Every blob of a pack once: its files, their chunk indexes, and not the manifest itself. */
export function blobsOf(manifest: PackManifest): readonly NamedBlob[] {
  const blobs = new Map<string, NamedBlob>();
  for (const file of manifest.files) {
    const name = `${packKey(manifest)} ${manifest.version}: ${file.path}`;
    if (file.chunks !== undefined)
      blobs.set(file.chunks.sha256, { ...file.chunks, name: `${name} (chunk index)` });
    const known = blobs.get(file.sha256);
    if (known?.chunks === undefined) blobs.set(file.sha256, namedBlob(file, name));
  }
  return [...blobs.values()];
}

function namedBlob({ sha256, size, chunks }: PackFile, name: string): NamedBlob {
  return { sha256, size, name, chunks };
}

function parse(repository: string, bytes: Uint8Array): PackManifest {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return PackManifest.parse(JSON.parse(text));
  } catch (error) {
    throw new KioskError(
      'manifest-invalid',
      `A manifest of ${repository} cannot be used (${describeError(error).slice(0, 300)}). It is left out; what is shown stays.`,
      error,
    );
  }
}
