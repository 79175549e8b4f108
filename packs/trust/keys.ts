/** Keys that sign a repository. */

/** A private key, ready to sign. */
export interface SigningKey {
  /** As TUF names it: sha256 of the public key's canonical JSON. */
  readonly id: string;
  /** The public key, 32 bytes in hexadecimal. */
  readonly public: string;
  /** Signature of `bytes` in hexadecimal. */
  sign(bytes: Uint8Array): string;
}

/** Where private keys are kept. */
export interface KeyRing {
  /** Makes a key for a role and keeps it. */
  create(role: string): Promise<SigningKey>;
  /** @throws KioskError `key-missing`, `key-passphrase-wrong` */
  load(id: string): Promise<SigningKey>;
  has(id: string): Promise<boolean>;
}

export interface KeyFolderOptions {
  /** Made when it is missing, for its owner alone. */
  readonly folder: string;
  readonly passphrase: string;
  /** Folder of the repository when it is one: keys may lie neither in it nor around it. */
  readonly tree?: string | undefined;
}
