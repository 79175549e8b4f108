/** The drops of oil: their sizes, how they are shaken, keep clear of one another, and flow together. SI units. */
import { seeded } from '#exhibits/kit/random.ts';
import type { Vector } from '../physics/vector.ts';
import { BALL } from './buoyancy.ts';

/** Drops at most. */
export const DROPS = 120;

/** An upright cylinder, wholly full of water; its middle is the origin, y is up. m */
export const TANK = { radius: 0.038, height: 0.096 } as const;

/** Bigger drops would not stay round on Earth, m. */
const BIGGEST = 0.007;

/** How long two drops touch before the film of water between them is gone, s; seen in a glass, not calculated. */
const DRAINING = 0.8;

export interface Swarm {
  /** x, y, z of each drop. */
  readonly places: Float64Array;
  readonly speeds: Float64Array;
  /** 0 for a drop that has flowed into another. */
  readonly radii: Float64Array;
  /** Into which it has flowed; its own number while it is by itself. */
  readonly hosts: Int16Array;
  /** How long it has been touching another, s. */
  readonly touching: Float64Array;
  /** The eddy that carries it while the water is shaken, m/s. */
  readonly eddies: Float64Array;
}

/** Sizes as shaking leaves them: many small, few large; the same for the same mean. @param mean m */
export function dropRadii(mean: number): Float64Array {
  const chance = seeded(20_220_323);
  return Float64Array.from({ length: DROPS }, () => mean * (0.6 + 0.9 * chance() ** 1.6));
}

/** Spread evenly through the water, clear of the ball and of each other. */
export function scattered(mean: number, ball: Vector): Swarm {
  const chance = seeded(8);
  const radii = dropRadii(mean);
  const places = new Float64Array(3 * DROPS);
  for (let drop = 0; drop < DROPS; drop++) {
    const radius = radii[drop] ?? 0;
    let free = false;
    while (!free) {
      const out = (TANK.radius - radius) * Math.sqrt(chance());
      const turn = 2 * Math.PI * chance();
      places[3 * drop] = out * Math.cos(turn);
      places[3 * drop + 1] = (TANK.height - 2 * radius) * (chance() - 0.5);
      places[3 * drop + 2] = out * Math.sin(turn);
      free = distance(places, drop, ball) > BALL.radius + radius && isClear(places, radii, drop);
    }
  }
  return {
    places,
    radii,
    speeds: new Float64Array(3 * DROPS),
    hosts: Int16Array.from({ length: DROPS }, (_, drop) => drop),
    touching: new Float64Array(DROPS),
    eddies: new Float64Array(3 * DROPS),
  };
}

export function copied(swarm: Swarm): Swarm {
  return {
    places: swarm.places.slice(),
    speeds: swarm.speeds.slice(),
    radii: swarm.radii.slice(),
    hosts: swarm.hosts.slice(),
    touching: swarm.touching.slice(),
    eddies: swarm.eddies.slice(),
  };
}

/** Whether a drop touches none of those before it. */
function isClear(places: Float64Array, radii: Float64Array, drop: number): boolean {
  for (let other = 0; other < drop; other++) {
    if (distance(places, drop, at(places, other)) < 1.15 * ((radii[drop] ?? 0) + (radii[other] ?? 0)))
      return false;
  }
  return true;
}

/** The place or the speed of a drop. */
export function at(values: Float64Array, drop: number): Vector {
  return { x: values[3 * drop] ?? 0, y: values[3 * drop + 1] ?? 0, z: values[3 * drop + 2] ?? 0 };
}

export function put(values: Float64Array, drop: number, { x, y, z }: Vector): void {
  values[3 * drop] = x;
  values[3 * drop + 1] = y;
  values[3 * drop + 2] = z;
}

function distance(places: Float64Array, drop: number, to: Vector): number {
  return Math.hypot(
    (places[3 * drop] ?? 0) - to.x,
    (places[3 * drop + 1] ?? 0) - to.y,
    (places[3 * drop + 2] ?? 0) - to.z,
  );
}

/** Shaking tears every drop back to the size it had. */
export function torn(swarm: Swarm, mean: number): Swarm {
  const next = copied(swarm);
  const own = dropRadii(mean);
  const chance = seeded(17);
  for (let drop = 0; drop < DROPS; drop++) {
    const host = swarm.hosts[drop] ?? drop;
    const reach = swarm.radii[host] ?? 0;
    for (let axis = 0; axis < 3; axis++) {
      const aside = host === drop ? 0 : reach * (2 * chance() - 1);
      next.places[3 * drop + axis] = (swarm.places[3 * host + axis] ?? 0) + aside;
      next.speeds[3 * drop + axis] = swarm.speeds[3 * host + axis] ?? 0;
    }
    next.radii[drop] = own[drop] ?? 0;
    next.hosts[drop] = drop;
    next.touching[drop] = 0;
  }
  return next;
}

/**
 * Carries the eddies on: a random walk with memory (Thomson, J. Fluid Mech. 180, 1987), in place.
 *
 * @param strength root mean square of each component, m/s
 */
export function swirl({ eddies }: Swarm, strength: number, time: number, seed: number): void {
  const memory = 0.08;
  const chance = seeded(seed);
  const kick = strength * Math.sqrt((6 * time) / memory);
  for (let index = 0; index < eddies.length; index++) {
    eddies[index] = (eddies[index] ?? 0) * (1 - time / memory) + kick * (2 * chance() - 1);
  }
}

/**
 * Moves drops that overlap apart, takes away the speed with which they meet, and lets those that touch long enough flow
 * together; in place.
 *
 * @returns whether any are about to flow together
 */
