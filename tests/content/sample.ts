/** The sample pack of the Tribute Hall and the facts it was written from. */
import { readFile } from 'node:fs/promises';
import { z } from '#core/schema.ts';
import { hallContentSchema, type Person } from '#exhibits/tribute-hall/content.ts';

const Text = z.object({ zh: z.string(), en: z.string() });

const Fact = z.strictObject({
  id: z.string(),
  name: Text,
  confirmed: z.boolean(),
  officialList: z.boolean(),
  born: z.string().optional(),
  died: z.string().optional(),
  field: Text.optional(),
  institutionSichuan: Text.optional(),
  contribution: Text.optional(),
  honours: z.array(Text).optional(),
  unconfirmedFields: z.array(z.string()).default([]),
  note: z.string().optional(),
});
export type Fact = Readonly<z.infer<typeof Fact>>;

async function readAsset(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../../assets/${path}`, import.meta.url), 'utf8')) as unknown;
}

export const source = await readAsset('packs/tribute-hall-sample/pack.json');
export const { content, problems } = hallContentSchema.read(
  await readAsset('packs/tribute-hall-sample/content.json'),
);
export const facts = z.array(Fact).parse(await readAsset('facts/scientists.json'));

/** The fact entry a card was written from; the Chinese name joins them. */
export function factOf(person: Person): Fact {
  const fact = facts.find((entry) => entry.name.zh === person.name['zh-Hans']);
  if (fact === undefined) throw new Error(`No facts about ${person.name['zh-Hans']}`);
  return fact;
}

/** Whether a source confirms that the person has died; everybody else is treated as living. */
export function isKnownDead(fact: Fact): boolean {
  return fact.died !== undefined && !fact.unconfirmedFields.includes('died');
}

/** Every text of a value in one language, with where it stands. */
export function textsOf(value: unknown, language: 'zh-Hans' | 'en', place = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    key === language && typeof inner === 'string'
      ? [[place, inner]]
      : textsOf(inner, language, `${place}/${key}`),
  );
}
