/** The least that an exhibit with three.js can be: what it leaves behind is three's own, and the same for every exhibit. */
import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { contentSchema } from '#core/content.ts';
import type { ExhibitAbout } from '#core/exhibit.ts';
import { defineExhibit } from '#exhibits/kit/context.ts';

const BARE = 'bare';

export const bareAbout: ExhibitAbout = {
  id: BARE,
  title: { 'zh-Hans': '空', en: 'Bare' },
  promise: { 'zh-Hans': '什么都没有。', en: 'Shows nothing.' },
  hue: 0,
  emblem: '空',
};

export const bare = defineExhibit({
  id: BARE,
  contentSchema: contentSchema({}, {}),
  mount({ root }) {
    const canvas = document.createElement('canvas');
    root.append(canvas);
    const renderer = new WebGLRenderer({ canvas });
    renderer.render(new Scene(), new PerspectiveCamera());
    return {
      reset: () => undefined,
      suspend: () => undefined,
      resume: () => undefined,
      dispose() {
        renderer.dispose();
        renderer.forceContextLoss();
      },
    };
  },
});
