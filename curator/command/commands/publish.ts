/** `publish`: check, sign, write; kiosks take it at their next poll. */
import { DEFAULT_CHANNEL } from '#core/channel.ts';
import { PackId } from '#core/pack.ts';
import { formatReport, reportAsJson } from '#curator/check/format-report.ts';
import { exitCodeOf } from '#curator/check/report.ts';
import { publishPack, type PublishOptions } from '#packs/publish/publish.ts';
import { readSource } from '#packs/publish/source.ts';
import { bytesText } from '../bytes.ts';
import type { Call, Command } from '../command.ts';
import { invalid } from '../flags.ts';
import { readMoment } from '../moments.ts';
import { openSigner, SIGNING_OPTIONS } from '../signer.ts';
import { word } from '../words.ts';
import { checkedSource } from './check.ts';

export const publish: Command = {
  places: ['SOURCE'],
  options: {
    ...SIGNING_OPTIONS,
    to: { type: 'string' },
    channel: { type: 'string' },
    'no-channel': { type: 'boolean' },
    resend: { type: 'boolean' },
    from: { type: 'string' },
    until: { type: 'string' },
  },
  async run(call) {
    const { language } = call;
    const [folder = ''] = call.places;
    const to = call.flags.need('to');
    const channel = readChannelFlags(call);
    const signer = await openSigner(call, to);
    const report = await checkedSource(call, folder);
    if (exitCodeOf(report) !== 0)
      return {
        code: 1,
        text: `${formatReport(report, language)}\n\n${word(language, 'publish.refused')}`,
        json: { published: false, check: JSON.parse(reportAsJson(report)) as object },
      };
    const source = await call.progress(word(language, 'doing.read'), (progress) =>
      readSource(folder, progress),
    );
    const done = await call.progress(word(language, 'doing.send'), (progress) =>
      publishPack({ ...signer, source, channel, resend: call.flags.has('resend'), progress }),
    );
    const counts = {
      pack: `${done.pack} ${done.version}`,
      to,
      count: done.sent.files,
      bytes: bytesText(done.sent.bytes, language),
      kept: done.kept.files,
      channel: channel?.name ?? '',
    };
    return {
      code: 0,
      text: [
        word(language, 'publish.done', counts),
        word(language, channel === undefined ? 'publish.unseen' : 'publish.channel', counts),
      ].join('\n'),
      json: { published: true, ...done },
    };
  },
};

function readChannelFlags({ flags }: Call): PublishOptions['channel'] {
  if (flags.has('no-channel')) {
    const idle = ['channel', 'from', 'until'].find((flag) => flags.text(flag) !== undefined);
    if (idle !== undefined) throw invalid('publish', `--${idle} and --no-channel contradict each other`);
    return undefined;
  }
  return { name: channelName(flags.text('channel') ?? DEFAULT_CHANNEL), ...readTimes({ flags }) };
}

/** @throws KioskError `flags-invalid` */
export function channelName(text: string): string {
  if (PackId.safeParse(text).success) return text;
  throw invalid('channel', `The name of a channel is made of a-z, 0-9 and -, not "${text}"`);
}

/** `--from` and `--until`. */
export function readTimes({ flags }: Pick<Call, 'flags'>): {
  readonly from: string | undefined;
  readonly until: string | undefined;
} {
  const [from, until] = ['from', 'until'].map((flag) => {
    const text = flags.text(flag);
    return text === undefined ? undefined : readMoment(flag, text);
  });
  if (from !== undefined && until !== undefined && Date.parse(until) <= Date.parse(from))
    throw invalid('publish', '--until is not after --from');
  return { from, until };
}
