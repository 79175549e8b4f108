/** `status`: what a repository has and how long its signatures live. */
import { openRepository } from '#packs/trust/author.ts';
import { openKeyFolder } from '#packs/trust/key-folder.ts';
import { type KeyRing, memoryKeys } from '#packs/trust/keys.ts';
import { pick } from '#core/language.ts';
import type { Call, Command } from '../command.ts';
import { endsSoon, statusLines } from '../status-lines.ts';
import { openWritable, TREE_OPTIONS } from '../trees.ts';
import { word } from '../words.ts';

export const status: Command = {
  places: ['REPO'],
  options: { ...TREE_OPTIONS, keys: { type: 'string' } },
  async run(call) {
    const [place = ''] = call.places;
    const { tree, folder } = await openWritable(place, call.flags);
    const keys = await ringOf(call, folder);
    const repository = await openRepository({ tree, keys: keys ?? memoryKeys(), now: call.world.now });
    const found = await repository.status();
    const { language } = call;
    const [channels, packs] = ['channels/', ''].map((prefix) =>
      found.targets
        .filter((path) => path.startsWith('channels/') === (prefix !== ''))
        .map((path) => path.slice(prefix.length, -'.json'.length).replace(/\/([^/]+)$/, ' $1')),
    );
    const expiring = found.roles.filter(endsSoon).map(({ role }) => role);
    return {
      code: 0,
      text: [
        word(language, 'status.name', { name: pick(found.name, language), id: found.id }),
        ...(found.sample ? [word(language, 'status.sample')] : []),
        ...statusLines(found, language, keys !== undefined),
        listLine(call, 'status.packs', packs ?? []),
        listLine(call, 'status.channels', channels ?? []),
      ].join('\n'),
      json: { ...found, packs, channels, expiring },
    };
  },
};

/** Whether a key is here can be said without opening it. */
async function ringOf(call: Call, tree: string | undefined): Promise<KeyRing | undefined> {
  const folder = call.flags.text('keys') ?? call.world.environment['TIANFU_KEYS'];
  return folder === undefined ? undefined : openKeyFolder({ folder, passphrase: '', tree });
}

function listLine(call: Call, key: 'status.packs' | 'status.channels', names: readonly string[]): string {
  const list = names.length === 0 ? '–' : names.join(call.language === 'zh-Hans' ? '、' : ', ');
  return word(call.language, key, { count: names.length, list });
}
