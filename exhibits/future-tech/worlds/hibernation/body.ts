/** Somebody who sleeps on the back, seen from the side, and a squirrel that sleeps curled up; by hand. */
import { closedCurve, type Place } from '../outline.ts';

/** Of the drawings of the sleeper, px. */
export const SLEEPER = { width: 800, height: 260 } as const;
/** Where the heart is in them, from their middle. */
export const HEART = { x: -188, y: 2 } as const;

/** From the crown along the face, the front of the body, the feet, and back along the bed. */
const OUTLINE: readonly Place[] = [
  [44, 134],
  [50, 104],
  [68, 87],
  [84, 83],
  [95, 83],
  [104, 77],
  [110, 73],
  [113, 80],
  [119, 78],
  [124, 81],
  [131, 79],
  [139, 86],
  [142, 101],
  [150, 115],
  [168, 110],
  [196, 92],
  [226, 86],
  [262, 94],
  [300, 104],
  [344, 106],
  [384, 104],
  [430, 92],
  [482, 92],
  [526, 88],
  [550, 96],
  [580, 110],
  [630, 122],
  [680, 130],
  [697, 116],
  [706, 90],
  [716, 78],
  [726, 82],
  [726, 110],
  [724, 150],
  [726, 176],
  [708, 186],
  [690, 174],
  [650, 170],
  [604, 180],
  [566, 172],
  [534, 160],
  [480, 178],
  [420, 194],
  [376, 198],
  [340, 184],
  [304, 176],
  [250, 188],
  [200, 192],
  [166, 184],
  [146, 166],
  [130, 166],
  [110, 178],
  [84, 178],
  [58, 164],
];

/** Upper arm on the bed, forearm on the belly. */
const ARM: readonly Place[] = [
  [186, 122],
  [206, 118],
  [226, 130],
  [270, 146],
  [296, 148],
  [330, 128],
  [362, 112],
  [388, 104],
  [398, 110],
  [392, 120],
  [366, 132],
  [336, 152],
  [306, 174],
  [284, 178],
  [240, 170],
  [204, 158],
  [186, 144],
];

export const body = closedCurve(OUTLINE);
const arm = closedCurve(ARM);

/** White and grey; lit from above, lost in the bed below. */
export const sleeper = `<defs>
<linearGradient id="flesh" x2="0" y2="1"><stop offset="0.2" stop-color="#fff"/><stop offset="0.5" stop-color="#b9bcc8"/><stop offset="0.8" stop-color="#5d6274"/></linearGradient>
<linearGradient id="arm" x2="0" y2="1"><stop stop-color="#fff"/><stop offset="0.55" stop-color="#aeb2c0"/><stop offset="1" stop-color="#646a7c"/></linearGradient>
<clipPath id="in"><path d="${body}"/></clipPath>
<filter id="soft" x="-5%" y="-20%" width="110%" height="140%"><feGaussianBlur stdDeviation="7"/></filter>
<filter id="fine" x="-5%" y="-20%" width="110%" height="140%"><feGaussianBlur stdDeviation="3"/></filter></defs>
<path d="${body}" fill="url(#flesh)"/>
<g clip-path="url(#in)"><path d="${body}" fill="none" stroke="#2a2f42" stroke-width="22" filter="url(#soft)" transform="translate(0 16)" opacity="0.7"/>
<path d="${body}" fill="none" stroke="#fff" stroke-width="5" filter="url(#fine)" opacity="0.85"/>
<path d="M536 100 C560 120 620 140 690 148 M384 150 C430 160 490 158 532 140" stroke="#3c4258" stroke-width="6" fill="none" filter="url(#fine)" opacity="0.6"/>
<path d="${arm}" fill="#20253a" filter="url(#soft)" opacity="0.8" transform="translate(2 9)"/></g>
<path d="${arm}" fill="url(#arm)"/>
<path d="M99 98 q8 4 15 1" stroke="#3c4258" stroke-width="2.4" fill="none" stroke-linecap="round"/>
<path d="M122 96 q5 2 9 0" stroke="#5d6274" stroke-width="2" fill="none" stroke-linecap="round"/>
<path d="M82 128 q-8 6 -4 14 q8 2 10 -8" stroke="#4b5166" stroke-width="2.4" fill="none"/>`;

export const sleeperLine = `<g fill="none" stroke="#fff" stroke-linejoin="round"><path d="${body}" stroke-width="3"/><path d="${arm}" stroke-width="2" opacity="0.7"/></g>`;

