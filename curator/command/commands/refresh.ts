/** `refresh`: new dates for the signatures, the same content. */
import { signing } from '#packs/publish/signing.ts';
import type { Command } from '../command.ts';
import { openSigner, SIGNING_OPTIONS } from '../signer.ts';
import { statusLines } from '../status-lines.ts';
import { word } from '../words.ts';

export const refresh: Command = {
  places: ['REPO'],
  options: { ...SIGNING_OPTIONS, all: { type: 'boolean' } },
  async run(call) {
    const [place = ''] = call.places;
    const signer = await openSigner(call, place);
    const status = await signing(signer, async (repository) => {
      if (call.flags.has('all')) await repository.renew();
      else {
        await repository.writeStickTimestamp();
        await repository.refreshTimestamp();
      }
      return repository.status();
    });
    return {
      code: 0,
      text: [word(call.language, 'refresh.done', { place }), ...statusLines(status, call.language)].join(
        '\n',
      ),
      json: { repository: place, ...status },
    };
  },
};
