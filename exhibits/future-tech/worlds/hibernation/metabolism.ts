/**
 * How much fire a body keeps, and what that eats. Pure; SI units unless a name says otherwise.
 *
 * Only the cold itself is reckoned here (Q10). Animals that hibernate do more: they first turn their metabolism down by
 * themselves, and cool because of that. A bear at 33 °C is down to a quarter of its basal rate (Tøien and others, Science 331,
 * 2011); the cold alone would leave it at two thirds. How they do it is what people do not have.
 */

/** NASA's nominal crew member, kg (Baseline Values and Assumptions Document, 2004). */
const BODY_KG = 70;
/** Kleiber (1932): basal rate in watts of M kg, 3.4·M^0.75. */
const BASAL_W = 3.4 * BODY_KG ** 0.75;
export const WARM = 37;
export const DAY = 86_400;
/** What the same crew member needs when awake and at work, from the same document: 11.82 MJ a day. */
export const AWAKE_W = 11.82e6 / DAY;
/** Dry food 0.617 kg and oxygen 0.835 kg a day give those 11.82 MJ; water is won back. kg/J */
export const STORES_PER_JOULE = (0.617 + 0.835) / 11.82e6;

/**
 * Metabolic power of one sleeper, W.
 * @param temperature of the body, °C
 * @param q10 by how much metabolism is divided for each 10 °C
 */
export function sleepingPower(temperature: number, q10: number): number {
  return BASAL_W * q10 ** ((temperature - WARM) / 10);
}
