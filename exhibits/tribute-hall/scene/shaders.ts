/** The hall's shaders. A light travels between two formations on the GPU; a frame costs the processor a few uniforms. */

/** Shared by lights and their reflections: where a light is now. Lengths in px, see formations/space.ts. */
const TRAVEL = `
uniform float u_progress;   // 0 at the old formation, 1 at the new one
uniform vec2 u_walks;       // px walked in the corridor, for the old and the new formation (negative: none)
uniform vec2 u_scrolls;     // px scrolled sideways, for the old and the new formation
uniform float u_length;     // px of the corridor
uniform float u_near;       // px
uniform float u_time;       // seconds

vec3 placed(vec3 place, float walk, float scroll) {
  if (walk < -0.5) return vec3(place.x - scroll, place.yz);
  float along = -place.z - (walk - 1.0) - u_near;
  return vec3(place.xy, -(mod(along, u_length) + u_near));
}

float arrived(float late) {
  float t = clamp((u_progress - late * 0.3) / 0.7, 0.0, 1.0);
  return t * t * (3.0 - 2.0 * t);
}`;

export const LIGHT_VERTEX = `
attribute vec4 a_from;    // x, y, z, size
attribute vec4 a_to;
attribute vec4 a_look;    // glyph's slot, seed, glow from, glow to
attribute float a_honoured;
uniform float u_floor;    // y of the floor; lights are mirrored at it when u_mirror is 1
uniform float u_mirror;
uniform float u_far;
varying vec2 v_at;
varying float v_slot;
varying float v_glow;
varying float v_px;
varying float v_honoured;
${TRAVEL}
void main() {
  float t = arrived(a_look.y);
  vec3 from = placed(a_from.xyz, u_walks.x, u_scrolls.x);
  vec3 to = placed(a_to.xyz, u_walks.y, u_scrolls.y);
  vec3 place = mix(from, to, t);
  // A soft arc, so that nothing flies in a straight line.
  place.y += sin(3.14159 * t) * 60.0 * (a_look.y - 0.3);
  if (u_mirror > 0.5) place.y = 2.0 * u_floor - place.y;
  float size = mix(a_from.w, a_to.w, t) * 1.9;
  vec4 seen = modelViewMatrix * vec4(place, 1.0);
  v_at = position.xy;
  v_px = size / max(1.0, -place.z) * u_far;
  v_slot = a_look.x;
  v_honoured = a_honoured;
  // Far lights sink into the dark; those that pass the visitor fade before they cross the glass.
  float haze = exp(-max(0.0, -place.z / u_far - 1.0) * 0.16);
  float passing = smoothstep(0.62, 0.74, -place.z / u_far);
  v_glow = mix(a_look.z, a_look.w, t) * haze * passing;
  seen.xy += position.xy * size * vec2(1.0, u_mirror > 0.5 ? 3.4 : 1.0);
  gl_Position = projectionMatrix * seen;
}`;

export const LIGHT_FRAGMENT = `
precision highp float;
precision highp sampler2DArray;
uniform sampler2DArray u_glyphs;
uniform float u_mirror;
uniform float u_strength;
varying vec2 v_at;
varying float v_slot;
varying float v_glow;
varying float v_px;
varying float v_honoured;

void main() {
  float far = length(v_at) * 2.0;
  if (far > 1.0) discard;
  vec3 gold = mix(vec3(0.62, 0.68, 0.86), vec3(1.0, 0.78, 0.42), v_honoured);
  float halo = exp(-far * far * 4.5) * 0.34;
  float core = exp(-far * far * 60.0);
  float near = smoothstep(26.0, 64.0, v_px);
  // Near lights are lanterns: a ring of light with the surname inside.
  float ring = exp(-pow((far - 0.52) * 26.0, 2.0)) * near * 0.9;
  float disc = smoothstep(0.53, 0.5, far) * near;
  // The glyph's square lies inside the ring.
  vec2 at = v_at / 0.47 + 0.5;
  float inside = step(0.0, at.x) * step(at.x, 1.0) * step(0.0, at.y) * step(at.y, 1.0);
  // Four surnames share a layer; a varying may be a hair off the whole number that it was.
  float slot = floor(v_slot + 0.5);
  vec4 channel = vec4(equal(vec4(mod(slot, 4.0)), vec4(0.0, 1.0, 2.0, 3.0)));
  float ink = dot(texture(u_glyphs, vec3(at.x, 1.0 - at.y, floor(slot / 4.0))), channel);
  float glyph = ink * inside * near;
  vec3 light = gold * (halo + ring) + mix(gold, vec3(1.0, 0.97, 0.9), 0.75) * (glyph * 0.95 + core * (1.0 - near * 0.92));
  float cover = disc * 0.55;
  if (u_mirror > 0.5) { light = gold * exp(-far * far * 5.0) * (0.1 + 0.22 * exp(-v_at.x * v_at.x * 60.0)) * (1.0 - far); cover = 0.0; }
  light *= v_glow * u_strength;
  gl_FragColor = vec4(light, max(cover * v_glow, max(light.r, light.g) * 0.6));
}`;