/** What nobody can guard yet: brain, heart, blood, muscle and bone. */
export const lacking = `<defs><filter id="g" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="6"/></filter>
<g id="all" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round">
<path d="M62 134 C58 112 76 98 94 102 C110 106 112 122 106 132 C98 146 72 152 62 134 Z M74 116 q8 4 4 12 M90 108 q-4 10 6 14 M98 130 q-10 -2 -12 8" stroke-width="2.6"/>
<path d="M212 132 C198 118 200 104 214 106 C220 100 234 104 234 114 C236 128 224 138 212 132 Z" fill="#fff" fill-opacity="0.35"/>
<path d="M222 104 C224 96 236 94 242 100 M234 118 C280 122 320 134 372 140 C430 146 490 134 528 122 C570 128 630 146 690 152 M206 112 C186 116 166 126 146 128" stroke-width="2.4" stroke-dasharray="10 7"/>
<path d="M392 168 C436 176 488 164 528 142 M396 128 C440 112 490 110 524 112 M548 146 C580 168 620 168 668 156" stroke-width="3"/>
<path d="M398 148 L524 128 M546 128 L684 148" stroke-width="6" stroke-opacity="0.55"/></g></defs>
<use href="#all" filter="url(#g)" opacity="0.9"/><use href="#all"/>`;

/** Pads with cold water, as hospitals lay them on chest and thighs, and their hoses. */
export const pads = `<defs><linearGradient id="pad" x2="0" y2="1"><stop stop-color="#fff"/><stop offset="1" stop-color="#8fa6c4"/></linearGradient></defs>
<path d="M172 104 C196 84 250 80 306 98 L306 150 C260 158 210 160 176 152 Z" fill="url(#pad)" fill-opacity="0.62" stroke="#fff" stroke-width="2.5"/>
<path d="M400 94 C440 84 490 84 524 84 L526 136 C490 146 440 150 404 148 Z" fill="url(#pad)" fill-opacity="0.62" stroke="#fff" stroke-width="2.5"/>
<g fill="none" stroke="#fff" stroke-opacity="0.75" stroke-width="2"><path d="M188 116 H294 M186 128 H296 M184 140 H298 M412 104 H516 M412 116 H518 M412 128 H518"/>
<path d="M300 124 C330 60 380 60 406 116 M240 88 C236 40 300 20 400 20" stroke-width="4" stroke-opacity="0.5"/></g>`;

const ROUND: readonly Place[] = [
  [40, 130],
  [52, 84],
  [92, 50],
  [148, 40],
  [206, 54],
  [246, 94],
  [254, 142],
  [232, 186],
  [184, 210],
  [126, 214],
  [74, 196],
  [48, 168],
];

/** Curled up: back above, head tucked in below on the left, the tail over it like a blanket. */
export const squirrel = `<defs>
<radialGradient id="fur" cx="0.45" cy="0.25" r="0.8"><stop stop-color="#fff"/><stop offset="0.45" stop-color="#b8bccb"/><stop offset="1" stop-color="#454b60"/></radialGradient>
<linearGradient id="tail" x2="1" y2="0.4"><stop stop-color="#fff"/><stop offset="1" stop-color="#6d7388"/></linearGradient>
<filter id="b"><feGaussianBlur stdDeviation="4"/></filter></defs>
<path d="${closedCurve(ROUND)}" fill="url(#fur)"/>
<path d="M72 172 C64 140 84 112 118 112 C150 112 166 138 160 164 C154 190 120 204 96 196 C82 192 74 184 72 172 Z" fill="#1f2438" opacity="0.55" filter="url(#b)" transform="translate(6 4)"/>
<path d="M72 172 C64 140 84 112 118 112 C150 112 166 138 160 164 C154 190 120 204 96 196 C82 192 74 184 72 172 Z" fill="url(#fur)"/>
<path d="M138 116 C140 100 156 96 162 108 C164 120 156 130 146 130 Z" fill="#d8dbe6" stroke="#4b5166" stroke-width="2"/>
<path d="M104 152 q10 8 20 1" stroke="#2b3046" stroke-width="3.4" fill="none" stroke-linecap="round"/>
<path d="M74 176 q-5 3 -2 8 q6 2 9 -3" fill="#3a4058"/>
<path d="M250 150 C262 200 214 238 150 236 C102 234 66 220 56 196 C84 208 120 206 150 196 C192 182 214 160 214 132 C230 126 246 134 250 150 Z" fill="url(#tail)"/>
<g stroke="#3c4258" stroke-width="2" fill="none" opacity="0.55"><path d="M84 212 q20 6 44 2 M110 224 q34 4 66 -8 M150 214 q40 -6 66 -38 M182 220 q34 -14 50 -46"/>
<path d="M84 74 q16 -16 40 -20 M116 70 q24 -12 50 -8 M176 72 q24 8 38 26 M206 104 q14 14 16 34"/></g>`;
