/** What tours may name in Future Tech, and how places lie in the visit. Pure. */
import type { GuideNames } from '#core/exhibit.ts';
import { placeId } from '#exhibits/kit/guide.ts';
import type { FutureContent } from './content.ts';
import type { Place, VisitAction } from './model.ts';
import { TASK_NAMES } from './worlds/task-names.ts';

/** Tasks of the exhibit itself: the vote is on the disk; a world's way from fiction to fact was gone to its end. */
export type FutureTask = 'vote-cast' | 'story-told';
const OWN_TASKS: readonly FutureTask[] = ['vote-cast', 'story-told'];

type Worlds = Pick<FutureContent, 'worlds'>;

export function futureGuideNames({ worlds }: Worlds): GuideNames {
  return {
    places: [...worlds.map(({ id }) => `world/${id}`), 'vote', 'result'],
    tasks: [...OWN_TASKS, ...worlds.flatMap(({ id }) => TASK_NAMES[id])],
  };
}

/** The name of a place; the sky is where everything begins. */
export function nameOf(place: Place): string | undefined {
  switch (place.view) {
    case 'sky':
      return undefined;
    case 'world':
      return `world/${place.world}`;
    case 'vote':
    case 'result':
      return place.view;
  }
}

/** What leads from the sky to a place of that name; undefined for the sky, and where the content has none. */
export function wayTo(name: string | undefined, { worlds }: Worlds): VisitAction | undefined {
  if (name === 'vote' || name === 'result') return { type: name };
  const entry = worlds.find(({ id }) => id === placeId(name, 'world'));
  return entry && { type: 'open', world: entry.id };
}
