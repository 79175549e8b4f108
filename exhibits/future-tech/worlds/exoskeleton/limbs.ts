/** Outlines of the limbs, seen from the side and hanging straight down; by hand. One unit is a 430th of a metre. */
import type { Place } from '../outline.ts';

/** Scene units in a metre. */
export const UNITS = 430;

export type LimbName = 'thigh' | 'shank' | 'foot' | 'trunk' | 'head' | 'upperArm' | 'forearm';

export interface Limb {
  /** Around the upper joint (the trunk's hip), x to the front, y down. */
  readonly outline: readonly Place[];
  /** Of its drawings, px. */
  readonly width: number;
  readonly height: number;
  /** Where the joint is in them, px. */
  readonly jointX: number;
  readonly jointY: number;
}

const limb = (
  width: number,
  height: number,
  jointX: number,
  jointY: number,
  outline: readonly Place[],
): Limb => ({ outline, width, height, jointX, jointY });

export const LIMBS: Readonly<Record<LimbName, Limb>> = {
  thigh: limb(160, 300, 80, 56, [
    [0, -36],
    [34, -24],
    [45, 16],
    [43, 70],
    [34, 126],
    [26, 172],
    [23, 200],
    [4, 211],
    [-18, 202],
    [-23, 176],
    [-30, 130],
    [-41, 76],
    [-47, 20],
    [-38, -22],
  ]),
  shank: limb(130, 280, 70, 44, [
    [4, -25],
    [24, -10],
    [23, 22],
    [18, 78],
    [13, 138],
    [13, 182],
    [6, 202],
    [-12, 198],
    [-15, 166],
    [-24, 120],
    [-36, 72],
    [-34, 32],
    [-24, 0],
    [-14, -18],
  ]),
  foot: limb(190, 90, 66, 36, [
    [-12, -16],
    [14, -16],
    [26, 0],
    [54, 9],
    [82, 17],
    [90, 25],
    [84, 30],
    [30, 30],
    [-28, 30],
    [-37, 23],
    [-28, 4],
  ]),
  trunk: limb(190, 400, 95, 330, [
    [10, 30],
    [38, 14],
    [42, -36],
    [39, -84],
    [50, -140],
    [50, -184],
    [30, -226],
    [20, -252],
    [20, -284],
    [-16, -284],
    [-22, -252],
    [-44, -226],
    [-56, -178],
    [-50, -122],
    [-37, -70],
    [-42, -32],
    [-50, 4],
    [-30, 28],
  ]),
  head: limb(180, 190, 90, 164, [
    [2, -138],
    [32, -131],
    [48, -112],
    [51, -92],
    [54, -84],
    [63, -70],
    [55, -66],
    [57, -58],
    [53, -53],
    [54, -46],
    [48, -37],
    [30, -36],
    [20, -26],
    [20, -6],
    [-18, -6],
    [-24, -36],
    [-38, -66],
    [-46, -98],
    [-32, -128],
  ]),
  upperArm: limb(130, 250, 65, 54, [
    [0, -32],
    [26, -18],
    [30, 26],
    [25, 78],
    [20, 134],
    [10, 157],
    [-9, 157],
    [-20, 134],
    [-25, 84],
    [-30, 28],
    [-26, -16],
  ]),
  forearm: limb(120, 240, 60, 40, [
    [0, -19],
    [19, -9],
    [25, 28],
    [18, 78],
    [12, 112],
    [17, 132],
    [19, 152],
    [8, 169],
    [-10, 167],
    [-17, 148],
    [-12, 114],
    [-18, 72],
    [-23, 26],
    [-19, -8],
  ]),
};
