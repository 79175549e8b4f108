/**
 * How much a brain is, as a picture of it: cells of a grid times bytes for each, and what that fills.
 *
 * Brain: 1.3 l, between the 1.2 and 1.4 l of most adults. Disk: 30 TB in 3.5 inches (on sale since 2024), 26.1 mm thick
 * (SFF-8301). Tape: LTO-9, 18 TB without compression (2021), 21.5 mm thick (ECMA-319). DNA: 215 PB in a gram, read back
 * without an error (Erlich and Zielinski, Science 355, 2017). Microscope: the cubic millimetre H01, 1.4 PB at one byte a cell
 * (Shapson-Coe et al., Science 384, 2024), was imaged in a little over 300 days.
 */

/** nm³ */
export const BRAIN_VOLUME = 1.3e24;
/** Bytes of one medium, and how thick it is, mm. */
export const DISK = { bytes: 30e12, thickness: 26.1 };
export const TAPE = { bytes: 18e12, thickness: 21.5 };
/** Bytes in a gram. */
export const DNA_BYTES = 215e15;
/** Cells of the grid that one electron microscope saw in a second, on average: about 54 million. */
export const CELLS_PER_SECOND = 1.4e15 / (300 * 86_400);
const YEAR_SECONDS = 365.25 * 86_400;

/** @param volume of what is seen, nm³ @param cell volume of one cell of the grid, nm³ */
export function bytesOf(volume: number, cell: number, bytesPerCell: number): number {
  return (volume / cell) * bytesPerCell;
}

/** Length of a row of as many as are needed, side by side, m; one at least. */
export function rowLength(
  bytes: number,
  medium: { readonly bytes: number; readonly thickness: number },
): number {
  return (Math.ceil(bytes / medium.bytes) * medium.thickness) / 1000;
}

/** Mass of the DNA, g. */
export const dnaMass = (bytes: number): number => bytes / DNA_BYTES;

/** How long one microscope would look, years. */
export const yearsOf = (cells: number): number => cells / CELLS_PER_SECOND / YEAR_SECONDS;

interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly digits: number;
}

/** @param units from the smallest to the largest, each so many of the one before */
function inUnits(value: number, units: readonly (readonly [unit: string, size: number])[]): Amount {
  const fits = units.filter(([, size]) => value / size >= 0.9995);
  const [unit, size] = fits.at(-1) ?? units[0] ?? ['', 1];
  const amount = value / size;
  return { value: amount, unit, digits: amount < 99.95 ? 1 : 0 };
}

/** Steps of a thousand, as on the labels of disks. */
export const inBytes = (bytes: number): Amount =>
  inUnits(bytes, [
    ['MB', 1e6],
    ['GB', 1e9],
    ['TB', 1e12],
    ['PB', 1e15],
    ['EB', 1e18],
    ['ZB', 1e21],
  ]);

export const inMetres = (metres: number): Amount =>
  inUnits(metres, [
    ['mm', 1e-3],
    ['m', 1],
    ['km', 1e3],
  ]);

export const inGrams = (grams: number): Amount =>
  inUnits(grams, [
    ['pg', 1e-12],
    ['ng', 1e-9],
    ['μg', 1e-6],
    ['mg', 1e-3],
    ['g', 1],
    ['kg', 1e3],
  ]);

/** Less than a year. */
export const inHours = (years: number): Amount =>
  inUnits((years * YEAR_SECONDS) / 3600, [
    ['ms', 1 / 3_600_000],
    ['s', 1 / 3600],
    ['min', 1 / 60],
    ['h', 1],
  ]);
