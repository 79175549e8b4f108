/** `build`: an unsigned pack, for looking at. */
import { readSource } from '#packs/publish/source.ts';
import { writeUnsigned } from '#packs/publish/build.ts';
import type { Command } from '../command.ts';
import { bytesText } from '../bytes.ts';
import { word } from '../words.ts';

export const build: Command = {
  places: ['SOURCE'],
  options: { to: { type: 'string' } },
  async run(call) {
    const [source = ''] = call.places;
    const to = call.flags.need('to');
    const read = await call.progress(word(call.language, 'doing.read'), (progress) =>
      readSource(source, progress),
    );
    await call.progress(word(call.language, 'doing.write'), (progress) => writeUnsigned(read, to, progress));
    const { museum, id, version, files } = read.manifest;
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    return {
      code: 0,
      text: word(call.language, 'build.done', {
        pack: `${museum}/${id} ${version}`,
        count: files.length,
        bytes: bytesText(bytes, call.language),
        to,
      }),
      json: { pack: `${museum}/${id}`, version, files: files.length, bytes, leftOut: read.leftOut },
    };
  },
};
