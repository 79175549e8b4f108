/** The strands in the tube: single where nothing pairs, a double helix where a splint holds two of them; the answers are golden. */
import type { Container } from 'pixi.js';
import type { Brush, Cloud } from '../../stage/brush.ts';
import { GOLD, PAPER } from '../../stage/colours.ts';
import { eased, mixed } from '../light.ts';
import { type Berth, berthOf, isHere, SLOTS, TUBE } from './layout.ts';
import { CITY_LIGHT, LANES } from './map.ts';
import { answersOf, type BioState, THROWN } from './model.ts';
import { ROADS } from './puzzle.ts';
import { type Chain, pouredIn } from './soup.ts';
import { FIRST, LAST } from './strands.ts';

/** Of half a city, ten letters, one turn: scene units at scale 1. */
const TURN = 60;
/** More of a strand is not drawn. */
const MOST = 14;
/** A strand takes its berth, s; the answers then fly to the map, one half of a city after another. */
const BERTHING = 1;
const FLIGHT = { from: 1, apart: 0.09, takes: 0.9 } as const;
/** What has been joined slides into its place, s. */
const SLIDES = 0.45;

/** The cities of which a road's strand has halves, in their order. */
const HALVES: readonly (readonly number[])[] = ROADS.map(({ from, to }) => [
  ...(from === FIRST ? [from, from] : [from]),
  ...(to === LAST ? [to, to] : [to]),
]);
const halvesOf = (roads: readonly number[]): number =>
  roads.reduce((sum, road) => sum + (HALVES[road]?.length ?? 0), 0);

/** A strand that is drawn, and where it goes. */
interface Shown {
  readonly chain: Chain;
  readonly from: Berth;
  readonly to: Berth;
  readonly lost: boolean;
  /** 0 for what is no answer, 1 for the first one, less for others. */
  readonly gold: number;
  readonly halves: number;
}

const byId = (one: Chain, other: Chain): number => one.id - other.id;

/** Once for every state, not for every frame. */
function shownOf(state: BioState): readonly Shown[] {
  const { phase, sieves, thrown, open } = state;
  const here = (phase === 'empty' ? pouredIn(SLOTS, open) : [...state.chains]).toSorted(byId);
  const before = sieves === 0 ? here : [...here, ...thrown].toSorted(byId);
  const ranks = new Map(before.map(({ id }, rank) => [id, rank]));
  const answers = answersOf(state);
  const shown = (chain: Chain, rank: number, lost: boolean): Shown => {
    const old = berthOf(Math.max(0, sieves - 1), ranks.get(chain.id) ?? 0, chain.id, before.length);
    const gold = sieves < 3 || lost ? 0 : 1 / (1 + rank);
    return {
      chain,
      from: old,
      to: lost ? old : berthOf(sieves, rank, chain.id, here.length),
      lost,
      gold,
      halves: halvesOf(chain.roads),
    };
  };
  const kept = sieves === 3 ? answers : here;
  return [
    ...thrown.map((chain) => shown(chain, 0, true)).filter(({ from }) => isHere(from)),
    ...kept.map((chain, rank) => shown(chain, rank, false)).filter(({ to }) => isHere(to)),
  ].slice(-2 * SLOTS);
}

export interface Chains {
  readonly view: Container;
  draw(state: BioState, seconds: number, light: number): void;
  /** How far a road has turned to gold. */
  gold(road: number): number;
}

export function makeChains(brush: Brush): Chains {
  const strands = brush.cloud('strand', 2 * SLOTS * MOST);
  const splints = brush.cloud('splint', 2 * SLOTS * MOST);
  strands.view.blendMode = splints.view.blendMode = 'add';
  const pen = new Pen(strands, splints);
  let [drawn, shown]: [BioState | undefined, readonly Shown[]] = [undefined, []];
  const golds = ROADS.map(() => 0);
  const view = brush.group(splints.view, strands.view);
  return {
    view,
    gold: (road) => golds[road] ?? 0,
    draw(state, seconds, light) {
      view.alpha = light;
      if (drawn?.chains !== state.chains || drawn.open !== state.open || drawn.sieves !== state.sieves) {
        shown = shownOf(state);
      }
      drawn = state;
      golds.fill(0);
      pen.begin();
      for (const one of shown) pen.chain(one, state, seconds, golds);
      pen.send();
    },
  };
}

/** Writes halves of cities into the two clouds. */
class Pen {
  private readonly strands: Cloud;
  private readonly splints: Cloud;
  private index = 0;
  private joint = 0;
  /** Of the strand that is being written: where its middle lies. */
  private x = 0;
  private y = 0;
  private angle = 0;
  private scale = 0;

