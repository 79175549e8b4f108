/** The cheapest way to Mars: half an ellipse around the Sun that touches both orbits (Hohmann 1925). Pure. */

/** Semi-major axis of the orbit of Mars, astronomical units. */
const MARS_AU = 1.5237;
const YEAR_DAYS = 365.256;
const AXIS_AU = (1 + MARS_AU) / 2;
const ECCENTRICITY = (MARS_AU - 1) / (MARS_AU + 1);

/** Kepler's third law: the whole ellipse takes a^1.5 years, the flight one half of it. */
export const FLIGHT_DAYS = (YEAR_DAYS * AXIS_AU ** 1.5) / 2;

/** Where the ship is on its way. */
export interface Spot {
  /** Astronomical units from the Sun; the way begins at (1, 0) and ends at (−MARS_AU, 0). */
  readonly x: number;
  readonly y: number;
}

/** @param share of the flight's time that has passed, 0 to 1 */
export function shipAt(share: number): Spot {
  const anomaly = eccentricAnomaly(Math.PI * Math.min(1, Math.max(0, share)));
  const across = AXIS_AU * Math.sqrt(1 - ECCENTRICITY ** 2);
  return { x: AXIS_AU * (Math.cos(anomaly) - ECCENTRICITY), y: across * Math.sin(anomaly) };
}

/** Solves Kepler's equation E − e·sin E = M; with so small an e, five steps of Newton's are exact to the last digit. */
function eccentricAnomaly(mean: number): number {
  let anomaly = mean;
  for (let round = 0; round < 5; round++) {
    const wrong = anomaly - ECCENTRICITY * Math.sin(anomaly) - mean;
    anomaly -= wrong / (1 - ECCENTRICITY * Math.cos(anomaly));
  }
  return anomaly;
}
