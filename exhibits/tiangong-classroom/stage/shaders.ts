/**
 * The stage's shaders. Nothing is lit by lamps of the graphics library: one formula says how bright the surroundings are in a
 * direction, and everything on the stage mirrors or bends it. That costs no texture and no second pass, and a body that turns
 * is seen to turn. Colours are as on the screen (sRGB), directions are the camera's: y up, z towards the visitor.
 */

/** @see Materials: `u_earth` is shared by everything on the stage. */
const SURROUNDINGS = `
uniform float u_earth;   // 0 in orbit, 1 on the ground
vec3 surroundings(vec3 d, float soft) {
  float up = d.y;
  // In orbit the Earth shines from below, with the bright line of its air; on the ground a warm table does.
  vec3 orbit = mix(vec3(0.06, 0.17, 0.25), vec3(0.018, 0.026, 0.05), smoothstep(-0.8, 0.2, up));
  orbit += vec3(0.24, 0.60, 0.72) * exp(-pow((up + 0.3) / (0.09 + soft * 0.35), 2.0)) * (0.75 - soft * 0.35);
  vec3 ground = mix(vec3(0.20, 0.155, 0.11), vec3(0.035, 0.042, 0.066), smoothstep(-0.8, 0.15, up));
  ground += vec3(0.62, 0.50, 0.36) * exp(-pow((up + 0.18) / (0.12 + soft * 0.35), 2.0)) * (0.42 - soft * 0.2);
  vec3 light = mix(orbit, ground, u_earth);
  // A soft box above on the left, a narrow one on the right, and the one warm lamp.
  float box = smoothstep(0.80 - soft * 0.55, 0.86 + soft * 0.12, dot(d, vec3(-0.421, 0.742, 0.521)));
  float strip = smoothstep(0.93 - soft * 0.4, 0.97, dot(d, vec3(0.874, 0.243, 0.42))) ;
  float lamp = smoothstep(0.962 - soft * 0.36, 0.988, dot(d, vec3(0.520, -0.303, 0.799)));
  light += vec3(0.86, 0.93, 0.98) * box * (1.0 - soft * 0.45);
  light += vec3(0.50, 0.70, 0.78) * strip * (0.8 - soft * 0.4);
  light += vec3(1.0, 0.77, 0.42) * lamp * (0.9 - soft * 0.5);
  return light;
}`;

/** Of solids and liquids; works for instanced meshes too, with or without colours of their own. */
export const BODY_VERTEX = `
varying vec3 v_normal;
varying vec3 v_place;
varying vec3 v_own;
void main() {
  vec3 bent = normal;
  vec4 place = vec4(position, 1.0);
  v_own = vec3(1.0);
#ifdef USE_INSTANCING
  mat3 turn = mat3(instanceMatrix);
  bent = turn * (normal / vec3(dot(turn[0], turn[0]), dot(turn[1], turn[1]), dot(turn[2], turn[2])));
  place = instanceMatrix * place;
#endif
#ifdef USE_INSTANCING_COLOR
  v_own = instanceColor;
#endif
  v_normal = normalMatrix * bent;
  vec4 seen = modelViewMatrix * place;
  v_place = seen.xyz;
  gl_Position = projectionMatrix * seen;
}`;

export const SOLID_FRAGMENT = `
uniform vec3 u_tint;
uniform float u_metal;   // 1 mirrors in its own colour, 0 is painted
uniform float u_soft;    // 0 polished, 1 dull
varying vec3 v_normal;
varying vec3 v_place;
varying vec3 v_own;
${SURROUNDINGS}
void main() {
  vec3 n = normalize(v_normal);
  vec3 to = normalize(-v_place);
  float facing = max(0.0, dot(n, to));
  vec3 tint = u_tint * v_own;
  float edge = pow(1.0 - facing, 4.0);
  vec3 mirrored = surroundings(reflect(-to, n), u_soft);
  vec3 spread = surroundings(n, 1.0) * 1.15 + 0.06;
  // Coloured metal swallows the light of other colours: brass must not look green in a blue room.
  float strong = 1.0 - min(tint.r, min(tint.g, tint.b)) / max(0.001, max(tint.r, max(tint.g, tint.b)));
  mirrored = mix(mirrored, vec3(dot(mirrored, vec3(0.3, 0.59, 0.11))), strong * u_metal);
  spread = mix(spread, vec3(dot(spread, vec3(0.3, 0.59, 0.11))), strong * u_metal);
  vec3 metal = tint * (mirrored * 0.82 + spread * 0.45) + mirrored * edge * 0.35;
  vec3 paint = tint * spread * 1.05 + mirrored * (0.10 + 0.5 * edge);
  gl_FragColor = vec4(mix(paint, metal, u_metal), 1.0);
}`;

