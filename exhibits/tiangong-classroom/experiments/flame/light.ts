/** The light of the flame itself: one square that faces the visitor, with the flame's outline worked out in its shader. */
import {
  CustomBlending,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  PlaneGeometry,
  ShaderMaterial,
} from 'three';
import type { Flame } from './model.ts';

/** Half the side of the square, m: room for the longest flame and its halo. */
const HALF = 0.046;

const VERTEX = `
uniform float u_half;
varying vec2 v_at;
void main() {
  v_at = position.xy * 2.0 * u_half;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/**
 * Along its axis the flame is as wide as t^½·(1−t)^p: p = ½ is a circle, larger p a drop with a pointed end. Blue comes from
 * the thin sheet where gases meet, so it is brightest at the rim; yellow comes from all the soot inside.
 */
const FRAGMENT = `
uniform float u_length;
uniform float u_width;
uniform float u_lean;
uniform float u_soot;
uniform float u_bright;
varying vec2 v_at;
float sheet(float t, float p) {
  float most = pow(0.5 / (0.5 + p), 0.5) * pow(p / (0.5 + p), p);
  return pow(clamp(t, 0.0, 1.0), 0.5) * pow(clamp(1.0 - t, 0.0, 1.0), p) / most;
}
void main() {
  float slim = clamp(1.0 - u_width / u_length, 0.0, 1.0);
  // A draught bends the flame: more at its tip than at the wick.
  float up = clamp(v_at.y / u_length, 0.0, 1.0);
  float lean = u_lean * (0.75 + 0.25 * up);
  vec2 at = vec2(v_at.x * cos(lean) - v_at.y * sin(lean), v_at.x * sin(lean) + v_at.y * cos(lean));
  float base = -u_length * mix(0.36, 0.12, smoothstep(0.0, 0.55, slim));
  float t = (at.y - base) / u_length;
  float p = mix(0.5, 1.25, smoothstep(0.0, 0.6, slim));
  float wide = max(sheet(t, p) * u_width * 0.5, 1e-6);
  // How far outside the flame, as a share of its width: for the soft edge and the halo.
  vec2 middle = vec2(0.0, base + u_length * mix(0.5, 0.42, slim));
  vec2 far = (at - middle) / vec2(u_width * 0.5, u_length * 0.5);
  float round_far = length(far);
  float drawn = smoothstep(0.03, 0.3, slim);
  // 0 on the axis, 1 at the outline.
  float q = mix(round_far, abs(at.x) / wide, drawn);
  float edge = mix(0.10, 0.22, slim);
  float inside = (1.0 - smoothstep(1.0 - edge, 1.0 + edge * 0.4, q)) * mix(1.0, smoothstep(0.0, 0.03, t) * smoothstep(1.0, 0.93, t), drawn);
  float depth = sqrt(max(0.0, 1.0 - q * q)) * inside;
  float rim = inside * pow(clamp(q, 0.0, 1.0), 5.0);

  // Soot: none at the wick, a white heart, amber towards the tip; a round flame keeps it in its middle.
  float ripe = mix(1.0 - smoothstep(0.1, 1.0, round_far), smoothstep(0.08, 0.66, t) * smoothstep(0.0, 0.35, depth), drawn);
  float body = smoothstep(0.0, 0.8, u_soot * 1.35 - (1.0 - ripe)) * depth;
  float heart = exp(-pow((t - 0.36) / 0.2, 2.0)) * smoothstep(0.3, 0.95, depth) * u_soot;
  vec3 amber = mix(vec3(1.0, 0.80, 0.40), vec3(1.0, 0.52, 0.16), smoothstep(0.35, 0.95, t));
  vec3 yellow = amber * 1.1 + vec3(0.5, 0.46, 0.38) * heart;

  // The sheet: brightest where it is seen edge on, and round the wick.
  vec3 blue = vec3(0.14, 0.36, 0.92) * (inside * 0.13 + depth * 0.2) + vec3(0.34, 0.66, 1.0) * rim * 0.95;
  blue += vec3(0.45, 0.62, 1.0) * exp(-dot(at, at) / (u_width * u_width * 0.02)) * 0.45;
  blue *= mix(1.0, 1.0 - 0.75 * smoothstep(0.15, 0.6, t), smoothstep(0.05, 0.4, slim) * u_soot);
  vec3 light = mix(blue, yellow, body);

  float halo = exp(-max(0.0, round_far - 0.55) * mix(2.6, 1.9, u_soot));
  float border = 1.0 - smoothstep(0.72, 1.0, length(v_at) / ${HALF.toFixed(3)});
  light += mix(vec3(0.05, 0.13, 0.34), vec3(0.44, 0.25, 0.08), u_soot) * halo * border;
  light *= u_bright;
  gl_FragColor = vec4(light, clamp(max(light.r, light.b) * 0.55, 0.0, 1.0) * inside);
}`;

export interface FlameLight {
  readonly mesh: Mesh;
  /** @param unit stage units of a metre */
  draw(flame: Flame, unit: number): void;
  dispose(): void;
}

export function flameLight(): FlameLight {
  const uniforms = {
    u_half: { value: HALF },
    u_length: { value: HALF },
    u_width: { value: HALF },
    u_lean: { value: 0 },
    u_soot: { value: 0 },
    u_bright: { value: 0 },
  };
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms,
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    premultipliedAlpha: true,
  });
  const mesh = new Mesh(new PlaneGeometry(1, 1), material);
  mesh.renderOrder = 3;
  return {
    mesh,
    draw(flame, unit) {
      mesh.visible = flame.brightness > 0.001;
      mesh.scale.setScalar(2 * HALF * unit);
      uniforms.u_length.value = Math.max(flame.length, 1e-5);
      uniforms.u_width.value = Math.max(flame.width, 1e-5);
      uniforms.u_lean.value = flame.lean;
      uniforms.u_soot.value = flame.soot;
      uniforms.u_bright.value = flame.brightness;
    },
    dispose() {
      mesh.geometry.dispose();
      material.dispose();
    },
  };
}
