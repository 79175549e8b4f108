/** The canvas behind the shell, and what the lights do in each view. */
import { useEffect, useRef } from 'preact/hooks';
import type { ExhibitAbout } from '#core/exhibit.ts';
import { access, lit, standing, viewport } from '../state.ts';
import { type LightField, lightField } from './field.ts';
import { skyShape, type TextBox, textShape } from './shapes.ts';

/** What the lights show: the open sky, a text, or nothing while an exhibit has the screen. */
export type Scene =
  | { readonly show: 'sky' }
  | { readonly show: 'text'; readonly text: string; readonly box: TextBox; readonly hue?: number }
  | { readonly show: 'nothing' };

const LIGHTS = 11_000;
const FONT = '"Noto Serif SC Variable", serif';
const TRAVEL_SECONDS = 2.2;
/** How long lights go on drifting after they have arrived where nothing else moves, seconds (WCAG 2.2.2: under 5). */
const SETTLE_SECONDS = 4.5;

interface StageProps {
  readonly scene: Scene;
  /** Whether the lights may drift for as long as the view stands (attract). */
  readonly alive: boolean;
}

export function LightStage({ scene, alive }: StageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const field = useRef<LightField | undefined>(undefined);
  const reduced = access.value.reducedMotion;
  const measured = viewport.value;
  const { width, height } = measured;

  // A machine that draws by its processor takes a third of a second for the first lights; words are read meanwhile.
  const begun = standing.value;
  useEffect(() => {
    if (canvas.current === null || !begun) return undefined;
    field.current = lightField(canvas.current, LIGHTS, () => {
      lit.value = true;
    });
    if (field.current === undefined) lit.value = true;
    field.current?.travel(skyShape(LIGHTS), 0);
    return () => field.current?.dispose();
  }, [begun]);

  useEffect(() => field.current?.resize(), [measured]);

  const key = JSON.stringify([begun, scene, alive, reduced, width, height]);
  useEffect(() => {
    let stale = false;
    void apply(field.current, scene, { alive, reduced, aspect: width / height }, () => stale);
    return () => {
      stale = true;
    };
  }, [key]);

  return <canvas ref={canvas} class="light-stage" data-on={scene.show !== 'nothing'} aria-hidden="true" />;
}

interface Circumstances {
  readonly alive: boolean;
  readonly reduced: boolean;
  readonly aspect: number;
}

async function apply(
  field: LightField | undefined,
  scene: Scene,
  { alive, reduced, aspect }: Circumstances,
  stale: () => boolean,
): Promise<void> {
  if (field === undefined) return;
  if (scene.show === 'nothing') {
    field.drift(false);
    return;
  }
  const seconds = reduced ? 0 : TRAVEL_SECONDS;
  if (scene.show === 'sky') field.travel(skyShape(LIGHTS), seconds);
  else {
    await document.fonts.load(`700 40px ${FONT}`, scene.text);
    if (stale()) return;
    field.travel(textShape(scene.text, LIGHTS, aspect, FONT, scene.box), seconds);
  }
  field.tint(rgbOf(scene.show === 'text' ? scene.hue : undefined), 1);
  field.drift(reduced ? false : alive || TRAVEL_SECONDS + SETTLE_SECONDS);
}

/** The warm light of the house, or an exhibit's hue at the same lightness (oklch 0.8 0.13), as RGB 0…1. */
function rgbOf(hue = 78): readonly [number, number, number] {
  const angle = (hue * Math.PI) / 180;
  const a = 0.13 * Math.cos(angle);
  const b = 0.13 * Math.sin(angle);
  // Oklab to linear sRGB: Björn Ottosson, "A perceptual color space for image processing", 2020.
  const l = (0.8 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (0.8 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (0.8 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => Math.min(1, Math.max(0, value))) as [number, number, number];
}

/** Width of a text in characters: figures and Latin letters are a little over half as wide as Chinese ones. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.6 : 1), 0);
}

/** Where a view's figure stands: upper part of a portrait screen, left part of a landscape one. */
export function emblemBox(about: ExhibitAbout, aspect: number): TextBox {
  const characters = widthOf(about.emblem);
  if (aspect < 1)
    return {
      centreX: 0.5,
      centreY: 0.27,
      height: Math.min(0.3, (0.66 * aspect) / characters),
      vertical: false,
    };
  const room = aspect > 2.4 ? 0.3 : 0.43;
  const height = Math.min(0.52, (room * aspect) / characters);
  return { centreX: aspect > 2.4 ? 0.36 : 0.29, centreY: 0.44, height, vertical: false };
}
