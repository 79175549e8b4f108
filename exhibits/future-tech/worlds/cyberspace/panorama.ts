/** Draws the city all around: lights, towers, and the streets that run to the horizon. */
import type { Container, Sprite } from 'pixi.js';
import type { Brush, Cloud } from '../../stage/brush.ts';
import { CINNABAR, PAPER, VIOLET, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed, shareOf } from '../light.ts';
import { type City, type Light, makeCity, makeStreets, type Street, type Tower } from './city.ts';
import { along, brightAt, type Outlook, reachAt, shownAt, turnTo, UNITS } from './outlook.ts';

const LIGHT = WORLD_LIGHT.cyberspace;
const OWN: Readonly<Record<Light['kind'], number>> = {
  floor: mixed(LIGHT, VIOLET, 0.25),
  window: mixed(LIGHT, PAPER, 0.45),
  sky: VIOLET,
};
/** Light over the horizon, at the four stops. */
const HAZE = [0.5, 0.22, 0.05, 0.28] as const;
/** Further to the sides nothing is drawn, °. */
const FAR = 178;
/** Where a great globe hangs over the end of an avenue, °. */
const GLOBE = { azimuth: 0, elevation: 17, size: 26 } as const;

interface Panorama {
  readonly views: readonly Container[];
  /** @param picture which way it looks @param head where the head points, ° */
  draw(picture: number, head: number, outlook: Outlook, story: number, seconds: number): void;
}

export function makePanorama(brush: Brush): Panorama {
  const city = makeCity();
  const cloud = brush.cloud('dot', city.lights.length);
  cloud.view.blendMode = 'add';
  const bright = (sprite: Sprite, tint: number): Sprite => {
    sprite.blendMode = 'add';
    sprite.tint = tint;
    sprite.alpha = 0;
    return sprite;
  };
  const towers = city.towers.map((tower) => standing(bright(brush.sprite('tower'), LIGHT), tower));
  const near = city.towers.filter(({ bright: light }) => light > 0.5);
  const truth = near.map((tower) => standing(bright(brush.sprite('tower'), PAPER), tower));
  const streets = makeStreets().map((street) =>
    makeStreet(brush, bright(brush.sprite('beam'), LIGHT), street),
  );
  const globe = makeGlobe(brush, bright);
  const spires = makeSpires(brush, near, bright);
  const haze = bright(brush.sprite('glow'), mixed(LIGHT, VIOLET, 0.3));
  haze.scale.set(1900 / haze.texture.width, 300 / haze.texture.height);
  const tints: Tints = { shown: { ...OWN }, rest: { ...OWN } };
  return {
    views: [
      haze,
      ...globe.sprites,
      ...spires.sprites,
      ...streets.map(({ beam }) => beam),
      ...towers.map(({ sprite }) => sprite),
      ...truth.map(({ sprite }) => sprite),
      cloud.view,
    ],
    draw(picture, head, outlook, story, seconds) {
      const sober = 0.4 * shareOf(story, 3);
      const tint = mixed(mixed(LIGHT, PAPER, sober), CINNABAR, 0.8 * shareOf(story, 2));
      tintLights(tints, story);
      globe.draw(picture, outlook);
      for (const street of streets) drawStreet(street, picture, outlook, tint);
      for (const each of towers) drawTower(each, picture, outlook, 1, tint);
      spires.draw(picture, outlook, tint);
      const parted = Math.min(1, Math.abs(head - picture) / 5) * 0.5;
      for (const each of truth) drawTower(each, head, outlook, parted, PAPER);
      drawLights(cloud, city, tints, picture, outlook, shareOf(story, 1), seconds);
      haze.alpha = along(HAZE, story);
    },
  };
}

/** Of the lights in the headset's picture, and of all others; set anew with every draw. */
interface Tints {
  readonly shown: Record<Light['kind'], number>;
  readonly rest: Record<Light['kind'], number>;
}

const KINDS = ['floor', 'window', 'sky'] as const;

function tintLights({ shown, rest }: Tints, story: number): void {
  for (const kind of KINDS) {
    shown[kind] = mixed(OWN[kind], PAPER, 0.35 * shareOf(story, 3));
    rest[kind] = mixed(shown[kind], CINNABAR, shareOf(story, 2));
  }
}

interface Standing {
  readonly tower: Tower;
  readonly sprite: Sprite;
}

function standing(sprite: Sprite, tower: Tower): Standing {
  sprite.anchor.set(0.5, 1);
  sprite.width = tower.width * UNITS;
  return { sprite, tower };
}

/** A tower that is higher than the picture is cut off where the picture ends. */
function drawTower(
  { tower, sprite }: Standing,
  from: number,
  outlook: Outlook,
  light: number,
  tint: number,
): void {
  const x = turnTo(tower.azimuth, from);
  if (Math.abs(x) > FAR || light === 0) {
    sprite.alpha = 0;
    return;
  }
  const shown = shownAt(outlook, x, 0);
  const most = shown > 0.5 ? reachAt(x, outlook.wide * 1.02, outlook.high) : tower.top;
  const [top, foot] = [Math.min(tower.top, most), Math.max(tower.foot, -most)];
  sprite.position.set(x * UNITS, -foot * UNITS);
  sprite.scale.y = ((top - foot) * UNITS) / sprite.texture.height;
  sprite.tint = tint;
  sprite.alpha = light * tower.bright * brightAt(outlook, x, 0, shown) * 1.2;
}

