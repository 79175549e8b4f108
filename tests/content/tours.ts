/** The sample pack of guided tours. */
import { type Tour, type TourStop, type TourTask, toursContentSchema } from '#core/tours/tour.ts';
import { readAsset } from './classroom.ts';

const parsed = async (file: string): Promise<unknown> =>
  JSON.parse(await readAsset(`packs/guided-tours-sample/${file}`)) as unknown;

export const source = await parsed('pack.json');
export const { content, problems } = toursContentSchema.read(await parsed('content.json'));

export function tourNamed(id: string): Tour {
  const tour = content.tours.find((one) => one.id === id);
  if (tour === undefined) throw new Error(`No tour ${id}`);
  return tour;
}

export function stopNamed(tour: string, id: string): TourStop {
  const stop = tourNamed(tour).stops.find((one) => one.id === id);
  if (stop === undefined) throw new Error(`No stop ${id} in ${tour}`);
  return stop;
}

/** The task of a stop, which must be of this kind. */
export function taskOf<Kind extends TourTask['kind']>(
  tour: string,
  stop: string,
  kind: Kind,
): Extract<TourTask, { readonly kind: Kind }> {
  const { task } = stopNamed(tour, stop);
  if (task.kind !== kind) throw new Error(`The task of ${stop} is to ${task.kind}`);
  return task as Extract<TourTask, { readonly kind: Kind }>;
}
