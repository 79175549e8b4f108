/** What a pack for Future Tech contains. */
import { type ContentSchema, contentSchema, unrepeated } from '#core/content.ts';
import { Localized } from '#core/language-schema.ts';
import { z } from '#core/schema.ts';
import { DECADES } from './decades.ts';

/** The worlds that are built in; a pack says which of them it shows, in which order, and what it tells of them. */
export const WORLD_IDS = [
  'space-elevator',
  'cyberspace',
  'bci',
  'nanorobots',
  'biocomputer',
  'hibernation',
  'exoskeleton',
  'dyson-sphere',
  'quantum-computer',
  'brain-bank',
] as const;

/** The four stops between fiction and fact; two sentences at most for each. */
export const WorldEntry = z.strictObject({
  id: z.enum(WORLD_IDS),
  title: Localized,
  /** What it is, in one sentence. */
  line: Localized,
  /** Who dreamt of it, in which stories. */
  dreamt: Localized,
  /** What exists today. */
  exists: Localized,
  /** What is missing. */
  missing: Localized,
  /** What would have to come true. */
  needed: Localized,
});
export type WorldEntry = Readonly<z.infer<typeof WorldEntry>>;

/** Votes of one kind that were counted elsewhere. */
export const HallsEntry = z.strictObject({
  world: z.enum(WORLD_IDS),
  decade: z.enum(DECADES),
  votes: z.int().min(0).max(1_000_000_000),
});
export type HallsEntry = Readonly<z.infer<typeof HallsEntry>>;

/** Each entry by itself; the curator's check looks at what entries say of each other in words of its own. */
export const futureEntriesSchema = contentSchema(
  {
    title: Localized,
    /** Where the ten come from, in one sentence. */
    lead: Localized,
    /** Said once, small: what this pack is and is not. */
    notice: Localized,
    /** Up to which day the votes of all halls are counted; `halls` is shown only with it. */
    hallsUntil: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
  },
  { worlds: WorldEntry, halls: HallsEntry },
);

export type FutureContent = ReturnType<typeof futureEntriesSchema.read>['content'];

export const futureContentSchema: ContentSchema<FutureContent> = {
  read(raw) {
    const { content, problems } = futureEntriesSchema.read(raw);
    const log = [...problems];
    return { content: { ...content, worlds: unrepeated('worlds', content.worlds, log) }, problems: log };
  },
};
