/** Mounts the classroom. */
import { render } from 'preact';
import type { MountedExhibit } from '#core/exhibit.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import type { ClassroomContent } from './content.ts';
import './styles/classroom.css';
import './styles/orbit.css';
import './styles/lesson.css';
import './styles/replay.css';
import { openClassroom } from './views/classroom-context.ts';
import { ClassroomView } from './views/classroom.tsx';

export function mountClassroom(context: PageContext<ClassroomContent>): MountedExhibit {
  const classroom = openClassroom(context);
  const { root } = context;
  render(<ClassroomView classroom={classroom} />, root);
  return {
    guide: classroom.guide,
    reset: classroom.reset,
    suspend() {
      classroom.suspend();
      root.classList.add('classroom-suspended');
    },
    resume() {
      root.classList.remove('classroom-suspended');
      classroom.resume();
    },
    dispose() {
      render(null, root);
      classroom.dispose();
    },
  };
}
