/**
 * A tour as content: stops across exhibits, each with something to do, and a closing page; and the hall's programme, which
 * tells all kiosks alike which tour is walked under which number, and which kiosks there are.
 */
import { choicesShape, hasRight, NO_SUCH_CHOICE } from '../choices.ts';
import { type ContentProblem, type ContentSchema, contentSchema, idsOf, unrepeated } from '../content.ts';
import { Localized } from '../language-schema.ts';
import { PackId } from '../pack.ts';
import { z } from '../schema.ts';
import type { Showing } from './deal.ts';
import { MOST_SLOTS, MOST_STOPS } from './limits.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const Minutes = z.int().min(1).max(240);
const Age = z.int().min(3).max(99);
/** A place inside an exhibit, in the exhibit's own terms: `person/hou-xun`, `experiment/wrench`. */
const Link = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:[/-][a-z0-9]+)*$/);

/** Look at something; the group itself says that it has. */
const Look = z.strictObject({ kind: z.literal('look') });

/** Do something that the exhibit notices; `task` is one of the names that the exhibit answers to. */
const Try = z.strictObject({ kind: z.literal('try'), task: Id });

/** One of several answers is right. */
const Choose = z
  .strictObject({
    kind: z.literal('choose'),
    question: Localized,
    ...choicesShape,
  })
  .refine(hasRight, NO_SUCH_CHOICE);

/** Estimate a number on a line. */
const Estimate = z
  .strictObject({
    kind: z.literal('estimate'),
    question: Localized,
    unit: Localized,
    /** The ends of the line, in `unit`. */
    from: z.number(),
    to: z.number(),
    truth: z.number(),
    /** How far from the truth is still a good estimate, in `unit`. */
    within: z.number().positive(),
    explanation: Localized,
  })
  .refine(({ from, to, truth }) => from < to && from <= truth && truth <= to, {
    path: ['truth'],
    message: 'it does not lie between the ends',
  });

/** Put things in order. */
const Order = z.strictObject({
  kind: z.literal('order'),
  question: Localized,
  /** In the right order; they are shown in another. */
  items: z.array(Localized).min(3).max(6),
  explanation: Localized,
});

/** Find something in the exhibit; found when it is open. */
const Find = z.strictObject({ kind: z.literal('find'), question: Localized, target: Link });

export const TourTask = z.discriminatedUnion('kind', [Look, Try, Choose, Estimate, Order, Find]);
export type TourTask = Readonly<z.infer<typeof TourTask>>;

export const TourStop = z.strictObject({
  id: Id,
  exhibit: PackId,
  /** Where in the exhibit the stop begins; its first view where there is none. */
  link: Link.optional(),
  title: Localized,
  /** What to do, in two sentences at most. */
  prompt: Localized,
  task: TourTask,
  /** Given one after another, to whoever asks. */
  hints: z.array(Localized).max(3),
  /** What to talk about on the way to the next stop. */
  discussion: Localized,
  /** At the kiosk and talking, without the way. */
  minutes: Minutes,
});
export type TourStop = Readonly<z.infer<typeof TourStop>>;

export const Tour = z
  .strictObject({
    id: Id,
    title: Localized,
    /** For whom, in years of age. */
    audience: z.strictObject({ from: Age, to: Age }).refine(({ from, to }) => from <= to, {
      path: ['to'],
      message: 'it is younger than where the ages begin',
    }),
    /** The whole, ways included. */
    minutes: Minutes,
    stops: z.array(TourStop).min(1).max(MOST_STOPS),
    closing: z.strictObject({
      title: Localized,
      text: Localized,
      /** For the classroom, on the sheet. */
      questions: z.array(Localized).max(6),
    }),
  })
  .refine(({ stops }) => idsOf(stops).size === stops.length, {
    path: ['stops'],
    message: 'two stops have the same id',
  })
  .refine(({ stops, minutes }) => stops.reduce((sum, stop) => sum + stop.minutes, 0) <= minutes, {
    path: ['minutes'],
    message: 'the stops alone take longer',
  });
export type Tour = Readonly<z.infer<typeof Tour>>;

