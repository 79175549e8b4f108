/** The sample tours lead only to what the exhibits have, with the content that the sample packs bring. */
import { describe, expect, it } from 'vitest';
import type { GuideNames } from '#core/exhibit.ts';
import type { TourStop } from '#core/tours/tour.ts';
import { about as aboutFuture } from '#exhibits/future-tech/about.ts';
import { futureGuideNames } from '#exhibits/future-tech/guide.ts';
import { about as aboutClassroom } from '#exhibits/tiangong-classroom/about.ts';
import { classroomNames } from '#exhibits/tiangong-classroom/guide.ts';
import { about as aboutHall } from '#exhibits/tribute-hall/about.ts';
import { hallGuideNames } from '#exhibits/tribute-hall/guide.ts';
import * as classroom from './classroom.ts';
import * as future from './future.ts';
import * as hall from './sample.ts';
import { content, problems, stopNamed } from './tours.ts';

const EXHIBITS: ReadonlyMap<string, GuideNames> = new Map([
  [aboutFuture.id, futureGuideNames(future.content)],
  [aboutClassroom.id, classroomNames(classroom.content)],
  [aboutHall.id, hallGuideNames(hall.content)],
]);

/** What a stop names that its exhibit does not have. */
function missing({ exhibit, link, task }: TourStop): readonly string[] {
  const names = EXHIBITS.get(exhibit);
  if (names === undefined) return [`exhibit ${exhibit}`];
  const places = [...(link === undefined ? [] : [link]), ...(task.kind === 'find' ? [task.target] : [])];
  return [
    ...places.filter((place) => !names.places.includes(place)),
    ...(task.kind === 'try' && !names.tasks.includes(task.task) ? [task.task] : []),
  ];
}

const stops = content.tours.flatMap((tour) =>
  tour.stops.map((stop) => [`${tour.id}/${stop.id}`, stop] as const),
);
const finds = stops.flatMap(([name, { task, link }]) =>
  task.kind === 'find' ? [[name, task.target, link] as const] : [],
);

it('the pack is read without a problem, and there are tours in it', () => {
  expect(problems).toEqual([]);
  expect(stops.length).toBeGreaterThan(0);
});

describe('a stop of the sample tours', () => {
  it.each(stops)('%s leads to what its exhibit has', (_name, stop) => expect(missing(stop)).toEqual([]));

  it.each(finds)('%s asks for something that is not open already', (_name, target, link) =>
    expect(target).not.toBe(link),
  );

  it('is noticed where it leads astray', () => {
    const some = stopNamed('light', 'rice');
    const wrong = (change: Partial<TourStop>): readonly string[] => missing({ ...some, ...change });
    expect(wrong({ exhibit: 'aquarium' })).toEqual(['exhibit aquarium']);
    expect(wrong({ link: 'person/nobody', task: { kind: 'look' } })).toEqual(['person/nobody']);
    expect(wrong({ link: 'view/years', task: { kind: 'try', task: 'vote-cast' } })).toEqual(['vote-cast']);
  });
});

it.each([...EXHIBITS])(
  '%s names each place and each task once, in letters that a tour can write',
  (_id, names) => {
    for (const list of [names.places, names.tasks]) {
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((name) => !/^[a-z0-9]+(?:[/-][a-z0-9]+)*$/.test(name))).toEqual([]);
    }
  },
);
