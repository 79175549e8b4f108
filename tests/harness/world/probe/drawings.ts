/** What the probe is drawn with besides the common drawings. */
import type { Drawings } from '#exhibits/future-tech/stage/atlas.ts';

export const drawings: Drawings = {
  petal: {
    width: 200,
    height: 100,
    svg: '<path d="M4 50 Q100 -30 196 50 Q100 130 4 50 Z" fill="#fff"/>',
  },
};
