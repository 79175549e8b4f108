/** The shaders of the light field: each light travels between two places on the GPU, so a frame costs the processor nothing. */

export const VERTEX = `#version 300 es
precision highp float;
in vec2 a_from;
in vec2 a_to;
in vec4 a_seed;          // four random numbers, 0 to 1
uniform vec2 u_size;     // px
uniform float u_time;    // seconds
uniform float u_travel;  // 0 to 1
uniform float u_drift;   // 1 drifting, 0 still
uniform float u_scale;   // px of a light
out float v_warm;
out float v_bright;

void main() {
  // Lights leave one after another and arrive softly.
  float late = a_seed.x * 0.35;
  float t = clamp((u_travel - late) / (1.0 - 0.35), 0.0, 1.0);
  t = 1.0 - pow(1.0 - t, 3.0);
  vec2 way = mix(a_from, a_to, t);
  // A curve to one side, as light follows light.
  vec2 across = vec2(-(a_to.y - a_from.y), a_to.x - a_from.x);
  way += across * (a_seed.y - 0.5) * 0.5 * sin(3.14159 * t);
  float phase = a_seed.z * 6.2832;
  vec2 drift = vec2(sin(u_time * (0.11 + 0.2 * a_seed.w) + phase), cos(u_time * (0.09 + 0.18 * a_seed.x) + phase * 1.7));
  way += drift * mix(0.0009, 0.008, step(0.93, a_seed.w)) * u_drift;
  gl_Position = vec4(way.x * 2.0 - 1.0, 1.0 - way.y * 2.0, 0.0, 1.0);
  float large = pow(a_seed.w, 12.0);
  gl_PointSize = u_scale * mix(1.0, 6.0, large);
  v_warm = a_seed.y;
  float twinkle = 0.8 + 0.2 * sin(u_time * (0.6 + a_seed.x) + phase) * u_drift;
  v_bright = mix(0.5, 1.0, a_seed.z) * mix(1.0, 0.34, large) * twinkle;
}`;

export const FRAGMENT = `#version 300 es
precision mediump float;
in float v_warm;
in float v_bright;
uniform vec3 u_hue;
uniform float u_alpha;
out vec4 colour;

void main() {
  float far = length(gl_PointCoord - 0.5) * 2.0;
  float core = exp(-far * far * 14.0);
  float halo = exp(-far * far * 3.2) * 0.28;
  float light = (core + halo) * v_bright * u_alpha * smoothstep(1.0, 0.7, far);
  vec3 tone = mix(u_hue, vec3(1.0, 0.96, 0.88), core * (0.5 + 0.5 * v_warm));
  colour = vec4(tone * light, light);
}`;
