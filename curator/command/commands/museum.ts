/** `museum`: one more museum that signs packs in a repository. */
import { signing } from '#packs/publish/signing.ts';
import type { Command } from '../command.ts';
import { readMuseum } from '../read-museum.ts';
import { keysFolder, openSigner, SIGNING_OPTIONS } from '../signer.ts';
import { word } from '../words.ts';

export const museum: Command = {
  places: ['REPO', 'MUSEUM'],
  options: SIGNING_OPTIONS,
  async run(call) {
    const [place = '', text = ''] = call.places;
    const added = readMuseum('museum', 'MUSEUM', text);
    const signer = await openSigner(call, place);
    const status = await signing(signer, async (repository) => {
      await repository.addMuseum(added);
      return repository.status();
    });
    return {
      code: 0,
      text: word(call.language, 'museum.done', { place, museum: added.id, keys: keysFolder(call) }),
      json: { repository: place, museum: added.id, ...status },
    };
  },
};
