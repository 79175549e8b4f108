/** Which formation the lights take for a state of the hall. */
import { corridorPlace } from '../formations/corridor.ts';
import {
  type Cluster,
  clusterPlaces,
  dust,
  fieldClusters,
  gridOf,
  gridPlaces,
  hundredPlaces,
  placeClusters,
} from '../formations/flat.ts';
import type { LightPlace, Stage } from '../formations/space.ts';
import { type Group, type HallIndex, type HallState, membersOf } from '../model.ts';
import type { HallContent } from '../content.ts';
import type { Formation } from '../scene/scene.ts';

/** People in rows, where the state shows rows. */
export function rowsOf(index: HallIndex, state: HallState): readonly number[] | undefined {
  if (state.group !== undefined) return membersOf(index, state.group);
  return state.view === 'years' ? index.timeline : undefined;
}

/** Clusters of the overview of fields or places, with their members. */
export function clustersOf(
  content: HallContent,
  index: HallIndex,
  state: HallState,
  stage: Stage,
): { readonly clusters: readonly Cluster[]; readonly members: readonly (readonly number[])[] } | undefined {
  if (state.group !== undefined || (state.view !== 'fields' && state.view !== 'places')) return undefined;
  const kind: Group['kind'] = state.view === 'fields' ? 'field' : 'place';
  const all = kind === 'field' ? content.fields : content.places;
  const filled = all
    .map((entry) => ({ entry, people: firstPlaced(index, { kind, id: entry.id }) }))
    .filter(({ people }) => people.length > 0);
  const members = filled.map(({ people }) => people);
  const sizes = members.map((people) => people.length);
  if (kind === 'field')
    return {
      clusters: fieldClusters(
        stage,
        filled.map(({ entry }) => entry.id),
        sizes,
      ),
      members,
    };
  const kept = new Set(filled.map(({ entry }) => entry.id));
  return {
    clusters: placeClusters(
      stage,
      content.places.filter((place) => kept.has(place.id)),
      sizes,
    ),
    members,
  };
}

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
  const flat = (places: readonly LightPlace[], scroll = 0): Formation => ({
    places,
    scroll,
    corridor: false,
    figure: false,
    garden: state.view === 'garden',
  });
  const rows = rowsOf(index, state);
  if (rows !== undefined) {
    const grid = gridOf(stage, rows.length, language, state.group === undefined);
    return flat(gridPlaces(stage, grid, rows, count), grid.scroll);
  }
  const overview = clustersOf(content, index, state, stage);
  if (overview !== undefined) return flat(clusterPlaces(stage, overview.clusters, overview.members, count));
  if (state.view === 'hundred') {
    const honoured = membersOf(index, { kind: 'list', id: 'hundred' });
    const others = membersOf(index, { kind: 'list', id: 'sichuan' });
    return { ...flat(hundredPlaces(stage, honoured, others, count)), figure: true };
  }
  if (state.view === 'garden') return flat(Array.from({ length: count }, (_place, at) => dust(stage, at)));
  return { ...flat(Array.from({ length: count }, (_place, at) => corridorPlace(stage, at))), corridor: true };
}
