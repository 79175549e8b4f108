/** The page on which films are shot; build/films/make-films.ts opens it. */
import { type Camera, openCamera } from './camera.ts';

declare global {
  interface Window {
    openCamera: typeof openCamera;
    camera: Camera | undefined;
  }
}

window.openCamera = openCamera;
