/** What things on the stage are made of: a few shaders, made once, shared by all scenes, given back with the stage. */
import {
  CustomBlending,
  DoubleSide,
  FrontSide,
  type Mesh,
  type Object3D,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
} from 'three';
import { BRASS, type Colour, CYAN, GLASS, GRAPHITE, OIL, PAPER, STEEL, WATER } from './colours.ts';
import { BODY_VERTEX, LIQUID_FRAGMENT, SOLID_FRAGMENT, TABLE_FRAGMENT, TABLE_VERTEX } from './shaders.ts';
import { type Strokes, strokeMaterial, strokesOf } from './strokes.ts';

/** How a solid looks. */
export interface Finish {
  /** 0 painted, 1 metal. */
  readonly metal: number;
  /** 0 polished, 1 dull. */
  readonly soft: number;
}

/** Scenes give back their geometries, and materials they have made themselves, but nothing that comes from here. */
export interface Materials {
  readonly steel: ShaderMaterial;
  /** Dark, for what only holds. */
  readonly graphite: ShaderMaterial;
  readonly brass: ShaderMaterial;
  /** White, dull. */
  readonly porcelain: ShaderMaterial;
  /** The classroom's hue. */
  readonly cyan: ShaderMaterial;
  readonly water: ShaderMaterial;
  readonly oil: ShaderMaterial;
  /** Of tubes and bubbles: seen from both sides, and hardly there but at its rims. */
  readonly glass: ShaderMaterial;
  /** The disc that things stand on; seen on the ground only. */
  readonly table: ShaderMaterial;
  /** A solid of any colour; the same material for the same look. */
  solid(colour: Colour, finish?: Finish): ShaderMaterial;
  /** A liquid of any colour; the same material for the same look. @param body 0 clear, 1 hides what lies behind */
  liquid(colour: Colour, body: number, index: number): ShaderMaterial;
  /** Lines, rays, trails, points of light. The caller disposes of them. @param capacity pieces at most */
  strokes(capacity: number): Strokes;
}

/** What the stage alone may do. */
export interface OwnedMaterials extends Materials {
  /** 0 in orbit, 1 on the ground. */
  readonly earth: { value: number };
  /** Stage units of one px at z = 0. */
  readonly pixel: { value: number };
  dispose(): void;
}

const METAL: Finish = { metal: 1, soft: 0.12 };
const PAINTED: Finish = { metal: 0, soft: 0.5 };
/** Refractive indices at 589 nm, 20 °C (CRC Handbook of Chemistry and Physics): water, olive oil, and glass as thin as a wall. */
const INDEX = { water: 1.333, oil: 1.467, glass: 1.2 };
const OVER = {
  transparent: true,
  depthWrite: false,
  blending: CustomBlending,
  blendSrc: OneFactor,
  blendDst: OneMinusSrcAlphaFactor,
  premultipliedAlpha: true,
} as const;

export function makeMaterials(): OwnedMaterials {
  const earth = { value: 0 };
  const pixel = { value: 0.002 };
  const made = new Map<string, ShaderMaterial>();
  const keep = (key: string, make: () => ShaderMaterial): ShaderMaterial => {
    const there = made.get(key);
    if (there !== undefined) return there;
    const fresh = make();
    made.set(key, fresh);
    return fresh;
  };
  const solid = (colour: Colour, finish = PAINTED): ShaderMaterial =>
    keep(`solid ${colour.join()} ${finish.metal} ${finish.soft}`, () => solidOf(earth, colour, finish));
  const liquid = (colour: Colour, body: number, index: number): ShaderMaterial =>
    keep(`liquid ${colour.join()} ${body} ${index}`, () => liquidOf(earth, colour, body, index, FrontSide));
  const stroke = keep('stroke', () => strokeMaterial(pixel));
  return {
    earth,
    pixel,
    steel: solid(STEEL, METAL),
    graphite: solid(GRAPHITE, { metal: 0.5, soft: 0.4 }),
    brass: solid(BRASS, METAL),
    porcelain: solid(PAPER, { metal: 0, soft: 0.7 }),
    cyan: solid(CYAN, { metal: 0.25, soft: 0.3 }),
    water: liquid(WATER, 0.3, INDEX.water),
    oil: liquid(OIL, 0.5, INDEX.oil),
    glass: keep('glass', () => liquidOf(earth, GLASS, 0.02, INDEX.glass, DoubleSide)),
    table: keep('table', () => tableOf(earth)),
    solid,
    liquid,
    strokes: (capacity) => strokesOf(stroke, capacity),
    dispose() {
      for (const material of made.values()) material.dispose();
    },
  };
}

function solidOf(earth: { value: number }, colour: Colour, { metal, soft }: Finish): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: BODY_VERTEX,
    fragmentShader: SOLID_FRAGMENT,
    uniforms: {
      u_earth: earth,
      u_tint: { value: [...colour] },
      u_metal: { value: metal },
      u_soft: { value: soft },
    },
  });
}

function liquidOf(
  earth: { value: number },
  colour: Colour,
  body: number,
  index: number,
  side: typeof FrontSide | typeof DoubleSide,
): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: BODY_VERTEX,
    fragmentShader: LIQUID_FRAGMENT,
    uniforms: {
      u_earth: earth,
      u_tint: { value: [...colour] },
      u_body: { value: body },
      u_index: { value: index },
    },
    side,
    forceSinglePass: true,
    ...OVER,
  });
}

function tableOf(earth: { value: number }): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: TABLE_VERTEX,
    fragmentShader: TABLE_FRAGMENT,
    uniforms: { u_earth: earth },
    ...OVER,
  });
}

/** Gives back the geometry of every mesh and line below `object`; materials stay, being the stage's. */
export function disposeGeometries(object: Object3D): void {
  object.traverse((part) => (part as Partial<Mesh>).geometry?.dispose());
}
