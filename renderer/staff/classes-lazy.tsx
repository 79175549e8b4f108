/** The teacher's pages are loaded when somebody asks for them. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClassProps } from './classes.tsx';

interface ClassesModule {
  /** Inside the staff panel. */
  readonly Classes: ComponentType<ClassProps>;
  /** By itself, for a teacher with her card. */
  readonly ClassPage: ComponentType<ClassProps>;
}

function lazy(part: keyof ClassesModule): ComponentType<ClassProps> {
  let loaded: ComponentType<ClassProps> | undefined;
  return function Lazy(props) {
    const [, setReady] = useState(loaded !== undefined);
    useEffect(() => {
      if (loaded !== undefined) return;
      void import('./classes.tsx').then((module) => {
        loaded = module[part];
        setReady(true);
      });
    }, []);
    const Shown = loaded;
    return Shown === undefined ? undefined : <Shown {...props} />;
  };
}

export const LazyClasses = lazy('Classes');
export const LazyClassPage = lazy('ClassPage');
