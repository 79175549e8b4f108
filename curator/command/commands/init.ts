/** `init`: a repository and its keys. */
import { createHash } from 'node:crypto';
import { initRepository } from '#packs/trust/author.ts';
import type { Call, Command } from '../command.ts';
import { invalid } from '../flags.ts';
import { type Museum, readMuseum } from '../read-museum.ts';
import { keysFolder, openSigner, SIGNING_OPTIONS } from '../signer.ts';
import { word } from '../words.ts';

const MOST_ROOT_KEYS = 9;

export const init: Command = {
  places: ['REPO'],
  options: {
    ...SIGNING_OPTIONS,
    'name-zh': { type: 'string' },
    'name-en': { type: 'string' },
    museum: { type: 'string', multiple: true },
    'root-keys': { type: 'string' },
    'root-threshold': { type: 'string' },
    sample: { type: 'boolean' },
  },
  async run(call) {
    const [place = ''] = call.places;
    const { flags } = call;
    const order = {
      name: { 'zh-Hans': flags.need('name-zh'), en: flags.need('name-en') },
      museums: readMuseums(flags.list('museum')),
      sample: flags.has('sample'),
      root: readRoot(call),
    };
    const signer = await openSigner(call, place, true);
    const repository = await initRepository({ ...signer, ...order });
    const sha256 = createHash('sha256').update(repository.root).digest('hex');
    const keys = keysFolder(call);
    return {
      code: 0,
      text: word(call.language, 'init.done', {
        place,
        keys,
        sha256,
        threshold: order.root.threshold,
        count: order.root.keys,
      }),
      json: { id: repository.id, repository: place, keys, root: { path: 'metadata/1.root.json', sha256 } },
    };
  },
};

function readMuseums(texts: readonly string[]): readonly Museum[] {
  if (texts.length === 0) throw invalid('init', '--museum is missing');
  return texts.map((text) => readMuseum('init', '--museum', text));
}

function readRoot({ flags }: Call): { readonly keys: number; readonly threshold: number } {
  const count = (flag: string, usual: number): number => {
    const text = flags.text(flag) ?? String(usual);
    const value = /^\d$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > MOST_ROOT_KEYS)
      throw invalid('init', `--${flag} takes a number from 1 to ${MOST_ROOT_KEYS}, not "${text}"`);
    return value;
  };
  const root = { keys: count('root-keys', 3), threshold: count('root-threshold', 2) };
  if (root.threshold > root.keys)
    throw invalid('init', `${root.threshold} root keys cannot sign when there are ${root.keys}`);
  return root;
}
