/** `rotate`: a new key in the place of an old one. */
import { signing } from '#packs/publish/signing.ts';
import type { Command } from '../command.ts';
import { keysFolder, openSigner, SIGNING_OPTIONS } from '../signer.ts';
import { word } from '../words.ts';

export const rotate: Command = {
  places: ['REPO', 'ROLE'],
  options: SIGNING_OPTIONS,
  async run(call) {
    const [place = '', role = ''] = call.places;
    const signer = await openSigner(call, place);
    const status = await signing(signer, async (repository) => {
      await repository.rotate(role);
      return repository.status();
    });
    return {
      code: 0,
      text: word(call.language, 'rotate.done', { place, role, keys: keysFolder(call) }),
      json: { repository: place, rotated: role, ...status },
    };
  },
};
