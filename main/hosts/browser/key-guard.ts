/**
 * A script that the host itself puts before every script of the page. In a window opened with `--app` Chromium keeps no
 * key for itself before the page has seen it, so that what is refused here opens no window, no tool and no dialog, even
 * while the kiosk's own page has failed.
 */
import { isBlockedKey } from '../keys.ts';

export const KEY_GUARD = `(() => {
  const isBlockedKey = ${isBlockedKey.toString()};
  const refuse = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };
  const judge = (event) => {
    const { key, ctrlKey: control, altKey: alt, shiftKey: shift, metaKey: meta } = event;
    if (isBlockedKey({ key, control, alt, shift, meta })) refuse(event);
  };
  for (const name of ['keydown', 'keyup', 'keypress']) addEventListener(name, judge, { capture: true });
  addEventListener('contextmenu', refuse, { capture: true });
})()`;
