/** An exhibit that gives nothing back: the leak test must find each thing that it leaves behind. */
import { contentSchema } from '#core/content.ts';
import type { ExhibitAbout } from '#core/exhibit.ts';
import { defineExhibit } from '#exhibits/kit/context.ts';

const LEAKY = 'leaky';

export const leakyAbout: ExhibitAbout = {
  id: LEAKY,
  title: { 'zh-Hans': '漏', en: 'Leaky' },
  promise: { 'zh-Hans': '什么都不还。', en: 'Gives nothing back.' },
  hue: 0,
  emblem: '漏',
};

const kept: unknown[] = [];
/** Small enough for fifty of them. */
const KEPT_NUMBERS = 20_000;

/** Asks for the next frame with every frame, past the shell's clock. */
function frameForEver(): void {
  requestAnimationFrame(frameForEver);
}

export const leaky = defineExhibit({
  id: LEAKY,
  contentSchema: contentSchema({}, {}),
  mount({ root }) {
    const canvas = document.createElement('canvas');
    root.append(canvas);
    const context = canvas.getContext('webgl2');
    const texture = context?.createTexture() ?? undefined;
    context?.bindTexture(context.TEXTURE_2D, texture ?? null);
    context?.texStorage2D(context.TEXTURE_2D, 1, context.RGBA8, 64, 64);
    const paragraph = document.createElement('p');
    paragraph.addEventListener('click', () => kept.push(texture));
    kept.push(paragraph, new Float64Array(KEPT_NUMBERS), Array.from({ length: KEPT_NUMBERS }, Math.random));
    window.addEventListener('resize', () => kept.length);
    setInterval(() => kept.length, 3_600_000);
    setTimeout(() => kept.length, 3_600_000);
    frameForEver();
    return {
      reset: () => undefined,
      suspend: () => undefined,
      resume: () => undefined,
      // As a scene does that trusts the lost context to free everything.
      dispose: () => context?.getExtension('WEBGL_lose_context')?.loseContext(),
    };
  },
});
