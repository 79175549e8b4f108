/** pixi's renderer alone: no application, no ticker, no events, nothing that lives on when it is closed. */
import 'pixi.js/unsafe-eval';
import { ExtensionType, extensions, type GlProgramData, Texture, Ticker, WebGLRenderer } from 'pixi.js';

/**
 * Everything on the stage comes from one texture (shapes take a second, white one). pixi's shaders ask for sixteen by default and
 * compare their numbers for every pixel, which a program that draws without a graphics card feels.
 */
const TEXTURES = 2;

/** What the stage sets otherwise than pixi, in every new context. */
class StageSystem {
  static readonly extension = { type: [ExtensionType.WebGLSystem], name: 'stage' };
  private readonly renderer: WebGLRenderer;

  constructor(renderer: WebGLRenderer) {
    this.renderer = renderer;
  }

  /** After pixi's own limits and modes have been read from the context, before anything is made with them. */
  contextChange(gl: WebGL2RenderingContext): void {
    this.renderer.limits.maxBatchableTextures = TEXTURES;
    // Light adds to the night behind the canvas and covers nothing of it: pixi's own adds up alpha too, which blackens the ground.
    this.renderer.state['blendModesMap'].add = [gl.ONE, gl.ONE, gl.ZERO, gl.ONE];
  }

  destroy(): void {
    this.renderer.limits.maxBatchableTextures = 0;
  }
}
extensions.add(StageSystem);

// The stage draws when something has changed; pixi's own clock would ask for sixty frames a second for as long as it lives.
Ticker.system.autoStart = false;
Ticker.system.stop();

/** @throws when there is no graphics context to be had */
export async function openRenderer(): Promise<WebGLRenderer> {
  const renderer = new WebGLRenderer();
  await renderer.init({
    canvas: document.createElement('canvas'),
    width: 1,
    height: 1,
    autoDensity: true,
    antialias: true,
    backgroundAlpha: 0,
    powerPreference: 'low-power',
    // Events, accessibility and the rest of what pixi brings for pages without a kiosk around them.
    skipExtensionImports: true,
    // What is not drawn for a minute stays: it is freed by whoever made it.
    gcActive: false,
  });
  return renderer;
}

/** The one shader of all clouds holds the texture that it drew with last; it lets go before that one is destroyed. */
export function letGo({ renderPipes }: WebGLRenderer): void {
  renderPipes.particle.defaultShader.resources.uTexture = Texture.WHITE.source;
}

/** Frees what it holds and gives the context back. */
export function closeRenderer(renderer: WebGLRenderer): void {
  // pixi deletes its textures and buffers one by one and leaves its programs to the end of the context.
  const programs: Readonly<Record<string, GlProgramData>> = renderer.shader['_programDataHash'];
  for (const { program } of Object.values(programs)) renderer.gl.deleteProgram(program);
  renderer.destroy({ removeView: true, releaseGlobalResources: true });
}
