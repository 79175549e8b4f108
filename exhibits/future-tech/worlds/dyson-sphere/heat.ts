/** The colour of what is warm. What eyes cannot see is shown in a false colour, dark red, and said to be one. Pure. */
import { mixed } from '../light.ts';
import { DRAPER } from './swarm.ts';

const [COLD, WARM] = [0x8a4436, 0xd85a44];
/** Just above the Draper point, and at 1,250 K; after M. Charity, “What color is a blackbody?”, 2001. */
const [RED, ORANGE] = [0xff5a34, 0xffa050];
const COLDEST = 200;
const HOTTEST = 1250;

/** @param temperature K */
export function heatColour(temperature: number): number {
  if (temperature < DRAPER) return mixed(COLD, WARM, (temperature - COLDEST) / (DRAPER - COLDEST));
  return mixed(RED, ORANGE, (temperature - DRAPER) / (HOTTEST - DRAPER));
}
