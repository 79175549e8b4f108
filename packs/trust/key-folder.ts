/** Private keys in a folder, one JSON file each, encrypted with a passphrase. */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { mkdir, readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { KioskError } from '#core/errors.ts';
import { z } from '#core/schema.ts';
import { durableWrite } from '../durable-write.ts';
import { privateFiles } from '../file-port.ts';
import { keyFromSecret, keyIdOf, keyMissing, type KeyRing, makeKey, type SigningKey } from './keys.ts';

export interface KeyFolderOptions {
  /** Made when it is missing, for its owner alone. */
  readonly folder: string;
  readonly passphrase: string;
  /** Folder of the repository when it is one: keys may lie neither in it nor around it. */
  readonly tree?: string | undefined;
}

/** Memory and time of one guess at the passphrase: 128 MiB, about half a second. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const KeyFile = z.object({
  format: z.literal(1),
  id: hex(32),
  role: z.string(),
  public: hex(32),
  // The largest cost that is tried, 1 GiB, so that a foreign file cannot take the machine's memory.
  scrypt: z.object({
    N: z
      .int()
      .min(1024)
      .max(1_048_576)
      .refine((cost) => Number.isInteger(Math.log2(cost))),
    r: z.literal(8),
    p: z.int().min(1).max(4),
    salt: hex(16),
  }),
  cipher: z.object({ name: z.literal('aes-256-gcm'), iv: hex(12), tag: hex(16), secret: hex(32) }),
});
type KeyFile = z.infer<typeof KeyFile>;

/**
 * Opens a folder of keys.
 * @throws KioskError `key-folder-unsafe` when a copy of the repository would carry the keys along
 */
export async function openKeyFolder(options: KeyFolderOptions): Promise<KeyRing> {
  if (options.tree !== undefined) await refuseNear(options.folder, options.tree);
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  return new FolderRing(options.folder, options.passphrase);
}

class FolderRing implements KeyRing {
  readonly #folder: string;
  readonly #passphrase: string;
  /** Keys made together share a salt, so that opening them costs one derivation and not one each. */
  readonly #salt = randomBytes(16).toString('hex');
  readonly #derived = new Map<string, Promise<Buffer>>();
  readonly #open = new Map<string, SigningKey>();

  constructor(folder: string, passphrase: string) {
    this.#folder = folder;
    this.#passphrase = passphrase;
  }

  async create(role: string): Promise<SigningKey> {
    const { key, secret } = makeKey();
    const cost = { ...COST, salt: this.#salt };
    const cipher = seal(secret, await this.#derive(cost), key.id);
    const file: KeyFile = { format: 1, id: key.id, role, public: key.public, scrypt: cost, cipher };
    const path = join(this.#folder, `${role}-${key.id.slice(0, 12)}.json`);
    await durableWrite(path, `${JSON.stringify(file, undefined, 2)}\n`, privateFiles);
    this.#open.set(key.id, key);
    return key;
  }

  async load(id: string): Promise<SigningKey> {
    const known = this.#open.get(id);
    if (known !== undefined) return known;
    const file = (await this.#files()).find((one) => one.id === id);
    if (file === undefined) throw keyMissing(id, this.#folder);
    const key = await this.#unseal(file);
    this.#open.set(id, key);
    return key;
  }

  async has(id: string): Promise<boolean> {
    return (await this.#files()).some((one) => one.id === id);
  }

  async #unseal(file: KeyFile): Promise<SigningKey> {
    const secret = unseal(file, await this.#derive(file.scrypt));
    if (secret === undefined)
      throw new KioskError(
        'key-passphrase-wrong',
        `The passphrase does not open the key of ${file.role} in ${this.#folder}. Nothing was signed; try again.`,
      );
    return keyFromSecret(secret);
  }

  async #files(): Promise<readonly KeyFile[]> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.json'));
    const files = await Promise.all(names.map((name) => readKeyFile(join(this.#folder, name))));
    return files.flatMap((file) => (file === undefined ? [] : [file]));
  }

  #derive({ N, r, p, salt }: KeyFile['scrypt']): Promise<Buffer> {
    const name = `${N}/${p}/${salt}`;
    const known = this.#derived.get(name);
    if (known !== undefined) return known;
    const derived = new Promise<Buffer>((done, fail) => {
      // Of one text, however it was typed: macOS decomposes accents, others do not.
      scrypt(
        this.#passphrase.normalize('NFC'),
        Buffer.from(salt, 'hex'),
        32,
        { N, r, p, maxmem: 256 * N * r * p },
        (error, key) => (error === null ? done(key) : fail(error)),
      );
    });
    this.#derived.set(name, derived);
    return derived;
  }
}

/** A file that is no key of ours is somebody else's affair: undefined. */
async function readKeyFile(path: string): Promise<KeyFile | undefined> {
  try {
    const file = KeyFile.parse(JSON.parse(await readFile(path, 'utf8')));
    return file.id === keyIdOf(file.public) ? file : undefined;
  } catch {
    return undefined;
  }
}

function seal(secret: Uint8Array, key: Uint8Array, id: string): KeyFile['cipher'] {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return {
    name: 'aes-256-gcm',
    iv: iv.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    secret: sealed.toString('hex'),
  };
}

/** The secret, or undefined when the key does not open it: GCM authenticates, so no wrong bytes ever come out. */
function unseal({ id, cipher }: KeyFile, key: Uint8Array): Buffer | undefined {
  const opened = createDecipheriv('aes-256-gcm', key, Buffer.from(cipher.iv, 'hex'))
    .setAAD(Buffer.from(id))
    .setAuthTag(Buffer.from(cipher.tag, 'hex'));
  const secret = opened.update(Buffer.from(cipher.secret, 'hex'));
  try {
    return Buffer.concat([secret, opened.final()]);
  } catch {
    return undefined;
  }
}

async function refuseNear(folder: string, tree: string): Promise<void> {
  const [keys, published] = [await realFolder(folder), await realFolder(tree)];
  if (!within(keys, published) && !within(published, keys)) return;
  throw new KioskError(
    'key-folder-unsafe',
    `The keys' folder ${folder} and the repository ${tree} lie in one another, so a copy of one would carry the private keys along. Nothing was done; choose another folder for the keys.`,
  );
}

/** The folder with symbolic links resolved, also where its last parts do not exist yet. */
async function realFolder(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch (error) {
    const parent = dirname(whole);
    if (parent === whole) throw error;
    return join(await realFolder(parent), relative(parent, whole));
  }
}

function within(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}
