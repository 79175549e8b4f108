/** The puddle that the ball of water is on Earth, and the low wave that a puff leaves on it. SI units. */
import { EARTH_GRAVITY, puddleHeight, puddleRadius, WATER } from '../physics/puddle.ts';
import { type Drop, filling, type Swing, thickening } from './waves.ts';

/** First zero of J₁′ for a round basin: the middle rises where the rim falls (Abramowitz and Stegun, table 9.5). */
const FIRST_ROUND_WAVE = 3.8317;
/** Mean of J₀² over the basin, J₀(3.8317)²: how much of the puddle's area counts as moving (Abramowitz and Stegun 11.4.5). */
const MOVING_SHARE = 0.4028 ** 2;

/**
 * ω² = (gk + σk³/ρ)·tanh(kh), damped by the layer at the bottom at a rate of √(νω/2)/(2h).
 * Source: Lamb, Hydrodynamics (1932), §§ 228, 266; Landau and Lifshitz, Fluid Mechanics (1987), § 25.
 */
export function puddleSwing(drop: Drop): Swing {
  const [height, radius] = [puddleHeight(), puddleRadius(drop.radius)];
  const wave = FIRST_ROUND_WAVE / radius;
  const pull = EARTH_GRAVITY * wave + (WATER.surfaceTension * wave ** 3) / WATER.density;
  const frequency = Math.sqrt(pull * Math.tanh(wave * height));
  const viscosity = WATER.kinematicViscosity * thickening(filling(drop));
  const mass = (WATER.density * Math.PI * radius ** 2 * MOVING_SHARE) / (wave * Math.tanh(wave * height));
  return { frequency, damping: Math.sqrt((viscosity * frequency) / 2) / (2 * height), mass };
}
