/** Reading a pack's content for an exhibit: one bad entry is left out and reported, the rest is shown. */
import { KioskError } from './errors.ts';
import { z } from './schema.ts';

/** An entry that was left out. `place` is a path such as `people[12].name.en`. */
export interface ContentProblem {
  readonly place: string;
  readonly message: string;
}

/** What came out of reading a content document. */
export interface ContentReading<Content> {
  readonly content: Content;
  readonly problems: readonly ContentProblem[];
}

/** Turns a parsed JSON document of a pack into an exhibit's content. */
export interface ContentSchema<Content> {
  /**
   * @param raw the JSON value of the pack's `content.json`
   * @throws KioskError `content-invalid` when the document as a whole cannot be used
   */
  read(raw: unknown): ContentReading<Content>;
}

type Shape = Readonly<Record<string, z.ZodType>>;
type Head<S extends Shape> = { readonly [Key in keyof S]: z.infer<S[Key]> };
type Lists<S extends Shape> = { readonly [Key in keyof S]: readonly z.infer<S[Key]>[] };

/**
 * A document with a strict head and lenient lists: the head must parse whole, of each list every entry by itself.
 * @param head fields that must all be right
 * @param lists name → schema of one entry
 */
export function contentSchema<H extends Shape, L extends Shape>(
  head: H,
  lists: L,
): ContentSchema<Head<H> & Lists<L>> {
  const document = z.object({
    ...head,
    ...Object.fromEntries(Object.keys(lists).map((name) => [name, z.array(z.unknown())])),
  });
  return {
    read(raw) {
      const parsed = document.safeParse(raw);
      if (!parsed.success) throw contentInvalid(parsed.error);
      const problems: ContentProblem[] = [];
      const content: Record<string, unknown> = { ...parsed.data };
      for (const [name, schema] of Object.entries(lists)) {
        content[name] = readEntries(name, schema, content[name] as readonly unknown[], problems);
      }
      return { content: content as Head<H> & Lists<L>, problems };
    },
  };
}

function readEntries(
  name: string,
  schema: z.ZodType,
  entries: readonly unknown[],
  problems: ContentProblem[],
): unknown[] {
  const kept: unknown[] = [];
  entries.forEach((entry, index) => {
    const parsed = schema.safeParse(entry);
    if (parsed.success) kept.push(parsed.data);
    else problems.push(problemOf(`${name}[${index}]`, parsed.error));
  });
  return kept;
}

function problemOf(place: string, error: z.ZodError): ContentProblem {
  const issue = error.issues[0];
  const inside = issue === undefined ? '' : issue.path.map((step) => `.${String(step)}`).join('');
  return { place: place + inside, message: issue?.message ?? 'unreadable' };
}

function contentInvalid(error: z.ZodError): KioskError {
  const { place, message } = problemOf('content', error);
  return new KioskError(
    'content-invalid',
    `The pack's content cannot be used: ${place}: ${message}. The exhibit stays closed until the pack is corrected.`,
  );
}

/**
 * The first entry of each id; two of the same name could not be told apart by links and counts.
 * @param list name of the list, for the log
 * @param problems is added to
 */
export function unrepeated<Entry extends { readonly id: string }>(
  list: string,
  entries: readonly Entry[],
  problems: ContentProblem[],
): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ id }) => {
    const first = !seen.has(id);
    if (!first) problems.push({ place: `${list}[${id}]`, message: 'the id is taken by an entry before it' });
    seen.add(id);
    return first;
  });
}

/** What links may lead to. */
export const idsOf = (entries: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(entries.map(({ id }) => id));