export function keepClear(swarm: Swarm, time: number, mayJoin: boolean): boolean {
  const { radii, places, touching } = swarm;
  const near = new Uint8Array(DROPS);
  for (let one = 0; one < DROPS; one++) {
    const radius = radii[one] ?? 0;
    if (radius === 0) continue;
    const x = places[3 * one] ?? 0;
    const y = places[3 * one + 1] ?? 0;
    const z = places[3 * one + 2] ?? 0;
    for (let other = one + 1; other < DROPS; other++) {
      const apart = radius + (radii[other] ?? 0) + 2e-4;
      const dy = (places[3 * other + 1] ?? 0) - y;
      if (dy > apart || dy < -apart || (radii[other] ?? 0) === 0) continue;
      const dx = (places[3 * other] ?? 0) - x;
      const dz = (places[3 * other + 2] ?? 0) - z;
      const square = dx * dx + dy * dy + dz * dz;
      if (square >= apart * apart) continue;
      separate(swarm, one, other, Math.sqrt(square) - (apart - 2e-4));
      if (Math.cbrt(radius ** 3 + (radii[other] ?? 0) ** 3) > BIGGEST) continue;
      near[one] = 1;
      near[other] = 1;
      if (mayJoin && ready(touching, one, other)) {
        join(swarm, one, other);
        break;
      }
    }
  }
  for (let drop = 0; drop < DROPS; drop++)
    touching[drop] = near[drop] === 1 && mayJoin ? (touching[drop] ?? 0) + time : 0;
  return near.includes(1);
}

/** The smaller number waits a little longer or shorter than its neighbours, so that not all join at once. */
function ready(touching: Float64Array, one: number, other: number): boolean {
  const patience = DRAINING * (0.6 + 0.8 * ((one * 0.618_034) % 1));
  return Math.min(touching[one] ?? 0, touching[other] ?? 0) > patience;
}

/** @param gap negative where they overlap, m */
function separate({ places, speeds, radii }: Swarm, one: number, other: number, gap: number): void {
  const dx = (places[3 * other] ?? 0) - (places[3 * one] ?? 0);
  const dy = (places[3 * other + 1] ?? 0) - (places[3 * one + 1] ?? 0);
  const dz = (places[3 * other + 2] ?? 0) - (places[3 * one + 2] ?? 0);
  const far = Math.hypot(dx, dy, dz);
  if (far < 1e-9 || gap > 0) return;
  const mine = (radii[one] ?? 0) ** 3;
  const share = mine / (mine + (radii[other] ?? 0) ** 3);
  const normal = [dx / far, dy / far, dz / far];
  let meeting = 0;
  for (let axis = 0; axis < 3; axis++) {
    meeting += ((speeds[3 * other + axis] ?? 0) - (speeds[3 * one + axis] ?? 0)) * (normal[axis] ?? 0);
  }
  const brake = Math.min(0, meeting);
  for (let axis = 0; axis < 3; axis++) {
    const along = normal[axis] ?? 0;
    places[3 * one + axis] = (places[3 * one + axis] ?? 0) + (1 - share) * gap * 0.5 * along;
    places[3 * other + axis] = (places[3 * other + axis] ?? 0) - share * gap * 0.5 * along;
    speeds[3 * one + axis] = (speeds[3 * one + axis] ?? 0) + (1 - share) * brake * along;
    speeds[3 * other + axis] = (speeds[3 * other + axis] ?? 0) - share * brake * along;
  }
}

/** The smaller flows into the larger: volume, centre of mass and momentum are kept. */
function join({ places, speeds, radii, hosts, touching }: Swarm, one: number, other: number): void {
  const [into, gone] = (radii[one] ?? 0) >= (radii[other] ?? 0) ? [one, other] : [other, one];
  const kept = (radii[into] ?? 0) ** 3;
  const added = (radii[gone] ?? 0) ** 3;
  const share = added / (kept + added);
  for (let axis = 0; axis < 3; axis++) {
    for (const values of [places, speeds]) {
      const from = values[3 * into + axis] ?? 0;
      values[3 * into + axis] = from + share * ((values[3 * gone + axis] ?? 0) - from);
    }
  }
  radii[into] = Math.cbrt(kept + added);
  radii[gone] = 0;
  speeds.fill(0, 3 * gone, 3 * gone + 3);
  touching[into] = 0;
  for (let drop = 0; drop < DROPS; drop++) if (hosts[drop] === gone) hosts[drop] = into;
}

/** What has been held up by others or by a wall has not moved as fast as it wanted: its speed is what it did; in place. */
export function slowToWay({ places, speeds }: Swarm, before: Float64Array, time: number): void {
  for (let index = 0; index < speeds.length; index++) {
    const speed = speeds[index] ?? 0;
    const done = ((places[index] ?? 0) - (before[index] ?? 0)) / time;
    if (Math.abs(done) < Math.abs(speed)) speeds[index] = done;
  }
}

/**
 * How far the oil has gathered at an end or along the axis: 0 spread evenly, 1 all of it there.
 */
export function gathered({ places, radii }: Swarm): number {
  let [volume, height, square] = [0, 0, 0];
  for (let drop = 0; drop < DROPS; drop++) {
    const weight = (radii[drop] ?? 0) ** 3;
    volume += weight;
    height += weight * (places[3 * drop + 1] ?? 0);
    square += weight * ((places[3 * drop] ?? 0) ** 2 + (places[3 * drop + 2] ?? 0) ** 2);
  }
  const ends = (2 * Math.abs(height)) / (volume * TANK.height);
  const axis = 1 - (2 * square) / (volume * TANK.radius ** 2);
  return Math.max(0, Math.min(1, Math.max(ends, axis)));
}
