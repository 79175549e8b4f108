/** The sample pack of Future Tech and the facts it was written from. */
import { z } from '#core/schema.ts';
import { futureContentSchema } from '#exhibits/future-tech/content.ts';
import { readAsset } from './classroom.ts';

const Text = z.strictObject({ zh: z.string(), en: z.string() });

const Facts = z.strictObject({
  announced: z.string(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      order: z.int(),
      name: Text,
      confirmed: z.boolean(),
      chineseNameConfirmed: z.boolean(),
    }),
  ),
});

const parsed = async (path: string): Promise<unknown> => JSON.parse(await readAsset(path)) as unknown;

export const source = await parsed('packs/future-tech-sample/pack.json');
export const { content, problems } = futureContentSchema.read(
  await parsed('packs/future-tech-sample/content.json'),
);
export const facts = Facts.parse(await parsed('facts/futuretech.json'));
