/**
 * What the frame's motors and its battery have to give. Pure; SI units unless a name says otherwise.
 *
 * A motor that only holds does no work, and yet it gets hot: its torque wants a current, and the current heats the winding,
 * I²R. Whatever the winding, that is (torque / motor constant)². A muscle that holds tires for a similar reason.
 */
import { GRAVITY, type Torques } from './pose.ts';

/** The wearer keeps this much of each joint's torque; the frame takes the rest, N·m. */
const WEARERS_SHARE = 10;
/**
 * N·m per √W: a flat brushless motor of 0.6 kg, as they sit in many exoskeletons; Maxon EC 90 flat 24 V: 70.5 mN·m/A over the
 * root of 0.343 Ω.
 */
const MOTOR_CONSTANT = 0.12;
/** Gear ratio and efficiency, as of a harmonic drive. */
const RATIO = 100;
const EFFICIENCY = 0.75;
/** Computer, sensors, brakes, W. */
export const ELECTRONICS_W = 30;
/** Battery packs of lithium ions, Wh per kg. */
const WH_PER_KG = 200;
/** Frame without battery, kg: near to HULC's 24 kg (Lockheed Martin 2009). */
const FRAME_KG = 25;
/** Walking pace, m/s. */
const PACE = 1.2;
/**
 * Energy per weight and distance: 0.2 is a human's, and of the thriftiest walking machines (Collins and others, Science 307,
 * 2005); the robot Asimo takes 3.2. Here the frame walks as thriftily as a human.
 */
const COST_OF_TRANSPORT = 0.2;

/** Heat of one joint's motor, W. */
export function motorHeat(jointTorque: number): number {
  const motorTorque = Math.max(0, jointTorque - WEARERS_SHARE) / (RATIO * EFFICIENCY);
  return (motorTorque / MOTOR_CONSTANT) ** 2;
}

/** Heat of all six motors, W. */
export function holdingPower({ elbow, hip, knee }: Torques): number {
  return 2 * (motorHeat(elbow) + motorHeat(hip) + motorHeat(knee));
}

/** W. @param carried kg besides the frame and its wearer, who walks by himself */
export function walkingPower(carried: number): number {
  return COST_OF_TRANSPORT * (FRAME_KG + carried) * GRAVITY * PACE;
}

/** W·h */
export const batteryEnergy = (kilograms: number): number => kilograms * WH_PER_KG;
