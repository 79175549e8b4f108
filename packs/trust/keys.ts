/** Keys that sign a repository: ed25519, named as TUF names them. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { KioskError } from '#core/errors.ts';

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

/** A public key as it stands in signed metadata. */
export interface PublicKeyJson {
  readonly keytype: 'ed25519';
  readonly scheme: 'ed25519';
  readonly keyval: { readonly public: string };
}

export function publicKeyJson(hex: string): PublicKeyJson {
  return { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex } };
}

/** TUF's id of a public key. The text is its canonical JSON: names in order, no spaces. */
export function keyIdOf(hex: string): string {
  const canonical = `{"keytype":"ed25519","keyval":{"public":"${hex}"},"scheme":"ed25519"}`;
  return createHash('sha256').update(canonical).digest('hex');
}

/** Makes a private key; its 32 secret bytes are returned beside it. */
export function makeKey(): { readonly key: SigningKey; readonly secret: Buffer } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { d } = privateKey.export({ format: 'jwk' });
  return { key: signingKey(privateKey), secret: Buffer.from(d ?? '', 'base64url') };
}

/** The key of 32 secret bytes. */
export function keyFromSecret(secret: Uint8Array): SigningKey {
  // PKCS #8 of an ed25519 key is this fixed head and the 32 bytes (RFC 8410).
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  return signingKey(createPrivateKey({ key: Buffer.concat([head, secret]), format: 'der', type: 'pkcs8' }));
}

/** Keys in memory alone, for tests and for trying things out: gone when the process ends. */
export function memoryKeys(): KeyRing {
  const keys = new Map<string, SigningKey>();
  return {
    async create() {
      const { key } = makeKey();
      keys.set(key.id, key);
      return key;
    },
    async load(id) {
      const key = keys.get(id);
      if (key === undefined) throw keyMissing(id, 'memory');
      return key;
    },
    has: async (id) => keys.has(id),
  };
}

export function keyMissing(id: string, place: string): KioskError {
  return new KioskError(
    'key-missing',
    `The private key ${id.slice(0, 12)} is not in ${place}. Nothing was signed; bring the key and try again.`,
  );
}

function signingKey(privateKey: KeyObject): SigningKey {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const hex = Buffer.from(x ?? '', 'base64url').toString('hex');
  return {
    id: keyIdOf(hex),
    public: hex,
    sign: (bytes) => sign(undefined, bytes, privateKey).toString('hex'),
  };
}