/**
 * One beginning of a tour on a day. Every class has a slot to itself: without a network it is what keeps the morning's third
 * group from being taken for the afternoon's.
 */
export const TourSlot = z.strictObject({
  slot: z.int().min(1).max(MOST_SLOTS),
  /** Id of an entry of `tours`. */
  tour: Id,
  /** As the programme on the wall says it, `09:30`; nothing happens by itself at that time. */
  begins: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
});
export type TourSlot = Readonly<z.infer<typeof TourSlot>>;

/** A kiosk of the hall, as the programme names it to pupils who look for it. */
export const TourKiosk = z.strictObject({
  id: Id,
  name: Localized,
  /** The exhibits that it shows on tours. */
  exhibits: z.array(PackId).min(1).max(40),
});
export type TourKiosk = Readonly<z.infer<typeof TourKiosk>>;

/** Each entry by itself; the curator's check looks at what entries say of each other in words of its own. */
export const toursEntriesSchema = contentSchema(
  { title: Localized },
  { tours: Tour, slots: TourSlot, kiosks: TourKiosk },
);

export type ToursContent = ReturnType<typeof toursEntriesSchema.read>['content'];

/** What a pack of tours contains. A stop's place in its tour and a slot's number are in the codes: they stay for a day. */
export const toursContentSchema: ContentSchema<ToursContent> = {
  read(raw) {
    const { content, problems } = toursEntriesSchema.read(raw);
    const log = [...problems];
    const tours = unrepeated('tours', content.tours, log);
    const slots = usableSlots(content.slots, idsOf(tours), log);
    const kiosks = unrepeated('kiosks', content.kiosks, log);
    log.push(...unshownStops(tours, kiosks));
    return { content: { ...content, tours, slots, kiosks }, problems: log };
  },
};

/** Stops that no kiosk shows are dealt to nobody; the rest of their tour is walked. */
function unshownStops(tours: readonly Tour[], kiosks: readonly TourKiosk[]): readonly ContentProblem[] {
  const shown = new Set(kiosks.flatMap(({ exhibits }) => exhibits));
  if (kiosks.length === 0) return [];
  return tours.flatMap(({ id, stops }) =>
    stops
      .filter(({ exhibit }) => !shown.has(exhibit))
      .map((stop) => ({
        place: `tours[${id}].stops[${stop.id}].exhibit`,
        message: `no kiosk of the hall shows "${stop.exhibit}"`,
      })),
  );
}

/** The first of each number that leads to a tour. */
function usableSlots(
  slots: readonly TourSlot[],
  tours: ReadonlySet<string>,
  log: ContentProblem[],
): readonly TourSlot[] {
  const taken = new Set<number>();
  return slots.filter(({ slot, tour }) => {
    const place = `slots[${slot}]`;
    if (taken.has(slot)) log.push({ place, message: 'the number is taken by an entry before it' });
    else if (!tours.has(tour)) log.push({ place, message: `the pack has no tour "${tour}"` });
    else return taken.add(slot);
    return false;
  });
}

/** The tour that is walked in a slot; undefined where the hall has none. */
export function tourOf(content: ToursContent, slot: number): Tour | undefined {
  const entry = content.slots.find((one) => one.slot === slot);
  return content.tours.find(({ id }) => id === entry?.tour);
}

/**
 * For each entry of `kiosks` the stops of a tour that it can show, by the stops' places in the tour: what stops are dealt by.
 * A hall that names no kiosks has one, which shows everything.
 */
export function showingOf({ kiosks }: ToursContent, { stops }: Tour): Showing {
  if (kiosks.length === 0) return [[...stops.keys()]];
  return kiosks.map(({ exhibits }) =>
    stops.flatMap(({ exhibit }, stop) => (exhibits.includes(exhibit) ? [stop] : [])),
  );
}

/** How many stops the tour of each slot has; 0 for a slot that the hall does not have. What `readCode` asks for. */
export const stopsOf =
  (content: ToursContent) =>
  (slot: number): number =>
    tourOf(content, slot)?.stops.length ?? 0;
