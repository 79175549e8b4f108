/**
 * Every failure this project knows by name. The message is for staff and the log and says what happened and what the
 * kiosk does next; visitors never see it.
 */

/** The closed list of codes. A failure without a code is a bug and is logged once, at the boundary. */
export type ErrorCode =
  | 'flags-invalid'
  | 'settings-unreadable'
  | 'settings-invalid'
  | 'data-folder-unwritable'
  | 'port-taken'
  | 'browser-missing'
  | 'browser-lost'
  | 'already-running'
  | 'state-corrupt'
  | 'state-unwritable'
  | 'pack-unreadable'
  | 'pack-file-missing'
  | 'content-invalid'
  | 'content-entry-left-out'
  | 'bridge-argument-invalid'
  | 'bridge-call-unknown'
  | 'bridge-failed'
  | 'bridge-unreachable'
  | 'exhibit-unknown'
  | 'exhibit-failed'
  | 'exhibit-timed-out'
  | 'staff-pin-wrong'
  | 'staff-pin-wait'
  | 'staff-pin-exists'
  | 'staff-pin-weak'
  | 'staff-not-signed-in'
  | 'tour-secret-unusable'
  | 'tour-slot-refused'
  | 'tour-stop-unknown'
  | 'screenshot-failed'
  | 'print-failed'
  | 'build-missing'
  // Trees: reading published packs.
  | 'tree-unreachable'
  | 'tree-stalled'
  | 'tree-answer-wrong'
  | 'tree-file-missing'
  | 'tree-file-unsafe'
  | 'tree-file-too-large'
  | 'tree-unwritable'
  // Trust: signatures, versions, dates.
  | 'trust-root-invalid'
  | 'trust-signatures-too-few'
  | 'trust-metadata-invalid'
  | 'trust-metadata-too-large'
  | 'trust-expired'
  | 'trust-rolled-back'
  | 'trust-mixed'
  | 'trust-state-damaged'
  | 'key-missing'
  | 'key-passphrase-wrong'
  | 'key-folder-unsafe'
  | 'repository-exists'
  | 'repository-unknown'
  | 'repository-moved'
  | 'channel-invalid'
  // Packs: manifests, blobs, chunk indexes.
  | 'manifest-invalid'
  | 'manifest-path-unsafe'
  | 'manifest-too-large'
  | 'pack-version-unknown'
  | 'pack-version-exists'
  | 'blob-wrong'
  | 'chunk-index-wrong'
  | 'source-unreadable'
  // Store: what the kiosk keeps.
  | 'disk-full'
  | 'store-damaged'
  | 'store-unwritable'
  | 'smoke-start-failed'
  | 'nothing-to-roll-back'
  | 'sync-busy'
  | 'stick-gone'
  | 'stick-foreign';

/** A failure with a code. `message` is one sentence or two: what happened, then what happens next. */
export class KioskError extends Error {
  override readonly name = 'KioskError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** Whether `error` is one of ours, across bundles and realms. */
export function isKioskError(error: unknown): error is KioskError {
  return error instanceof Error && error.name === 'KioskError' && 'code' in error;
}

/** A one-line text for the log from anything that was thrown. */
export function describeError(error: unknown): string {
  if (isKioskError(error)) return `[${error.code}] ${error.message}`;
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return String(error);
}