/** A piece of a street keeps its length and slope wherever the picture looks. */
function makeStreet(brush: Brush, beam: Sprite, { from, to, bright }: Street): DrawnStreet {
  const half = turnTo(to.azimuth, from.azimuth) / 2;
  const down = (from.elevation + to.elevation) / 2;
  const [left, right] = [-half * UNITS, half * UNITS];
  brush.lay(beam, left, -from.elevation * UNITS, right, -to.elevation * UNITS, 6 - down * 0.3);
  return { beam, azimuth: from.azimuth + half, elevation: down, bright };
}

interface DrawnStreet {
  readonly beam: Sprite;
  /** Of its middle. */
  readonly azimuth: number;
  readonly elevation: number;
  readonly bright: number;
}

function drawStreet(street: DrawnStreet, picture: number, outlook: Outlook, tint: number): void {
  const { beam, azimuth, elevation, bright } = street;
  const x = turnTo(azimuth, picture);
  const shown = shownAt(outlook, x, elevation);
  beam.alpha = Math.abs(x) > FAR ? 0 : bright * brightAt(outlook, x, elevation, shown);
  beam.x = x * UNITS;
  beam.tint = tint;
}

function drawLights(
  cloud: Cloud,
  { lights }: City,
  tints: Tints,
  picture: number,
  outlook: Outlook,
  coarse: number,
  seconds: number,
): void {
  for (let index = 0; index < lights.length; index++) {
    const light = lights[index];
    if (light === undefined) continue;
    const x = turnTo(light.azimuth, picture);
    const shown = shownAt(outlook, x, light.elevation);
    let alpha = light.bright * brightAt(outlook, x, light.elevation, shown);
    // Today's pixels are coarser than eyes: every other light is lost.
    if (index % 2 === 1) alpha *= 1 - 0.7 * coarse;
    if (light.kind === 'window') alpha *= 0.88 + 0.12 * Math.sin(seconds * 1.7 + index);
    const tint = (shown > 0.5 ? tints.shown : tints.rest)[light.kind];
    cloud.put(index, x * UNITS, -light.elevation * UNITS, light.size * UNITS * 1.1, tint, alpha);
  }
  cloud.send();
}

/** A globe of circles: one can see at once where one has turned to. */
function makeGlobe(brush: Brush, bright: (sprite: Sprite, tint: number) => Sprite) {
  const halo = bright(brush.sprite('glow', GLOBE.size * UNITS * 3), LIGHT);
  const rings = [1, 0.62, 0.2].map((squeezed) => {
    const ring = bright(brush.sprite('ring', GLOBE.size * UNITS), mixed(LIGHT, PAPER, 0.4));
    ring.scale.x *= squeezed;
    return ring;
  });
  const belts = [-0.32, 0, 0.32].map((up) => {
    const belt = bright(brush.sprite('ring', GLOBE.size * UNITS * Math.sqrt(1 - up * up * 4)), LIGHT);
    belt.scale.y *= 0.16;
    return { belt, up: up * GLOBE.size };
  });
  return {
    sprites: [halo, ...rings, ...belts.map(({ belt }) => belt)],
    draw(picture: number, outlook: Outlook): void {
      const x = turnTo(GLOBE.azimuth, picture);
      const light = brightAt(outlook, x, GLOBE.elevation, shownAt(outlook, x, GLOBE.elevation * 0.5));
      const place = (sprite: Sprite, up: number, alpha: number): void => {
        sprite.position.set(x * UNITS, -(GLOBE.elevation + up) * UNITS);
        sprite.alpha = alpha * light;
      };
      place(halo, 0, 0.4);
      for (const ring of rings) place(ring, 0, 0.6);
      for (const { belt, up } of belts) place(belt, up, 0.4);
    },
  };
}

/** From the highest towers a line of light stands up into the sky. */
function makeSpires(
  brush: Brush,
  towers: readonly Tower[],
  bright: (sprite: Sprite, tint: number) => Sprite,
) {
  const spires = towers
    .filter(({ top }) => top > 38)
    .map(({ azimuth, top }) => ({ azimuth, top, beam: bright(brush.sprite('spire', 30), LIGHT) }));
  for (const { beam } of spires) beam.anchor.y = 1;
  return {
    sprites: spires.map(({ beam }) => beam),
    draw(picture: number, outlook: Outlook, tint: number): void {
      for (const { azimuth, top, beam } of spires) {
        const x = turnTo(azimuth, picture);
        beam.position.set(x * UNITS, -top * UNITS);
        beam.tint = tint;
        beam.alpha = Math.abs(x) > FAR ? 0 : 0.7 * brightAt(outlook, x, top, shownAt(outlook, x, top));
      }
    },
  };
}
