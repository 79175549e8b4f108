/** 致敬长廊, the Tribute Hall: declaration and wiring. */
import { defineExhibit } from '#exhibits/kit/context.ts';
import { about } from './about.ts';
import { hallContentSchema } from './content.ts';
import { hallGuideNames } from './guide.ts';
import { mountHall } from './mount.tsx';

export const exhibit = defineExhibit({
  id: about.id,
  contentSchema: hallContentSchema,
  guideNames: hallGuideNames,
  mount: mountHall,
});
