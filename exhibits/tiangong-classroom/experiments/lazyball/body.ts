/** The body of one ball of water: a sphere whose swells, and whose flattening on Earth, are worked out on the graphics card. */
import { type BufferGeometry, Mesh, type ShaderMaterial, SphereGeometry } from 'three';
import type { Materials } from '../../stage/materials.ts';
import { AXES, type Surface } from './surface.ts';
import { MODES } from './waves.ts';

const SWELLS = AXES.length * MODES.length;

/**
 * Swells: r = 1 + Σ a·P_l(c), and the normal from its slope along the sphere; Legendre polynomials and their derivatives by
 * recursion. Flattening: towards a body with steep edges and a level top (a superellipse of the fourth power).
 */
const VERTEX = `
uniform float u_swells[${SWELLS}];
uniform float u_radius;
uniform float u_spread;
uniform vec2 u_puddle;     // half its width, half its depth
varying vec3 v_normal;
varying vec3 v_place;
varying vec3 v_own;
void swell(vec3 d, vec3 axis, float a2, float a3, float a4, float a5, float a6, inout float r, inout vec3 slope) {
  float c = dot(d, axis);
  float p2 = 1.5 * c * c - 0.5;
  float p3 = (5.0 * c * p2 - 2.0 * c) / 3.0;
  float p4 = (7.0 * c * p3 - 3.0 * p2) / 4.0;
  float p5 = (9.0 * c * p4 - 4.0 * p3) / 5.0;
  float p6 = (11.0 * c * p5 - 5.0 * p4) / 6.0;
  float d2 = 3.0 * c;
  float d3 = 1.0 + 5.0 * p2;
  float d4 = d2 + 7.0 * p3;
  float d5 = d3 + 9.0 * p4;
  float d6 = d4 + 11.0 * p5;
  r += a2 * p2 + a3 * p3 + a4 * p4 + a5 * p5 + a6 * p6;
  slope += (a2 * d2 + a3 * d3 + a4 * d4 + a5 * d5 + a6 * d6) * (axis - c * d);
}
void main() {
  vec3 d = normalize(position);
  float r = 1.0;
  vec3 slope = vec3(0.0);
  vec3 axes[4] = vec3[4](${AXES.map(({ x, y }) => `vec3(${x.toFixed(6)}, ${y.toFixed(6)}, 0.0)`).join(', ')});
  for (int line = 0; line < 4; line++) {
    int at = line * 5;
    swell(d, axes[line], u_swells[at], u_swells[at + 1], u_swells[at + 2], u_swells[at + 3], u_swells[at + 4], r, slope);
  }
  r = max(r, 0.3);
  vec3 ball = d * r * u_radius;
  vec3 ball_normal = normalize(d * r - slope);
  float level = length(d.xz);
  float k = pow(pow(level, 4.0) + pow(abs(d.y), 4.0), -0.25);
  vec3 flat_ = vec3(d.x * k * u_puddle.x, d.y * k * u_puddle.y, d.z * k * u_puddle.x);
  vec3 flat_normal = normalize(vec3(d.xz * level * level / u_puddle.x, d.y * d.y * d.y / u_puddle.y).xzy);
  vec3 place = mix(ball, flat_, u_spread);
  v_own = vec3(1.0);
  v_normal = normalMatrix * normalize(mix(ball_normal, flat_normal, u_spread));
  vec4 seen = modelViewMatrix * vec4(place, 1.0);
  v_place = seen.xyz;
  gl_Position = projectionMatrix * seen;
}`;

/** How much of what lies behind is hidden: less by a few millimetres of water. */
const BODY = { ball: 0.3, puddle: 0.02 } as const;

/** Stage units but for the swells, which are shares of the radius. */
export interface BodyLook {
  readonly radius: number;
  readonly spread: number;
  readonly puddleRadius: number;
  readonly puddleHeight: number;
}

export interface WaterBody {
  readonly mesh: Mesh;
  /** @param radius of the ball, m: swells come in metres */
  draw(surface: Surface, radius: number, look: BodyLook): void;
  dispose(): void;
}

export const waterGeometry = (): BufferGeometry => new SphereGeometry(1, 46, 30);

/** @param geometry of `waterGeometry`, shared; the caller's */
export function waterBody(materials: Materials, geometry: BufferGeometry): WaterBody {
  const swells = Array.from({ length: SWELLS }, () => 0);
  const uniforms = {
    u_swells: { value: swells },
    u_radius: { value: 1 },
    u_spread: { value: 0 },
    u_puddle: { value: [1, 1] },
    u_body: { value: BODY.ball as number },
  };
  const material = waterLike(materials.water, uniforms);
  const mesh = new Mesh(geometry, material);
  mesh.renderOrder = 2;
  mesh.frustumCulled = false;
  return {
    mesh,
    draw(surface, radius, look) {
      for (let at = 0; at < SWELLS; at++) swells[at] = (surface.swells[at] ?? 0) / radius;
      uniforms.u_body.value = BODY.ball + (BODY.puddle - BODY.ball) * look.spread;
      uniforms.u_radius.value = look.radius;
      uniforms.u_spread.value = look.spread;
      uniforms.u_puddle.value = [look.puddleRadius, look.puddleHeight / 2];
    },
    dispose: () => material.dispose(),
  };
}

/** The stage's water with a vertex shader of its own; it goes on sharing the light of the place. */
function waterLike(water: ShaderMaterial, uniforms: ShaderMaterial['uniforms']): ShaderMaterial {
  const material = water.clone();
  material.uniforms = { ...water.uniforms, ...uniforms };
  material.vertexShader = VERTEX;
  return material;
}
