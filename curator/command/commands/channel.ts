/** `channel`: what a group of kiosks shows. */
import { isDeepStrictEqual } from 'node:util';
import type { Channel, ChannelEntry } from '#core/channel.ts';
import { shownAt } from '#core/channel.ts';
import { KioskError } from '#core/errors.ts';
import { pick, type InterfaceLanguage } from '#core/language.ts';
import { PackId, PackVersion } from '#core/pack.ts';
import { emptyChannel, hiding, showing } from '#packs/publish/channel-edit.ts';
import { channelNames, channelToSign, readChannel } from '#packs/publish/channels.ts';
import { namedFiles, type NamedFiles } from '#packs/publish/metadata-walk.ts';
import { signing } from '#packs/publish/signing.ts';
import type { Call, Command, Outcome } from '../command.ts';
import { invalid } from '../flags.ts';
import { openSigner, SIGNING_OPTIONS } from '../signer.ts';
import { openReadable } from '../trees.ts';
import { word } from '../words.ts';
import { channelName, readTimes } from './publish.ts';

export const channel: Command = {
  places: ['REPO', 'NAME'],
  options: {
    ...SIGNING_OPTIONS,
    show: { type: 'string', multiple: true },
    hide: { type: 'string', multiple: true },
    from: { type: 'string' },
    until: { type: 'string' },
    'title-zh': { type: 'string' },
    'title-en': { type: 'string' },
  },
  async run(call) {
    const [place = '', text = ''] = call.places;
    const name = channelName(text);
    const edit = readEdit(call);
    if (edit === undefined) return printed(call, await published(call, place, name), false);
    const signer = await openSigner(call, place);
    const after = await signing(signer, async (repository, tree) => {
      const named = await namedFiles(tree, 'network');
      const before = await readChannel(tree, named, name);
      const changed = edit(before ?? emptyChannel(name), named);
      if (!isDeepStrictEqual(before, changed)) await repository.addTargets([channelToSign(changed)]);
      return changed;
    });
    return printed(call, after, true);
  },
};

type Edit = (before: Channel, named: NamedFiles) => Channel;

/** What the flags change; undefined when they change nothing. */
function readEdit(call: Call): Edit | undefined {
  const times = readTimes(call);
  const shown = call.flags.list('show').map((text) => ({ ...readVersion(text), ...times }));
  const hidden = call.flags.list('hide').map(readPack);
  const title = readTitle(call);
  if (shown.length + hidden.length === 0 && title === undefined) return undefined;
  return (before, named) => {
    for (const entry of shown) mustBePublished(entry, named);
    const without = hidden.reduce(hiding, title === undefined ? before : { ...before, title });
    return shown.reduce((now, entry) => showing(now, withoutGaps(entry), call.world.now()), without);
  };
}

function readTitle({ flags }: Call): Channel['title'] | undefined {
  const [chinese, english] = [flags.text('title-zh'), flags.text('title-en')];
  if (chinese === undefined && english === undefined) return undefined;
  return { 'zh-Hans': flags.need('title-zh'), en: flags.need('title-en') };
}

function readVersion(text: string): Pick<ChannelEntry, 'museum' | 'pack' | 'version'> {
  const [pack = '', version = ''] = text.split('@');
  if (!PackVersion.safeParse(version).success)
    throw invalid(
      'channel',
      `--show takes museum/pack@version such as sample/tribute-hall@1.0.0, not "${text}"`,
    );
  return { ...readPack(pack), version };
}

function readPack(text: string): Pick<ChannelEntry, 'museum' | 'pack'> {
  const [museum = '', pack = '', ...more] = text.split('/');
  if (![museum, pack].every((part) => PackId.safeParse(part).success) || more.length > 0)
    throw invalid('channel', `A pack is named museum/pack such as sample/tribute-hall, not "${text}"`);
  return { museum, pack };
}

function withoutGaps({ from, until, ...entry }: ChannelEntry): ChannelEntry {
  return {
    ...entry,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

function mustBePublished({ museum, pack, version }: ChannelEntry, named: NamedFiles): void {
  if (named.targets.some(({ path }) => path === `${museum}/${pack}/${version}.json`)) return;
  const there = named.targets.flatMap(({ path }) =>
    path.startsWith(`${museum}/${pack}/`)
      ? [path.slice(museum.length + pack.length + 2, -'.json'.length)]
      : [],
  );
  throw new KioskError(
    'pack-version-unknown',
    `${museum}/${pack} ${version} is not published${there.length === 0 ? '' : ` (there are ${there.join(', ')})`}. The channel stays as it was.`,
  );
}

async function published(call: Call, place: string, name: string): Promise<Channel> {
  const { tree } = await openReadable(place, call.flags);
  const named = await namedFiles(tree, 'network');
  const found = await readChannel(tree, named, name);
  if (found !== undefined) return found;
  const names = channelNames(named);
  throw new KioskError(
    'pack-version-unknown',
    `${place} has no channel ${name}${names.length === 0 ? '' : ` (there are ${names.join(', ')})`}. Nothing was changed.`,
  );
}

function printed(call: Call, { name, title, shows }: Channel, changed: boolean): Outcome {
  const { language, world } = call;
  const now = shownAt({ format: 1, name, title, shows }, world.now());
  const lines = shows.map((entry) => entryLine(entry, now.includes(entry), language));
  const head = word(language, changed ? 'channel.changed' : 'channel.is', {
    name,
    title: pick(title, language),
  });
  const body = lines.length === 0 ? [word(language, 'channel.empty')] : lines;
  return { code: 0, text: [head, ...body].join('\n'), json: { changed, channel: { name, title, shows } } };
}

function entryLine(entry: ChannelEntry, isNow: boolean, language: InterfaceLanguage): string {
  const local = (moment: string) =>
    new Date(moment).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  const times = [
    ...(entry.from === undefined ? [] : [word(language, 'channel.from', { moment: local(entry.from) })]),
    ...(entry.until === undefined ? [] : [word(language, 'channel.until', { moment: local(entry.until) })]),
    ...(isNow ? [word(language, 'channel.now')] : []),
  ];
  return `  ${entry.museum}/${entry.pack} ${entry.version}  ${times.join('  ')}`.trimEnd();
}
