/**
 * What the visitor sees through the ball: a square in which the shader follows each ray from the eye through water and
 * bubble back to the lantern, by the same law as rays.ts, and a square with the lantern as it is seen past the ball.
 */
import {
  CustomBlending,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  PlaneGeometry,
  ShaderMaterial,
  type Vector3Tuple,
} from 'three';
import { EYE } from './lens.ts';
import { WATER_INDEX } from './rays.ts';

/** Half the width and the height of the lantern's paper, m, with a little more for its caps. */
export const LANTERN = { width: 0.027, height: 0.025 } as const;
/** Half the side of the lantern's square, m: room for its halo. */
const HALO = 0.062;

/**
 * The lantern in its own plane, metres from its middle: paper lit from within, ribs, two caps, a tassel that tells up from
 * down, and 天 in four strokes of ink. Premultiplied; the halo covers nothing.
 */
const LANTERN_GLSL = `
float stroke(vec2 p, vec2 a, vec2 b, float from, float to) {
  vec2 ab = b - a;
  float t = clamp(dot(p - a, ab) / dot(ab, ab), 0.0, 1.0);
  return length(p - a - ab * t) - mix(from, to, t);
}
float sky_character(vec2 p) {
  float d = stroke(p, vec2(-0.46, 0.58), vec2(0.46, 0.60), 0.062, 0.062);
  d = min(d, stroke(p, vec2(-0.68, 0.12), vec2(0.68, 0.14), 0.062, 0.062));
  d = min(d, stroke(p, vec2(0.0, 0.58), vec2(-0.03, 0.08), 0.085, 0.085));
  d = min(d, stroke(p, vec2(-0.03, 0.08), vec2(-0.22, -0.36), 0.085, 0.075));
  d = min(d, stroke(p, vec2(-0.22, -0.36), vec2(-0.66, -0.70), 0.075, 0.03));
  d = min(d, stroke(p, vec2(0.02, 0.10), vec2(0.22, -0.32), 0.05, 0.085));
  d = min(d, stroke(p, vec2(0.22, -0.32), vec2(0.68, -0.68), 0.085, 0.06));
  return d;
}
vec4 lantern(vec2 m) {
  vec2 p = m / vec2(${LANTERN.width}, ${LANTERN.height});
  float far = length(p);
  float change = fwidth(far);
  // Beside the rim of the bubble neighbours come from quite different places: nothing can be drawn between them.
  if (change > 0.8) return vec4(0.0);
  float blur = clamp(change, 0.004, 0.14);
  float paper = 1.0 - smoothstep(1.0 - blur, 1.0 + blur, far);
  float across = clamp(abs(p.x) / sqrt(max(0.02, 1.0 - p.y * p.y)), 0.0, 1.0);
  float rib = 0.5 + 0.5 * cos(asin(across) * 8.0);
  vec3 glow = mix(vec3(1.0, 0.86, 0.55), vec3(0.93, 0.42, 0.16), smoothstep(0.1, 1.05, far));
  glow *= 0.86 + 0.14 * smoothstep(0.0, 0.35, rib);
  float ink = 1.0 - smoothstep(-blur, blur, sky_character(p / vec2(0.74, 0.8)));
  glow = mix(glow, vec3(0.33, 0.05, 0.03), ink * 0.94);
  float cap = 1.0 - smoothstep(0.0, blur * 1.5, max(abs(p.x) - 0.34, abs(abs(p.y) - 1.0) - 0.09));
  float tassel = 1.0 - smoothstep(0.0, blur * 1.5, max(abs(p.x) - 0.05 - 0.07 * smoothstep(-1.1, -1.75, p.y), abs(p.y + 1.42) - 0.38));
  vec3 colour = mix(glow * paper, vec3(0.80, 0.20, 0.12), tassel);
  float cover = max(paper, tassel);
  colour = mix(colour, vec3(0.86, 0.66, 0.32), cap);
  cover = max(cover, cap);
  float halo = exp(-max(0.0, far - 0.6) * 2.3) * (1.0 - smoothstep(1.5, 2.2, far));
  return vec4(colour + vec3(0.40, 0.22, 0.07) * halo * (1.0 - cover), cover);
}`;

