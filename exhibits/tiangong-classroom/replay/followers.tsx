/** What runs beside a film when its pack brings it and a visitor wants it: an interpreter, a narrator. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Classroom } from '../views/classroom-context.ts';
import type { Replay } from './replay.ts';

interface FollowerProps {
  readonly classroom: Classroom;
  readonly replay: Replay;
}

/** Files of a follower that the pack has; none when it has none. */
export function followerFiles(
  { context }: Classroom,
  paths: readonly string[] | undefined,
): readonly string[] {
  return (paths ?? []).filter((path) => context.assets.has(path));
}

export function Interpreter({ classroom, replay }: FollowerProps) {
  const files = followerFiles(classroom, replay.film.signLanguage);
  if (files.length === 0 || !replay.preferences.value.signLanguage) return undefined;
  return <InterpreterFilm classroom={classroom} replay={replay} files={files} />;
}

export function Narrator({ classroom, replay }: FollowerProps) {
  const files = followerFiles(classroom, replay.film.audioDescription);
  if (files.length === 0 || !replay.preferences.value.audioDescription) return undefined;
  return <NarratorSound classroom={classroom} replay={replay} files={files} />;
}

interface FilesProps extends FollowerProps {
  readonly files: readonly string[];
}

function InterpreterFilm({ classroom, replay, files }: FilesProps) {
  const element = useRef<HTMLVideoElement>(null);
  useFollowing(element, classroom, replay, files);
  return (
    <video ref={element} class="replay-sign" playsInline muted aria-label={classroom.word('film.sign')} />
  );
}

function NarratorSound({ classroom, replay, files }: FilesProps) {
  const element = useRef<HTMLAudioElement>(null);
  useFollowing(element, classroom, replay, files);
  return <audio ref={element} />;
}

/** A follower that cannot be played is hidden, and staff are told; the film goes on without it. */
function useFollowing(
  element: RefObject<HTMLMediaElement | null>,
  { context }: Classroom,
  replay: Replay,
  files: readonly string[],
): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const listening = new AbortController();
    let next = 0;
    const load = (): void => {
      const path = files[next];
      next += 1;
      current.hidden = path === undefined;
      if (path !== undefined) current.src = context.assets.url(path);
      else context.report(`Film ${replay.film.id}: ${files.join(', ')} cannot be played and is left out.`);
    };
    current.addEventListener('error', load, { signal: listening.signal });
    load();
    const letGo = replay.lead(current);
    return () => {
      listening.abort();
      letGo();
    };
  }, [replay]);
}
