/** Which formation the lights take for a state of the hall. */
import { pick } from '#core/language.ts';
import { corridorPlace } from '../formations/corridor.ts';
import type { Cluster } from '../formations/cluster.ts';
import {
  chartThreads,
  clusterPlaces,
  clusterThreads,
  fieldClusters,
  galaxyDust,
  placeClusters,
} from '../formations/clusters.ts';
import { moonDust } from '../formations/garden.ts';
import { figureDust, hundredPlaces } from '../formations/hundred.ts';
import { dust, gridOf, gridPlaces } from '../formations/rows.ts';
import type { LightPlace, Stage } from '../formations/space.ts';
import {
  spansOf,
  type Timeline,
  timelineDust,
  timelineOf,
  timelinePlaces,
  timelineThreads,
} from '../formations/timeline.ts';
import { type Group, type HallIndex, type HallState, membersOf } from '../model.ts';
import type { HallContent } from '../content.ts';
import { DUST_GATHERS } from '../scene/ambience.ts';
import type { Formation } from '../scene/scene.ts';

/** The line of years on a screen. */
export function yearsOf(index: HallIndex, stage: Stage, language: 'zh' | 'en'): Timeline {
  return timelineOf(stage, spansOf(stage, index.decades, index.people.length, language), language);
}

/** Clusters of the overview of fields or places, with their members. */
export function clustersOf(
  content: HallContent,
  index: HallIndex,
  state: HallState,
  stage: Stage,
  language: 'zh' | 'en',
): { readonly clusters: readonly Cluster[]; readonly members: readonly (readonly number[])[] } | undefined {
  if (state.group !== undefined || (state.view !== 'fields' && state.view !== 'places')) return undefined;
  const kind: Group['kind'] = state.view === 'fields' ? 'field' : 'place';
  const all = kind === 'field' ? content.fields : content.places;
  const filled = all
    .map((entry) => ({ entry, people: firstPlaced(index, { kind, id: entry.id }) }))
    .filter(({ people }) => people.length > 0);
  const members = filled.map(({ people }) => people);
  const named = filled.map(({ entry, people }) => ({
    id: entry.id,
    name: pick(entry.name, language === 'en' ? 'en' : 'zh-Hans'),
    size: people.length,
  }));
  if (kind === 'field') return { clusters: fieldClusters(stage, named, language), members };
  const onChart = named.flatMap((one) => {
    const place = content.places.find(({ id }) => id === one.id);
    return place === undefined ? [] : [{ ...place, ...one }];
  });
  return { clusters: placeClusters(stage, onChart, language), members };
}

/** Whether names stand in a list, because there is no room for a sky or a chart. */
export const isListed = (clusters: readonly Cluster[]): boolean =>
  clusters.some(({ beside }) => beside !== undefined);

/** A light stands at one place only, the first that its person names. */
function firstPlaced(index: HallIndex, group: Group): readonly number[] {
  const people = membersOf(index, group);
  return group.kind === 'place' ? people.filter((at) => index.people[at]?.places[0] === group.id) : people;
}

export function formationOf(
  content: HallContent,
  index: HallIndex,
  state: HallState,
  stage: Stage,
  language: 'zh' | 'en',
): Formation {
  const count = index.people.length;
  const flat = (places: readonly LightPlace[], more: Partial<Formation> = {}): Formation => ({
    places,
    scroll: 0,
    corridor: false,
    dust: undefined,
    threads: [],
    garden: state.view === 'garden',
    ...more,
  });
  if (state.group !== undefined) {
    const members = membersOf(index, state.group);
    const grid = gridOf(stage, members.length, language);
    return flat(gridPlaces(stage, grid, members, count), { scroll: grid.scroll });
  }
  if (state.view === 'years') {
    const timeline = yearsOf(index, stage, language);
    return flat(timelinePlaces(stage, timeline, index.timeline), {
      scroll: timeline.scroll,
      dust: timelineDust(timeline, DUST_GATHERS),
      threads: timelineThreads(stage, timeline),
    });
  }
  const overview = clustersOf(content, index, state, stage, language);
  if (overview !== undefined) {
    const { clusters, members } = overview;
    const placed = clusterPlaces(stage, clusters, members, count);
    if (state.view === 'places')
      return flat(placed, { threads: isListed(clusters) ? [] : chartThreads(stage, content.places) });
    return flat(placed, {
      threads: clusterThreads(stage, clusters, members),
      dust: galaxyDust(stage, DUST_GATHERS),
    });
  }
  if (state.view === 'hundred') {
    const honoured = membersOf(index, { kind: 'list', id: 'hundred' });
    const others = membersOf(index, { kind: 'list', id: 'sichuan' });
    return flat(hundredPlaces(stage, honoured, others, count), { dust: figureDust(stage, DUST_GATHERS) });
  }
  if (state.view === 'garden')
    return flat(
      Array.from({ length: count }, (_place, at) => dust(stage, at)),
      { dust: moonDust(stage, DUST_GATHERS) },
    );
  return flat(
    Array.from({ length: count }, (_place, at) => corridorPlace(stage, at)),
    { corridor: true },
  );
}
