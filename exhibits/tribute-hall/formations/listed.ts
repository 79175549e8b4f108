/** Large text where hands reach little: clusters as a list, their names beside them. Pure. */
import { emOf } from '#exhibits/kit/room.ts';
import type { Cluster, Named } from './cluster.ts';
import type { Stage } from './space.ts';

/** Letters of a name, in sizes of the text: as everywhere in the hall, or what the room allows. */
const LETTERS = 1.1;
/** Height of a line of letters, em (styles/views.css). */
const LINE_EM = 1.2;
/** px between two that are tapped. */
const GAP = 8;
/** Radius of a cloud beside its name, in sizes of the text. */
const CLOUD = 0.7;
/** From the left edge of a cloud to its name, in radii; as views/overview.tsx draws it. */
export const NAME_AFTER = 2.8;

interface List {
  readonly columns: number;
  /** Clusters in a column, and px from one to the next. */
  readonly used: number;
  readonly pitch: number;
  readonly radius: number;
  /** Letters, and px that a name may be wide. */
  readonly letters: number;
  readonly room: number;
  readonly lines: 1 | 2;
}

/** Names stand in as many columns, on one line or two, as let their letters be largest. */
export function listedClusters(stage: Stage, named: readonly Named[]): readonly Cluster[] {
  const top = Math.max(stage.reachTop, stage.top);
  const lists = named.flatMap((_one, at) => listsOf(stage, named, at + 1, stage.bottom - top));
  const list = lists.reduce<List | undefined>(
    (best, other) => (best === undefined || other.letters > best.letters ? other : best),
    undefined,
  );
  if (list === undefined) return [];
  const { columns, used, pitch, radius, letters, room, lines } = list;
  return named.map(({ id }, index) => ({
    id,
    x: stage.target * 0.75 + Math.floor(index / used) * ((stage.width - stage.target) / columns) + radius,
    y: stage.bottom - (used - (index % used) - 0.5) * pitch,
    radius,
    beside: { letters, room, lines },
  }));
}

/** With a name on one line, and broken into two. */
function listsOf(stage: Stage, named: readonly Named[], columns: number, height: number): readonly List[] {
  const used = Math.ceil(named.length / columns);
  const line = height / used;
  if (line < stage.target + GAP && columns < named.length) return [];
  const radius = Math.min(stage.text * CLOUD, line * 0.42);
  const room = (stage.width - stage.target) / columns - radius * NAME_AFTER - stage.text * 0.5;
  return ([1, 2] as const).map((lines) => {
    const widths = named.map(({ name }) => (lines === 1 ? emOf(name) : brokenEmOf(name)));
    const longest = Math.max(1, ...widths);
    const em = lines * LINE_EM;
    const letters = Math.min(LETTERS, (line - GAP) / stage.text / em, room / stage.text / longest);
    // Hands that reach only low find the list as low as it can be.
    const needed = Math.max(stage.target, letters * em * stage.text) + GAP;
    return { columns, used, pitch: stage.low ? Math.min(line, needed) : line, radius, letters, room, lines };
  });
}

/** Width of a name that is broken between two words where that leaves it narrowest, em. */
export function brokenEmOf(text: string): number {
  const words = text.split(' ');
  const widths = words.map((_word, at) =>
    Math.max(emOf(words.slice(0, at).join(' ')), emOf(words.slice(at).join(' '))),
  );
  return Math.min(...widths);
}