/** Water, oil, glass: bright where they are seen edge on, clear where they are looked through, upside down in between. */
export const LIQUID_FRAGMENT = `
uniform vec3 u_tint;
uniform float u_body;    // how much of what lies behind is hidden, 0 to 1
uniform float u_index;   // refractive index
varying vec3 v_normal;
varying vec3 v_place;
varying vec3 v_own;
${SURROUNDINGS}
void main() {
  vec3 n = normalize(v_normal);
  vec3 to = normalize(-v_place);
  if (dot(n, to) < 0.0) n = -n;
  float facing = dot(n, to);
  // Schlick's form of Fresnel's law.
  float at_once = pow((u_index - 1.0) / (u_index + 1.0), 2.0);
  float fresnel = at_once + (1.0 - at_once) * pow(1.0 - facing, 5.0);
  vec3 mirrored = surroundings(reflect(-to, n), 0.0);
  // What is seen through a round body stands on its head.
  vec3 bent = refract(-to, n, 1.0 / u_index);
  vec3 through = surroundings(normalize(vec3(-bent.xy * 2.6, 0.55)), 0.35);
  float rim = pow(1.0 - facing, 2.2);
  vec3 tint = u_tint * v_own;
  vec3 light = tint * (through * (0.30 + 0.9 * rim) + 0.05) * (0.35 + u_body) + tint * rim * 0.30 + mirrored * (fresnel * 0.9 + 0.12);
  float cover = clamp(u_body * 0.55 + rim * 0.45 * (0.3 + u_body) + fresnel * 0.5, 0.0, 1.0);
  gl_FragColor = vec4(light, cover);
}`;

/** Each instance is a capsule between two points that always faces the visitor; of no length it is a point of light. */
export const STROKE_VERTEX = `
attribute vec4 a_from;    // x, y, z, width
attribute vec4 a_to;      // x, y, z, 1 for round ends
attribute vec4 a_colour;  // light, and how much of what lies behind is hidden
attribute float a_soft;   // 0 a line, 1 a glow
uniform float u_pixel;    // stage units of one px
varying vec2 v_at;
varying vec4 v_colour;
varying vec3 v_shape;     // length, half width, softness
varying float v_round;
void main() {
  vec3 from = (modelViewMatrix * vec4(a_from.xyz, 1.0)).xyz;
  vec3 to = (modelViewMatrix * vec4(a_to.xyz, 1.0)).xyz;
  vec3 along = to - from;
  float far = length(along);
  along = far > 1e-6 ? along / far : vec3(0.0, 1.0, 0.0);
  vec3 aside = cross(normalize(from), along);
  float turned = length(aside);
  aside = turned > 1e-4 ? aside / turned : vec3(1.0, 0.0, 0.0);
  // A line is never thinner than a px and a half: it grows faint instead.
  float wide = max(a_from.w, u_pixel * 1.5);
  float half_width = wide * 0.5;
  // Room for the smooth edge; a point of light without length is seen from the front, whatever it stands in.
  float room = half_width + u_pixel;
  if (far <= 1e-6) { along = vec3(0.0, 1.0, 0.0); aside = vec3(1.0, 0.0, 0.0); }
  // Butt ends reach a little into each other, or a bend would open a gap on its outer side.
  float ends = max(a_to.w, 0.3) * room;
  v_at = vec2(position.x * 2.0 * room, position.y > 0.0 ? far + ends : -ends);
  v_shape = vec3(far, half_width, a_soft);
  v_round = a_to.w;
  v_colour = a_colour * min(1.0, a_from.w / wide * 1.3);
  gl_Position = projectionMatrix * vec4(from + along * v_at.y + aside * v_at.x, 1.0);
}`;

export const STROKE_FRAGMENT = `
uniform float u_pixel;
varying vec2 v_at;
varying vec4 v_colour;
varying vec3 v_shape;
varying float v_round;
void main() {
  float past = v_round * (v_at.y - clamp(v_at.y, 0.0, v_shape.x));
  float far = length(vec2(v_at.x, past)) / v_shape.y;
  float line = 1.0 - smoothstep(1.0 - u_pixel / v_shape.y, 1.0 + u_pixel / v_shape.y, far);
  float fall = max(0.0, 1.0 - far);
  float glow = fall * fall * (0.35 + 0.65 * fall * fall) + exp(-far * far * 90.0) * 0.8;
  gl_FragColor = v_colour * mix(line, glow, v_shape.z);
}`;

/** A round table of light, for what stands or lands on the ground. */
export const TABLE_VERTEX = `
varying vec2 v_at;
void main() {
  v_at = position.xy;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

export const TABLE_FRAGMENT = `
uniform float u_earth;
varying vec2 v_at;
void main() {
  float far = length(v_at);
  float pool = exp(-far * far * 3.4) * 0.5;
  float rim = exp(-pow((far - 0.96) * 70.0, 2.0)) * 0.75;
  float light = (pool + rim) * u_earth * (1.0 - smoothstep(0.985, 1.0, far));
  gl_FragColor = vec4(vec3(0.94, 0.76, 0.52) * light, light * 0.55);
}`;
