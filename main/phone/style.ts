/**
 * The house's look on a small screen. Colours are those of renderer/styles/tokens.css, in hexadecimal for older phones; the cinnabar is
 * darker, because the words on it are small.
 */
import { EMBLEMS } from '#core/tours/emblems.ts';

const lights = EMBLEMS.map(
  ({ hue }, index) => `  .light-${index + 1} { --light: oklch(0.83 0.12 ${hue}); }`,
).join('\n');

export const PHONE_STYLE = `:root {
  --deep: #02060f; --ink: #080f1c; --raised: #131d2d; --line: #6e7b90;
  --paper: #f5f3ed; --dim: #cbc7bd; --gold: #eec469; --cinnabar: #9f2016; --on-cinnabar: #fbfaf6; --focus: #ffe36e;
  --light: var(--gold);
  --serif: "Noto Serif SC Variable", "Source Serif 4 Variable", serif;
  --sans: "Noto Sans SC Variable", "Source Sans 3 Variable", sans-serif;
  color-scheme: dark;
}
@supports (color: oklch(0 0 0)) {
${lights}
}
* { box-sizing: border-box; margin: 0; }
body {
  min-height: 100vh; 
  background: radial-gradient(120vw 60vh at 50% 112%, rgb(28 42 77 / 0.75), transparent 70%) fixed, linear-gradient(var(--ink), var(--deep)) fixed var(--deep);
  color: var(--paper); font: 400 17px/1.5 var(--sans); -webkit-text-size-adjust: 100%;
}
header, main { max-width: 50rem; margin: 0 auto; padding: 0 1.1rem; }
header { display: flex; align-items: center; justify-content: space-between; padding-top: 0.6rem; }
main { display: flex; flex-direction: column; gap: 1rem; padding-top: 0.8rem; padding-bottom: 1.2rem; }
ul, ol { list-style: none; padding: 0; }
h1, .name { font-family: var(--serif); font-weight: 600; line-height: 1.3; }
h1 { font-size: 1.65rem; font-variant-numeric: tabular-nums; text-wrap: balance; }
p { text-wrap: pretty; }
.hall, .about { color: var(--dim); }
.about { font-size: 0.94rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
a { color: var(--gold); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
button, .button, .back, .pages a {
  display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 0.4rem 1.1rem;
  border: 2px solid var(--line); border-radius: 24px; background: none; color: var(--paper);
  font: inherit; text-decoration: none; touch-action: manipulation;
}
button:active, .button:active, .slots a:active { transform: scale(0.98); }
header button, .back { border-color: transparent; padding-inline: 0.4rem; margin-inline: -0.4rem; }
.press { background: var(--cinnabar); border-color: var(--cinnabar); color: var(--on-cinnabar); font-weight: 600; font-size: 1.1rem; }
.told, .lost { color: var(--gold); }

.enter { display: flex; flex-direction: column; gap: 0.7rem; }
.enter input {
  width: 100%; min-height: 60px; padding: 0 1rem; border: 2px solid var(--line); border-radius: 18px;
  background: var(--raised); color: var(--gold); font: 600 1.6rem/1 var(--sans); letter-spacing: 0.12em; text-transform: uppercase;
}
.sure { display: flex; flex-direction: column; gap: 0.7rem; }

.slots { display: grid; gap: 0.6rem; }
.slots a { display: flex; flex-direction: column; padding: 0.8rem 1.1rem; border-radius: 18px; background: var(--raised); color: var(--paper); text-decoration: none; }
.slots .name { font-size: 1.2rem; }
.slots [data-walking="true"] .about { color: var(--gold); }

.pages { display: flex; gap: 0.5rem; margin-bottom: 0.8rem; }
.pages a { flex: 1; }
.pages [aria-current] { border-color: var(--gold); color: var(--gold); }

.groups { display: grid; gap: 0.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); }
.groups li { display: flex; align-items: center; gap: 0.9rem; padding: 0.7rem 0.9rem; border-radius: 18px; background: var(--raised); }
.groups div { flex: 1; }
.emblem {
  flex: none; display: grid; place-items: center; width: 3.1rem; height: 3.1rem; border-radius: 50%;
  border: 2px solid var(--light); color: var(--light); font: 600 1.6rem/1 var(--serif);
}
.way { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.1rem 0.7rem; }
.lights { display: flex; gap: 0.3rem; }
.lights i { width: 0.75rem; height: 0.75rem; border-radius: 50%; border: 2px solid var(--line); }
.lights [data-mark="1"] { border-color: var(--light); background: radial-gradient(circle, var(--light) 38%, transparent 42%); }
.lights [data-mark="2"] { border-color: var(--light); background: var(--light); }
.code { color: var(--gold); font-weight: 600; font-size: 1.4rem; line-height: 1.25; letter-spacing: 0.05em; }

.answers { display: grid; gap: 0.6rem; }
.answers > li { display: flex; flex-direction: column; gap: 0.35rem; padding: 0.8rem 1rem; border-radius: 18px; background: var(--raised); }
.right { color: var(--gold); }
.right span { color: var(--dim); font-size: 0.94rem; }

.last { display: flex; flex-wrap: wrap; gap: 0.6rem; }
.halts:empty { display: none; }
.halts {
  position: sticky; bottom: 0; margin: 0 -1.1rem; padding: 0.7rem 1.1rem calc(0.7rem + env(safe-area-inset-bottom));
  background: var(--deep); border-top: 1px solid var(--raised);
}
.halts p { color: var(--gold); margin-bottom: 0.5rem; }
.halts form { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.halts button { flex: 1; min-height: 54px; }
`;
