/** Where the lights of a tour's pages gather: above the words, or beside them. Lights behind words would make them hard to read. */
import type { ScreenGeometry } from '#core/screen.ts';
import type { TextBox } from '../light/shapes.ts';

type Shape = ScreenGeometry['shape'];

const GROUP: Readonly<Record<Shape, TextBox>> = {
  portrait: { centreX: 0.5, centreY: 0.2, height: 0.24, vertical: false },
  landscape: { centreX: 0.2, centreY: 0.36, height: 0.42, vertical: false },
  wall: { centreX: 0.86, centreY: 0.42, height: 0.55, vertical: false },
};

const PAD: Readonly<Record<Shape, TextBox>> = {
  portrait: { centreX: 0.5, centreY: 0.2, height: 0.17, vertical: false },
  landscape: { centreX: 0.2, centreY: 0.28, height: 0.26, vertical: false },
  wall: { centreX: 0.17, centreY: 0.28, height: 0.26, vertical: false },
};

/** Heights, as parts of the screen's. */
export interface Room {
  /** Above the words. */
  readonly free: number;
  /** Of letters that can still be told from those of the words. */
  readonly least: number;
}

/** Of a group's animal. On a wall the words have the left for themselves. @returns undefined where there is no room */
export const groupBox = (shape: Shape, room: Room): TextBox | undefined =>
  shape === 'wall' ? GROUP.wall : above(GROUP[shape], room);

/** Of the word over the pad for codes. @returns undefined where there is no room */
export const padBox = (shape: Shape, room: Room): TextBox | undefined => above(PAD[shape], room);

/** Higher and smaller where the words reach up to it. */
function above(box: TextBox, { free, least }: Room): TextBox | undefined {
  const height = Math.min(box.height, free * 0.84);
  return height < least ? undefined : { ...box, centreY: Math.min(box.centreY, free * 0.52), height };
}