export const DUST_VERTEX = `
attribute vec3 a_home;    // place in the open sky or in the corridor
attribute vec3 a_old;     // place in the figure before
attribute vec3 a_new;     // place in the figure that is shown now
attribute float a_seed;
attribute float a_joins;   // 1 for dust that gathers, 0 for what stays in the air
uniform vec2 u_gathered;  // whether dust was gathered before, and is now: 0 or 1
uniform float u_progress;
uniform float u_walk;
uniform float u_length;
uniform float u_near;
uniform float u_scale;
uniform float u_time;
varying float v_light;
void main() {
  vec3 home = a_home;
  home.z = -(mod(-a_home.z - u_walk, u_length) + u_near);
  float t = smoothstep(0.0, 1.0, clamp((u_progress - a_seed * 0.3) / 0.7, 0.0, 1.0));
  vec2 joins = u_gathered * a_joins;
  vec3 place = mix(mix(home, a_old, joins.x), mix(home, a_new, joins.y), t);
  float gathered = mix(joins.x, joins.y, t);
  place.xy += vec2(sin(u_time * 0.4 + a_seed * 40.0), cos(u_time * 0.33 + a_seed * 70.0)) * 6.0;
  vec4 seen = modelViewMatrix * vec4(place, 1.0);
  gl_Position = projectionMatrix * seen;
  gl_PointSize = u_scale * (0.6 + 1.6 * fract(a_seed * 13.0)) * mix(1.0, 1.25, gathered);
  v_light = (0.16 + 0.6 * fract(a_seed * 7.0)) * mix(1.0, 2.6, gathered) * mix(exp(place.z * 0.00022), 1.0, gathered);
}`;

export const DUST_FRAGMENT = `
precision mediump float;
uniform float u_strength;
varying float v_light;
void main() {
  float far = length(gl_PointCoord - 0.5) * 2.0;
  float light = exp(-far * far * 4.0) * v_light * u_strength;
  gl_FragColor = vec4(vec3(1.0, 0.82, 0.52) * light, light * 0.6);
}`;

export const ARCH_VERTEX = `
attribute float a_depth;   // px from the visitor before walking
attribute float a_rail;    // 1 for the lines that run along the corridor and do not pass
uniform float u_walk;
uniform float u_length;
uniform float u_near;
uniform float u_focal;
varying float v_light;
void main() {
  float depth = a_rail > 0.5 ? a_depth + u_near : mod(a_depth - u_walk, u_length) + u_near;
  vec4 seen = modelViewMatrix * vec4(position.xy, -depth, 1.0);
  gl_Position = projectionMatrix * seen;
  v_light = exp(-(depth / u_focal) * 0.2) * smoothstep(0.55, 1.1, depth / u_focal) * (a_rail > 0.5 ? 0.8 : 0.42);
}`;

export const ARCH_FRAGMENT = `
precision mediump float;
uniform float u_strength;
varying float v_light;
void main() {
  float light = v_light * u_strength * 0.62;
  gl_FragColor = vec4(vec3(0.95, 0.74, 0.44) * light, light * 0.5);
}`;

