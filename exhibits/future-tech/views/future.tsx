/** Future Tech on the screen: the one canvas behind, and in front of it the place where the visitor is. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Future } from './future-context.ts';
import { ResultView } from './result.tsx';
import { SkyView } from './sky.tsx';
import { DecadeView, WorldChoice } from './vote.tsx';
import { WorldView } from './world.tsx';

export function FutureView({ future }: { readonly future: Future }) {
  const { place } = future.state.value;
  return (
    <div class="future" data-place={place.view}>
      <Canvas future={future} />
      <Place key={future.beginning.value} future={future} />
    </div>
  );
}

function Place({ future }: { readonly future: Future }) {
  const { place } = future.state.value;
  switch (place.view) {
    case 'sky':
      return <SkyView future={future} />;
    case 'world':
      return <WorldView key={place.world} future={future} id={place.world} />;
    case 'vote':
      return place.asks === 'world' ? <WorldChoice future={future} /> : <DecadeView future={future} />;
    case 'result':
      return <ResultView future={future} />;
  }
}

function Canvas({ future }: { readonly future: Future }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { canvas } = future.stage;
    canvas.ariaHidden = 'true';
    place.current?.append(canvas);
    // A canvas without its context is a white sheet with a torn page on it.
    const hide = (): void => {
      canvas.hidden = true;
    };
    const show = (): void => {
      canvas.hidden = false;
    };
    canvas.addEventListener('webglcontextlost', hide);
    canvas.addEventListener('webglcontextrestored', show);
    return () => {
      canvas.removeEventListener('webglcontextlost', hide);
      canvas.removeEventListener('webglcontextrestored', show);
      canvas.remove();
    };
  }, [future]);
  return <div ref={place} class="future-canvas" />;
}
