/** Where the sounds lie; made by assets/sounds/make-sounds.ts. */
import bowl from '../../assets/sounds/bowl.wav?url&no-inline';
import drop from '../../assets/sounds/drop.wav?url&no-inline';
import string from '../../assets/sounds/string.wav?url&no-inline';

export const SOUNDS = { bowl, drop, string };
