/** Private keys whose passphrase is quickly tried: half a second of every signing is what keeps thieves away, and no test is a thief. */
import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The lowest cost that a key file may have (packs/trust/key-folder.ts). */
const LOWEST = 1024;

interface Sealed {
  readonly id: string;
  readonly scrypt: { readonly N: number; readonly r: number; readonly p: number; readonly salt: string };
  readonly cipher: { readonly iv: string; readonly tag: string; readonly secret: string };
}

/** Seals every key of a folder anew, at the lowest cost. They are as good as before to whoever knows the passphrase. */
export async function easeKeys(folder: string, passphrase: string): Promise<void> {
  const derived = new Map<string, Buffer>();
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const file = JSON.parse(await readFile(path, 'utf8')) as Sealed;
    const { salt } = file.scrypt;
    const costly = derived.get(salt) ?? derive(passphrase, file.scrypt);
    derived.set(salt, costly);
    const scrypt = { ...file.scrypt, N: LOWEST };
    const cipher = { ...file.cipher, ...reseal(file, costly, derive(passphrase, scrypt)) };
    await writeFile(path, JSON.stringify({ ...file, scrypt, cipher }), { mode: 0o600 });
  }
}

const derive = (passphrase: string, { N, r, p, salt }: Sealed['scrypt']): Buffer =>
  scryptSync(passphrase, Buffer.from(salt, 'hex'), 32, { N, r, p, maxmem: 256 * N * r * p });

function reseal({ id, cipher }: Sealed, from: Buffer, to: Buffer): { secret: string; tag: string } {
  const iv = Buffer.from(cipher.iv, 'hex');
  const open = createDecipheriv('aes-256-gcm', from, iv).setAAD(Buffer.from(id));
  open.setAuthTag(Buffer.from(cipher.tag, 'hex'));
  const secret = Buffer.concat([open.update(cipher.secret, 'hex'), open.final()]);
  const close = createCipheriv('aes-256-gcm', to, iv).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([close.update(secret), close.final()]);
  return { secret: sealed.toString('hex'), tag: close.getAuthTag().toString('hex') };
}
