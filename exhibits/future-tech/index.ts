/** 未来科技, Future Tech: declaration and wiring. */
import { defineExhibit } from '#exhibits/kit/context.ts';
import { about } from './about.ts';
import { futureContentSchema } from './content.ts';
import { futureGuideNames } from './guide.ts';
import { mountFuture } from './mount.tsx';

export const exhibit = defineExhibit({
  id: about.id,
  contentSchema: futureContentSchema,
  guideNames: futureGuideNames,
  mount: mountFuture,
});
