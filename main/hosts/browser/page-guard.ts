/**
 * A script that the host itself puts before every script of the page, so that it holds even while the kiosk's own page has
 * failed. It refuses what shows something of the browser's or the system's and what DevTools cannot refuse: keys (in a
 * window opened with `--app` Chromium keeps none for itself before the page has seen it), menus, drops, paper, pickers,
 * small windows, and ways that ask no server, which otherwise end in an error page or in another program.
 */
import { isBlockedKey } from '../keys.ts';

/** Kinds of `<input>` that open a dialog or a popup. */
const PICKERS =
  'input:is([type=file],[type=color],[type=date],[type=datetime-local],[type=month],[type=week],[type=time])';

/** Paths of the kiosk's own page; every other document is refused. */
export const PAGE_PATHS: readonly string[] = ['/', '/boot'];

/** What a script may ask for and gets an answer that nobody can use. */
const REMOVED = [
  'EyeDropper',
  'documentPictureInPicture',
  'showDirectoryPicker',
  'showOpenFilePicker',
  'showSaveFilePicker',
];

export const PAGE_GUARD = `(() => {
  const isBlockedKey = ${isBlockedKey.toString()};
  const on = (names, listener) => { for (const name of names) addEventListener(name, listener, { capture: true, passive: false }); };
  const refuse = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };
  on(['keydown', 'keyup', 'keypress'], (event) => {
    const { key, ctrlKey: control, altKey: alt, shiftKey: shift, metaKey: meta } = event;
    if (isBlockedKey({ key, control, alt, shift, meta })) refuse(event);
  });
  on(['contextmenu', 'dragstart', 'dragenter', 'dragover', 'drop'], refuse);
  on(['mousedown', 'click'], (event) => {
    const [touched] = event.composedPath();
    if (touched instanceof Element && touched.closest('${PICKERS}') !== null) refuse(event);
  });
  HTMLInputElement.prototype.showPicker = () => { throw new DOMException('There are no pickers.', 'NotAllowedError'); };
  window.print = () => undefined;
  window.open = () => null;
  for (const name of ${JSON.stringify(REMOVED)}) delete window[name];
  window.navigation?.addEventListener('navigate', (event) => {
    const { protocol } = new URL(event.destination.url);
    if (protocol !== 'http:' && protocol !== 'https:') event.preventDefault();
  });
})()`;
