/** The painted sky behind everything, made anew only when the screen changes. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OrbitLayout } from '../layout/orbit.ts';
import { MOST_PX, paintSky } from '../sky/earth.ts';
import type { Classroom } from './classroom-context.ts';

interface SkyProps {
  readonly classroom: Classroom;
  readonly layout: OrbitLayout;
}

export function Sky({ classroom, layout }: SkyProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = classroom.stage.value;
  const { x, y, radius } = layout.limb;
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (canvas.current === null || pen === null || pen === undefined) return;
    const scale = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PX / Math.max(1, width * height)));
    canvas.current.width = Math.max(1, Math.round(width * scale));
    canvas.current.height = Math.max(1, Math.round(height * scale));
    paintSky(pen, canvas.current.width, canvas.current.height, { x, y, radius }, scale);
  }, [width, height, x, y, radius]);
  return <canvas ref={canvas} class="classroom-sky" aria-hidden="true" />;
}
