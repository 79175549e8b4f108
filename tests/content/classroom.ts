/** The sample pack of the Tiangong Classroom and the facts it was written from. */
import { readFile } from 'node:fs/promises';
import { z } from '#core/schema.ts';
import { classroomContentSchema } from '#exhibits/tiangong-classroom/content.ts';

const Text = z.strictObject({ zh: z.string(), en: z.string() });

const LessonFact = z.strictObject({
  id: z.string(),
  number: z.int(),
  date: z.string(),
  confirmed: z.boolean(),
  mission: Text,
  /** Left out where no source confirms it. */
  module: Text.optional(),
  crew: z.array(Text),
  experiments: z.array(z.strictObject({ id: z.string(), name: Text, confirmed: z.boolean() })),
});

export async function readAsset(path: string): Promise<string> {
  return readFile(new URL(`../../assets/${path}`, import.meta.url), 'utf8');
}

const PACK = 'packs/tiangong-classroom-sample';
const parsed = async (path: string): Promise<unknown> => JSON.parse(await readAsset(path)) as unknown;

export const source = await parsed(`${PACK}/pack.json`);
export const { content, problems } = classroomContentSchema.read(await parsed(`${PACK}/content.json`));
export const facts = z.array(LessonFact).parse(await parsed('facts/tiangong.json'));

/** A file of the sample as text. */
export const sampleFile = (path: string): Promise<string> => readAsset(`${PACK}/${path}`);
