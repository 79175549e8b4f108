/**
 * 追光: the field of lights behind the shell. Thousands of warm points that drift, gather into a figure and travel; each
 * frame is one draw call and a handful of uniforms. Stops by itself when nothing moves.
 */
import { FRAGMENT, VERTEX } from './field-shader.ts';
import { seeded } from './shapes.ts';

export interface LightField {
  /** Lights travel from where they are to `places` (pairs of 0…1). @param seconds 0 puts them there at once */
  travel(places: Float32Array, seconds: number): void;
  /** @param drifting true keeps a slow life for ever (attract), a number of seconds for that long */
  drift(drifting: boolean | number): void;
  /** Colour as linear RGB 0…1 and strength 0…1. */
  tint(colour: readonly [number, number, number], strength: number): void;
  resize(): void;
  dispose(): void;
}

/** Longest side of the picture that is drawn, px; it is scaled up to the screen (fill rate of small kiosks). */
const LONGEST_SIDE = 1920;
/** Frames a second while only drifting; nobody sees more in a slow drift. */
const DRIFT_FPS = 30;

/**
 * @param drawn called after the first frame
 * @returns undefined where there is no WebGL 2; the ground's calm gradient stays then
 */
export function lightField(
  canvas: HTMLCanvasElement,
  count: number,
  drawn: () => void,
): LightField | undefined {
  const gl = canvas.getContext('webgl2', {
    alpha: true,
    antialias: false,
    premultipliedAlpha: true,
    powerPreference: 'low-power',
  });
  if (gl === null) return undefined;
  return new GlField(canvas, gl, count, drawn);
}

class GlField implements LightField {
  private readonly canvas: HTMLCanvasElement;
  private readonly gl: WebGL2RenderingContext;
  private readonly count: number;
  private from: Float32Array;
  private to: Float32Array;
  private uniforms = new Map<string, WebGLUniformLocation | null>();
  private buffers: { from: WebGLBuffer; to: WebGLBuffer } | undefined;
  private begun = 0;
  private duration = 0;
  private driftUntil = 0;
  private colour: readonly [number, number, number] = [1, 0.8, 0.45];
  private strength = 1;
  private handle = 0;
  private last = 0;
  private dead = false;
  private drawn: (() => void) | undefined;

  constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext, count: number, drawn: () => void) {
    this.drawn = drawn;
    this.canvas = canvas;
    this.gl = gl;
    this.count = count;
    this.from = new Float32Array(count * 2).fill(0.5);
    this.to = this.from;
    canvas.addEventListener('webglcontextlost', this.lost);
    canvas.addEventListener('webglcontextrestored', this.restored);
    this.build();
    this.resize();
  }

  travel(places: Float32Array, seconds: number): void {
    this.from = this.placesNow();
    this.to = places;
    this.begun = performance.now();
    this.duration = seconds * 1000;
    this.upload();
    this.wake();
  }

  drift(drifting: boolean | number): void {
    if (drifting === true) this.driftUntil = Number.POSITIVE_INFINITY;
    else this.driftUntil = drifting === false ? 0 : performance.now() + drifting * 1000;
    this.wake();
  }

  tint(colour: readonly [number, number, number], strength: number): void {
    this.colour = colour;
    this.strength = strength;
    this.wake();
  }

  resize(): void {
    const { clientWidth, clientHeight } = this.canvas;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(clientWidth, clientHeight, 1));
    this.canvas.width = Math.max(1, Math.round(clientWidth * scale));
    this.canvas.height = Math.max(1, Math.round(clientHeight * scale));
    this.wake();
  }

  dispose(): void {
    this.dead = true;
    cancelAnimationFrame(this.handle);
    this.canvas.removeEventListener('webglcontextlost', this.lost);
    this.canvas.removeEventListener('webglcontextrestored', this.restored);
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  private readonly lost = (event: Event): void => {
    event.preventDefault();
    cancelAnimationFrame(this.handle);
    this.handle = 0;
  };

  private readonly restored = (): void => {
    this.build();
    this.wake();
  };

  private progress(now: number): number {
    return this.duration === 0 ? 1 : Math.min(1, (now - this.begun) / this.duration);
  }

  /** Where the lights are, roughly: a travel that is interrupted goes on from there. */
  private placesNow(): Float32Array {
    const part = this.progress(performance.now());
    if (part >= 1) return this.to;
    return this.from.map((value, index) => value + ((this.to[index] ?? value) - value) * part);
  }

  private wake(): void {
    if (this.handle === 0 && !this.dead) this.handle = requestAnimationFrame(this.frame);
  }

  private readonly frame = (now: number): void => {
    this.handle = 0;
    const travelling = this.progress(now) < 1;
    const drifting = now < this.driftUntil;
    if (travelling || now - this.last >= 1000 / DRIFT_FPS - 4 || !drifting) {
      this.last = now;
      this.draw(now, drifting);
      this.drawn?.();
      this.drawn = undefined;
    }
    if (travelling || drifting) this.wake();
  };

  private draw(now: number, drifting: boolean): void {
    const { gl, canvas } = this;
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const uniform = (name: string): WebGLUniformLocation | null => this.uniforms.get(name) ?? null;
    const left = this.driftUntil - now;
    gl.uniform2f(uniform('u_size'), canvas.width, canvas.height);
    gl.uniform1f(uniform('u_time'), drifting || Number.isFinite(left) ? (now / 1000) % 3600 : 0);
    gl.uniform1f(uniform('u_travel'), this.progress(now));
    gl.uniform1f(uniform('u_drift'), 1);
    gl.uniform1f(uniform('u_scale'), Math.max(3, Math.min(canvas.width, canvas.height) / 150));
    gl.uniform3f(uniform('u_hue'), ...this.colour);
    gl.uniform1f(uniform('u_alpha'), this.strength);
    gl.drawArrays(gl.POINTS, 0, this.count);
  }

  private build(): void {
    const { gl } = this;
    const program = linked(gl);
    gl.useProgram(program);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE);
    for (const name of ['u_size', 'u_time', 'u_travel', 'u_drift', 'u_scale', 'u_hue', 'u_alpha'])
      this.uniforms.set(name, gl.getUniformLocation(program, name));
    const random = seeded(3);
    const seeds = Float32Array.from({ length: this.count * 4 }, random);
    attribute(gl, program, 'a_seed', 4, seeds);
    this.buffers = {
      from: attribute(gl, program, 'a_from', 2, this.from),
      to: attribute(gl, program, 'a_to', 2, this.to),
    };
  }

  private upload(): void {
    if (this.buffers === undefined || this.gl.isContextLost()) return;
    for (const [name, places] of [
      ['from', this.from],
      ['to', this.to],
    ] as const) {
      this.gl.bindBuffer(this.gl.ARRAY_BUFFER, this.buffers[name]);
      this.gl.bufferSubData(this.gl.ARRAY_BUFFER, 0, places);
    }
  }
}

function linked(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

function attribute(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  name: string,
  size: number,
  data: Float32Array,
): WebGLBuffer {
  const buffer = gl.createBuffer();
  const location = gl.getAttribLocation(program, name);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
  gl.enableVertexAttribArray(location);
  gl.vertexAttribPointer(location, size, gl.FLOAT, false, 0, 0);
  return buffer;
}
