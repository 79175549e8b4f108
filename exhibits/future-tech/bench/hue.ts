/** The hue of a world's own light, so that what is read and touched around the picture is of the same light. Pure. */

/**
 * Hue in oklch, degrees.
 * Source of the matrices: Björn Ottosson, “A perceptual color space for image processing”, 2020.
 * @param colour 0xrrggbb
 */
export function hueOf(colour: number): number {
  const [red, green, blue] = [linear(colour >> 16), linear((colour >> 8) & 0xff), linear(colour & 0xff)];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

/** sRGB's own curve undone (IEC 61966-2-1). @param level 0 to 255 */
function linear(level: number): number {
  const share = level / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