export const THREAD_VERTEX = `
attribute vec4 a_ends;    // x, y of either end, px from the middle of the screen
attribute vec4 a_look;    // width px, glow at either end, whether it scrolls
uniform float u_scroll;
uniform float u_focal;
varying float v_across;
varying float v_glow;
void main() {
  vec2 along = a_ends.zw - a_ends.xy;
  vec2 aside = normalize(vec2(-along.y, along.x) + vec2(0.0, 1e-6));
  vec2 at = a_ends.xy + along * (position.x + 0.5) + aside * position.y * a_look.x;
  at.x -= u_scroll * a_look.w;
  v_across = position.y * 2.0;
  v_glow = mix(a_look.y, a_look.z, position.x + 0.5);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(at, -u_focal, 1.0);
}`;

export const THREAD_FRAGMENT = `
precision mediump float;
uniform float u_strength;
varying float v_across;
varying float v_glow;
void main() {
  float light = (exp(-v_across * v_across * 26.0) * 0.8 + exp(-v_across * v_across * 5.0) * 0.2 * (1.0 - v_across * v_across)) * v_glow * u_strength;
  gl_FragColor = vec4(vec3(0.98, 0.77, 0.44) * light, light * 0.6);
}`;

export const FLOWER_VERTEX = `
attribute vec4 a_flower;   // x, y, z, size
attribute vec2 a_kind;     // seed, hour of blooming 0…1
uniform float u_bloom;     // 0…1 of the garden's opening
varying vec2 v_at;
varying float v_seed;
varying float v_open;
void main() {
  v_at = position.xy * 2.0;
  v_seed = a_kind.x;
  // A kind above 1 is a bud that waits for its flower.
  v_open = a_kind.y > 1.0 ? 0.0 : smoothstep(a_kind.y * 0.7, a_kind.y * 0.7 + 0.3, u_bloom);
  vec4 seen = modelViewMatrix * vec4(a_flower.xyz, 1.0);
  seen.xy += (position.xy + vec2(0.0, 0.5)) * a_flower.w * mix(0.6, 1.0, v_open);
  gl_Position = projectionMatrix * seen;
}`;

export const FLOWER_FRAGMENT = `
precision highp float;
uniform float u_strength;
varying vec2 v_at;
varying float v_seed;
varying float v_open;
void main() {
  vec2 head = v_at - vec2(sin(v_seed * 20.0) * 0.12, 0.34);
  float angle = atan(head.y, head.x) + v_seed * 6.28;
  float far = length(head);
  float count = 5.0 + floor(fract(v_seed * 9.0) * 3.0);
  float petal = 0.36 + 0.17 * cos(angle * count);
  petal *= mix(0.34, 1.0, v_open);
  float edge = smoothstep(petal, petal - 0.1, far);
  float vein = 0.62 + 0.38 * smoothstep(0.0, petal, far);
  float heart = exp(-far * far * 110.0);
  float bend = sin(v_seed * 20.0) * 0.12 * smoothstep(-1.0, 0.34, v_at.y);
  float stem = smoothstep(0.028, 0.008, abs(v_at.x - bend)) * step(v_at.y, 0.3) * smoothstep(-1.0, -0.5, v_at.y) * 0.35;
  float glow = exp(-far * far * 5.5) * 0.3;
  vec3 tint = mix(vec3(1.0, 0.79, 0.45), vec3(0.98, 0.52, 0.4), fract(v_seed * 5.0));
  tint = mix(tint, vec3(0.98, 0.93, 0.86), step(0.72, fract(v_seed * 3.0)));
  vec3 light = tint * (edge * vein * 0.74 + glow) + vec3(1.0, 0.9, 0.6) * heart + vec3(0.5, 0.62, 0.44) * stem;
  light *= u_strength * mix(0.42, 1.0, v_open);
  gl_FragColor = vec4(light, max(edge * 0.5, max(light.r, light.g) * 0.4) * u_strength);
}`;