const VERTEX = `
uniform vec3 u_middle;   // of the square, m; z away from the visitor is below 0
uniform float u_half;
varying vec2 v_at;
void main() {
  v_at = u_middle.xy + position.xy * 2.0 * u_half;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/** Straight on: seen from the eye, what is further off is drawn nearer to the middle. */
const STRAIGHT_FRAGMENT = `
uniform vec3 u_lantern;
varying vec2 v_at;
${LANTERN_GLSL}
void main() {
  gl_FragColor = lantern(v_at * (1.0 - u_lantern.z / ${EYE.toFixed(2)}) - u_lantern.xy);
}`;

const BENT_FRAGMENT = `
uniform vec3 u_lantern;
uniform float u_radius;
uniform float u_bubble;
uniform float u_earth;
varying vec2 v_at;
${LANTERN_GLSL}
const float N = ${WATER_INDEX.toFixed(3)};
// How far along a ray a sphere about the origin is met; the nearer or the farther place.
float meeting(vec3 o, vec3 d, float radius, float side) {
  float b = dot(o, d);
  float rest = b * b - dot(o, o) + radius * radius;
  return rest < 0.0 ? -1.0 : -b + side * sqrt(rest);
}
vec3 room(vec3 d) {
  vec3 orbit = mix(vec3(0.03, 0.10, 0.16), vec3(0.012, 0.022, 0.045), smoothstep(-0.5, 0.25, d.y));
  orbit += vec3(0.20, 0.52, 0.64) * exp(-pow((d.y + 0.3) / 0.12, 2.0)) * 0.5;
  vec3 ground = mix(vec3(0.16, 0.12, 0.08), vec3(0.03, 0.035, 0.055), smoothstep(-0.5, 0.2, d.y));
  return mix(orbit, ground, u_earth);
}
void main() {
  vec3 eye = vec3(0.0, 0.0, ${EYE.toFixed(2)});
  vec3 d = normalize(vec3(v_at, 0.0) - eye);
  float t = meeting(eye, d, u_radius, -1.0);
  if (t < 0.0) discard;
  vec3 o = eye + d * t;
  float edge = dot(-d, o / u_radius);
  d = refract(d, o / u_radius, 1.0 / N);
  // How near to the middle the ray would pass: at the bubble's radius it grazes it, up to radius/N it gets through.
  float passing = length(cross(o, d));
  float hair = max(fwidth(passing), 1e-7);
  float rim = 0.0;
  if (u_bubble > 0.0) {
    rim = exp(-pow((passing - u_bubble) / hair / 1.5, 2.0)) + 0.3 * exp(-pow((passing - u_bubble / N) / hair / 1.3, 2.0));
    if (passing < u_bubble) {
      o += d * meeting(o, d, u_bubble, -1.0);
      vec3 air = refract(d, o / u_bubble, N);
      if (dot(air, air) < 0.5) {
        d = reflect(d, o / u_bubble);
      } else {
        o += air * meeting(o, air, u_bubble, 1.0);
        d = refract(air, -o / u_bubble, 1.0 / N);
      }
    }
  }
  o += d * meeting(o, d, u_radius, 1.0);
  d = refract(d, -o / u_radius, N);
  vec3 colour = room(d);
  if (d.z < -0.01) {
    vec3 back = o + d * ((u_lantern.z - o.z) / d.z);
    vec4 seen = lantern(back.xy - u_lantern.xy);
    colour = colour * (1.0 - seen.a) + seen.rgb;
  }
  colour = mix(colour, vec3(0.45, 0.72, 0.82), clamp(rim, 0.0, 1.0) * 0.85);
  // Less light comes through where the ball is met at a slant.
  colour *= mix(0.55, 1.0, smoothstep(0.0, 0.45, edge)) * vec3(0.95, 0.99, 1.0);
  float cover = smoothstep(0.0, 0.12, edge);
  gl_FragColor = vec4(colour * cover, cover);
}`;

/** Metres, from the centre of the ball; z of the lantern is below 0. */
export interface Sight {
  readonly lantern: Vector3Tuple;
  readonly radius: number;
  readonly bubble: number;
}

export interface BallView {
  /** The lantern past the ball, and what is seen in the ball. */
  readonly straight: Mesh;
  readonly bent: Mesh;
  /** @param unit stage units of a metre */
  draw(sight: Sight, unit: number): void;
  dispose(): void;
}

/** @param earth the light of the place, shared with the stage's materials */
export function ballView(earth: { value: number }): BallView {
  const shared = { u_lantern: { value: [0, 0, 0] }, u_earth: earth };
  const middle = { value: [0, 0, 0] };
  const straight = square(STRAIGHT_FRAGMENT, { ...shared, u_middle: middle, u_half: { value: HALO } });
  const ball = { u_radius: { value: 1 }, u_bubble: { value: 0 }, u_half: { value: 1 } };
  const bent = square(BENT_FRAGMENT, { ...shared, ...ball, u_middle: { value: [0, 0, 0] } });
  straight.mesh.renderOrder = 1;
  bent.mesh.renderOrder = 2;
  return {
    straight: straight.mesh,
    bent: bent.mesh,
    draw({ lantern, radius, bubble }, unit) {
      const [x, y, z] = lantern;
      const nearer = 1 / (1 - z / EYE);
      shared.u_lantern.value = [x, y, z];
      middle.value = [x * nearer, y * nearer, 0];
      straight.mesh.position.set(x * nearer * unit, y * nearer * unit, 0);
      straight.mesh.scale.setScalar(2 * HALO * unit);
      ball.u_radius.value = radius;
      ball.u_bubble.value = bubble;
      ball.u_half.value = radius * 1.02;
      bent.mesh.scale.setScalar(2 * radius * 1.02 * unit);
    },
    dispose() {
      for (const { mesh, material } of [straight, bent]) {
        mesh.geometry.dispose();
        material.dispose();
      }
    },
  };
}

function square(fragmentShader: string, uniforms: ShaderMaterial['uniforms']) {
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader,
    uniforms,
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    premultipliedAlpha: true,
  });
  return { mesh: new Mesh(new PlaneGeometry(1, 1), material), material };
}
