/** The command that turns any film or sound into one that the kiosk plays, to be copied by a curator. */

/**
 * A line for ffmpeg.
 * @param path a path that a pack may use, so nothing in it needs escaping
 */
export function filmLine(path: string): string {
  const base = path.replace(/\.[^./]+$/, '');
  const picture = `-vf "scale='min(3840,iw)':'min(2160,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2" -fpsmax 60 -pix_fmt yuv420p`;
  return path.endsWith('.webm')
    ? `ffmpeg -i ${path} ${picture} -c:v libvpx-vp9 -crf 28 -b:v 0 -c:a libopus -b:a 160k ${base}-new.webm`
    : `ffmpeg -i ${path} ${picture} -c:v libx264 -crf 18 -c:a aac -b:a 192k -movflags +faststart ${base}-new.mp4`;
}

/** A line for ffmpeg that only moves the table of contents to the front. */
export function fastStartLine(path: string): string {
  return `ffmpeg -i ${path} -c copy -movflags +faststart ${path.replace(/\.[^./]+$/, '')}-new.mp4`;
}

/** A line for ffmpeg that makes a sound file. */
export function soundLine(path: string): string {
  return `ffmpeg -i ${path} -vn -c:a libopus -b:a 160k ${path.replace(/\.[^./]+$/, '')}-new.ogg`;
}
