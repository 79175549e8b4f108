/** What tours may name in the hall, how places lie in its state, and which of a visitor's moves do a task. Pure. */
import type { GuideNames } from '#core/exhibit.ts';
import { placeId } from '#exhibits/kit/guide.ts';
import type { HallContent } from './content.ts';
import { found, type HallAction, type HallIndex, type HallState, type View, VIEWS } from './model.ts';

export type HallTask = 'flower-given' | 'person-found' | 'related-opened' | 'two-compared';
const TASKS: readonly HallTask[] = ['flower-given', 'person-found', 'related-opened', 'two-compared'];

/** Groups that nobody belongs to are shown nowhere. */
export function hallGuideNames(content: HallContent): GuideNames {
  const { fields, places, people } = content;
  const filled = {
    field: new Set(people.map(({ field }) => field)),
    place: new Set(people.flatMap((person) => person.places)),
  };
  return {
    places: [
      ...VIEWS.map((view) => `view/${view}`),
      ...fields.filter(({ id }) => filled.field.has(id)).map(({ id }) => `field/${id}`),
      ...places.filter(({ id }) => filled.place.has(id)).map(({ id }) => `place/${id}`),
      ...people.map(({ id }) => `person/${id}`),
    ],
    tasks: TASKS,
  };
}

/** The place that was opened last and is open still; undefined where nobody has gone anywhere yet. */
export function nameOf({ latest, seats, view, group }: HallState): string | undefined {
  if (latest === undefined) return undefined;
  const [left, right] = seats;
  // A finder is no place: what it leaves uncovered is.
  const near = latest === 0 ? [left, right] : [right, left];
  const card = latest === 'view' ? undefined : near.find((open) => open?.kind === 'card');
  if (card?.kind === 'card') return `person/${card.person}`;
  return group === undefined || group.kind === 'list' ? `view/${view}` : `${group.kind}/${group.id}`;
}

/** From the beginning of the hall to a place of that name; nothing has to be done for the beginning itself. */
export function wayTo(name: string | undefined): readonly HallAction[] {
  const person = placeId(name, 'person');
  if (person !== undefined) return [{ type: 'open', seat: 0, open: { kind: 'card', person } }];
  const [field, place] = [placeId(name, 'field'), placeId(name, 'place')];
  if (field !== undefined) return nearTo('fields', { kind: 'field', id: field });
  if (place !== undefined) return nearTo('places', { kind: 'place', id: place });
  const view = VIEWS.find((each) => each === placeId(name, 'view'));
  return view === undefined ? [] : [{ type: 'view', view }];
}

const nearTo = (view: View, group: NonNullable<HallState['group']>): readonly HallAction[] => [
  { type: 'view', view },
  { type: 'near', group },
];

/** The tasks that an action has done. */
export function tasksDone(
  index: HallIndex,
  before: HallState,
  action: HallAction,
  after: HallState,
): readonly HallTask[] {
  if (action.type === 'given') return ['flower-given'];
  if (action.type !== 'open' || action.open?.kind !== 'card') return [];
  const { person } = action.open;
  const left = before.seats[action.seat];
  const tasks: HallTask[] = [];
  if (left?.kind === 'find' && isShown(index, left, person)) tasks.push('person-found');
  if (left?.kind === 'card' && isRelated(index, left.person, person)) tasks.push('related-opened');
  if (isComparing(after)) tasks.push('two-compared');
  return tasks;
}

function isShown(
  index: HallIndex,
  { initial, surname }: { readonly initial: string | undefined; readonly surname: string | undefined },
  id: string,
): boolean {
  const at = index.byId.get(id);
  return initial !== undefined && at !== undefined && found(index, initial, surname).includes(at);
}

function isRelated(index: HallIndex, from: string, to: string): boolean {
  return index.people[index.byId.get(from) ?? -1]?.related.some(({ id }) => id === to) ?? false;
}

/** Two cards lie side by side; or somebody has gone from one to another and back to the first. */
function isComparing({ seats: [left, right], looked: [now, then, first] }: HallState): boolean {
  if (left?.kind === 'card' && right?.kind === 'card' && left.person !== right.person) return true;
  return then !== undefined && now === first;
}