  constructor(strands: Cloud, splints: Cloud) {
    this.strands = strands;
    this.splints = splints;
  }

  begin(): void {
    this.index = 0;
    this.joint = 0;
  }

  send(): void {
    this.strands.count = this.index;
    this.splints.count = this.joint;
    this.strands.send();
    this.splints.send();
  }

  chain(shown: Shown, state: BioState, seconds: number, golds: number[]): void {
    const { chain, lost, gold, halves } = shown;
    const gone = lost ? Math.min(1, state.seconds / THROWN) : 0;
    if (gone >= 1) return;
    this.lie(shown, state, seconds, gone);
    const light = (1 - gone) * (gold > 0 ? 0.4 + 0.6 * gold : 0.66 + 0.3 * this.scale);
    const slid = eased((state.seconds - chain.joined) / SLIDES);
    const late = (1 - slid) * (chain.behind - chain.before);
    const last = chain.roads.length - 1;
    let half = 0;
    for (let road = 0; road <= last && half < MOST; road++) {
      const which = chain.roads[road] ?? 0;
      const cities = HALVES[which] ?? [];
      const fresh = road < chain.before || road > last - chain.behind;
      const lit = light * (fresh ? 0.25 + 0.75 * slid : 1);
      for (let at = 0; at < cities.length && half < MOST; at++) {
        const along = (half + 0.5 - halves / 2 + late) * TURN * this.scale;
        const flown = gold > 0 ? flownBy(half, state.seconds) : 0;
        const held = (road > 0 && at === 0) || (road < last && at === cities.length - 1);
        this.aim(which, (at + 0.5) / cities.length, along, flown);
        this.put(cities[at] ?? 0, held, gold, lit);
        golds[which] = Math.max(golds[which] ?? 0, flown * (0.3 + 0.7 * gold));
        half += 1;
      }
    }
  }

  /** Between its old berth and its new one, not beyond the glass, and not quite still. */
  private lie({ chain, from, to, halves }: Shown, state: BioState, seconds: number, gone: number): void {
    const way = eased(state.seconds / BERTHING);
    const wish = from.scale + (to.scale - from.scale) * way;
    const room = from.room + (to.room - from.room) * way;
    this.scale = Math.min(wish, room / (halves * TURN));
    const long = halves * TURN * this.scale;
    const [loose, span] = [state.sieves === 0 ? 1 : 1 - way, Math.max(0, TUBE.width / 2 - 55 - long / 2)];
    const x = from.x + (to.x - from.x) * way;
    this.angle = (from.angle + (to.angle - from.angle) * way) * Math.min(1, 200 / long);
    this.x =
      (isHere(from) ? Math.max(-span, Math.min(span, x)) : x) +
      loose * 5 * Math.sin(seconds * 0.7 + chain.id * 2.1);
    this.y =
      from.y + (to.y - from.y) * way + loose * 5 * Math.sin(seconds * 0.9 + chain.id) + 150 * gone * gone;
  }

  private readonly place = { x: 0, y: 0, size: 0, angle: 0 };

  /** Where a half of a city lies along its strand, or, having flown, over its road. */
  private aim(road: number, share: number, along: number, flown: number): void {
    const [{ place }, { [road]: lane }] = [this, LANES];
    const [x, y] = [this.x + along * Math.cos(this.angle), this.y + along * Math.sin(this.angle)];
    if (lane === undefined) return;
    const reach = 0.5 + (share - 0.5) * Math.min(1, 300 / lane.length);
    const [toX, toY] = [
      lane.from.x + (lane.to.x - lane.from.x) * reach,
      lane.from.y + (lane.to.y - lane.from.y) * reach,
    ];
    place.x = x + (toX - x) * flown;
    place.y = y + (toY - y) * flown - 60 * Math.sin(Math.PI * flown);
    place.size = TURN * (this.scale + (1.22 - this.scale) * flown) * 1.02;
    place.angle = this.angle + (lane.angle - this.angle) * flown;
  }

  private put(city: number, held: boolean, gold: number, light: number): void {
    const { x, y, size, angle } = this.place;
    const tint = mixed(CITY_LIGHT[city] ?? PAPER, GOLD, gold > 0 ? 0.88 : 0);
    this.strands.put(this.index++, x, y, size, tint, light, angle);
    if (held) this.splints.put(this.joint++, x, y, size, mixed(tint, PAPER, 0.35), light * 0.85, angle);
  }
}

/** How far the half of that number is on its way to the map. */
const flownBy = (half: number, seconds: number): number =>
  eased((seconds - FLIGHT.from - FLIGHT.apart * half) / FLIGHT.takes);
