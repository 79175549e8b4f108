/** `diff`: what would change from one place to another. */
import type { InterfaceLanguage } from '#core/language.ts';
import { diffPacks, type PackChange } from '#packs/publish/diff.ts';
import { bytesText } from '../bytes.ts';
import type { Command } from '../command.ts';
import { packsAt } from '../packs-at.ts';
import { TREE_OPTIONS } from '../trees.ts';
import { word } from '../words.ts';

export const diff: Command = {
  places: ['A', 'B'],
  options: { ...TREE_OPTIONS, channel: { type: 'string' } },
  async run(call) {
    const [before = '', after = ''] = call.places;
    const found = diffPacks(await packsAt(call, before), await packsAt(call, after));
    const { language } = call;
    const counts = (['added', 'replaced', 'removed'] as const).flatMap((kind) =>
      found[kind] === 0 ? [] : [word(language, `diff.${kind}`, { count: found[kind] })],
    );
    const sum =
      counts.length === 0
        ? word(language, 'diff.same')
        : word(language, 'diff.sum', {
            counts: counts.join(language === 'zh-Hans' ? '，' : ', '),
            bytes: bytesText(found.fetchBytes, language),
          });
    return {
      code: 0,
      text: [...found.packs.map((pack) => changeText(pack, language)), sum].join('\n'),
      json: found,
    };
  },
};

function changeText({ pack, kind, before, after, files }: PackChange, language: InterfaceLanguage): string {
  const sign = { added: '+', replaced: '~', removed: '-' }[kind];
  const versions = [before, after].filter((version) => version !== undefined).join(' → ');
  const lines = [
    ...files.added.map((path) => `    + ${path}`),
    ...files.replaced.map((path) => `    ~ ${path}`),
    ...files.removed.map((path) => `    - ${path}`),
  ];
  return [`${sign} ${pack} ${versions}`, ...shortened(lines, language)].join('\n');
}

/** A pack of hundreds of pictures would fill the screen; --json has them all. */
const MOST_LINES = 20;

function shortened(lines: readonly string[], language: InterfaceLanguage): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [
    ...lines.slice(0, MOST_LINES),
    `    ${word(language, 'diff.more', { count: lines.length - MOST_LINES })}`,
  ];
}
