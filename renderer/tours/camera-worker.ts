/** Finds a QR code in a picture, away from the thread that draws. Gets pictures, answers each with a text or nothing, keeps none. */
import { decodeQR } from 'qr/decode.js';

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  postMessage(textIn(data));
});

function textIn(picture: ImageBitmap): string | undefined {
  const { width, height } = picture;
  canvas.width = width;
  canvas.height = height;
  context?.drawImage(picture, 0, 0);
  picture.close();
  const pixels = context?.getImageData(0, 0, width, height);
  if (pixels === undefined) return undefined;
  try {
    return decodeQR(pixels);
  } catch {
    // How the library says that there is no code in the picture, which is so in most of them.
    return undefined;
  }
}
