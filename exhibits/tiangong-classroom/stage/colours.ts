/** The stage's colours: the tokens of renderer/styles/tokens.css as numbers, as they are on the screen (sRGB, 0 to 1). */

export type Colour = readonly [red: number, green: number, blue: number];

export const PAPER: Colour = [0.96, 0.95, 0.93];
/** The one warm light. */
export const GOLD: Colour = [0.97, 0.78, 0.42];
/** The classroom's hue, oklch(0.83 0.12 210). */
export const CYAN: Colour = [0.31, 0.86, 0.93];
export const STEEL: Colour = [0.84, 0.88, 0.91];
export const BRASS: Colour = [1, 0.71, 0.4];
export const GRAPHITE: Colour = [0.2, 0.23, 0.28];
export const WATER: Colour = [0.52, 0.86, 0.98];
export const OIL: Colour = [0.99, 0.74, 0.3];
export const GLASS: Colour = [0.8, 0.92, 0.97];
