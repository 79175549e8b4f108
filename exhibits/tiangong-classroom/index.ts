/** 天宫课堂, the Tiangong Classroom: declaration and wiring. */
import { defineExhibit } from '#exhibits/kit/context.ts';
import { about } from './about.ts';
import { classroomContentSchema } from './content.ts';
import { classroomNames } from './guide.ts';
import { mountClassroom } from './mount.tsx';

export const exhibit = defineExhibit({
  id: about.id,
  contentSchema: classroomContentSchema,
  guideNames: classroomNames,
  mount: mountClassroom,
});
