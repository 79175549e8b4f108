/** GUARD.md, "Ways out of a kiosk", as far as a page can try them: what is tried and what must come of it. */

export interface Escape {
  /** The words of GUARD.md. */
  readonly line: string;
  /** An expression that runs in the page with a visitor's touch behind it. `EVIL` is another server of this machine. */
  readonly tries: string;
  /** What the page gets; not looked at where it does not matter. */
  readonly gets?: unknown;
  /** What the log says of it. */
  readonly refused?: string;
}

const go = (line: string, to: string, refused?: string): Escape => ({
  line,
  tries: `location.href = ${JSON.stringify(to)}; 0`,
  ...(refused === undefined ? {} : { refused }),
});

const element = (tag: string, properties: Readonly<Record<string, string>>, then: string): string =>
  `{ const made = Object.assign(document.createElement('${tag}'), ${JSON.stringify(properties)});
    document.body.append(made); made.${then}; 0 }`;

/** A way that no server is asked for, so that nothing but the page itself shows that it was refused. */
const schemes = [
  'file:///etc/hostname',
  'data:text/html,evil',
  'javascript:void(document.body.innerHTML="evil")',
  'view-source:EVIL/',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'mailto:somebody@example.org',
  'tel:10086',
  'ms-settings:display',
  'zoommtg://join',
  'intent://scan/#Intent;end',
].map((to) => go(`scheme ${to.split(':')[0]}:`, to));

const picker = (type: string): Escape => ({
  line: `<input type=${type}>`,
  tries: `{ const input = Object.assign(document.createElement('input'), { type: '${type}' }); document.body.append(input);
    let said = 'opened'; try { input.showPicker(); } catch (error) { said = error.name; }
    input.click(); [said, input.matches(':open')].join() }`,
  gets: 'NotAllowedError,false',
});

export const DIALOGS: readonly Escape[] = [
  { line: 'alert', tries: `String(alert('Leave?'))`, gets: 'undefined', refused: 'a dialog (alert)' },
  { line: 'confirm', tries: `confirm('Leave?')`, gets: false, refused: 'a dialog (confirm)' },
  { line: 'prompt', tries: `String(prompt('Name?'))`, gets: 'null', refused: 'a dialog (prompt)' },
  {
    line: 'print',
    tries: `{ let sheets = 0; addEventListener('beforeprint', () => sheets++); print();
      const frame = document.createElement('iframe'); document.body.append(frame); frame.contentWindow.print();
      frame.remove(); sheets }`,
    gets: 0,
  },
  ...['file', 'color', 'date', 'time', 'month'].map(picker),
  {
    line: 'file chooser',
    tries: `['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'EyeDropper'].filter((name) => name in window).join()`,
    gets: '',
  },
  {
    line: 'download',
    tries: element('a', { href: '/assets/film.bin', download: 'film.bin' }, 'click()'),
    refused: 'a download',
  },
  {
    line: 'HTTP auth',
    tries: `fetch('EVIL/').then(() => 'reached', () => 'blocked')`,
    gets: 'blocked',
  },
  go('HTTP auth, by going there', 'EVIL/', 'a way to EVIL/'),
  { line: 'HTTP auth of a picture', tries: `{ new Image().src = 'EVIL/picture'; 0 }` },
  go('certificate', 'https://127.0.0.1:1/', 'a way to https://127.0.0.1:1/'),
  {
    line: 'fullscreen bubble',
    tries: `document.body.requestFullscreen().then(() => 'full', () => 'refused')`,
    gets: 'refused',
  },
  go('PDF viewer', '/assets/leaflet.pdf', 'a way to OWN/assets/leaflet.pdf'),
  {
    line: 'picture-in-picture',
    tries: `[document.pictureInPictureEnabled, 'documentPictureInPicture' in window].join()`,
    gets: 'false,false',
  },
];

export const NAVIGATION: readonly Escape[] = [
  { line: 'window.open', tries: `String(window.open('EVIL/opened'))`, gets: 'null' },
  {
    line: 'target=_blank',
    tries: element('a', { href: 'EVIL/blank', target: '_blank', rel: 'noopener' }, 'click()'),
    refused: 'a window of nothing',
  },
  {
    line: 'target=_blank with an opener',
    tries: element('a', { href: '/', target: '_blank', rel: 'opener' }, 'click()'),
    refused: 'a window of nothing',
  },
  { line: 'form post', tries: element('form', { action: 'EVIL/form', method: 'post' }, 'submit()') },
  {
    line: 'form post into a new window',
    tries: element('form', { action: 'EVIL/form', method: 'post', target: '_blank' }, 'requestSubmit()'),
  },
  go('location=', 'EVIL/evil', 'a way to EVIL/evil'),
  {
    line: 'meta refresh',
    tries: `{ const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=EVIL/meta' });
      document.head.append(meta); 0 }`,
    refused: 'a way to EVIL/meta',
  },
  ...schemes,
  {
    line: 'scheme blob:',
    tries: `location.href = URL.createObjectURL(new Blob(['evil'], { type: 'text/html' })); 0`,
  },
  go('a pack’s link to the web', 'https://example.org/', 'a way to https://example.org/'),
  go('http://localhost:PORT@evil', 'http://localhost:PORT@evil/', 'a way to http://localhost:PORT@evil/'),
  go('a file of the kiosk by itself', '/assets/film.bin', 'a way to OWN/assets/film.bin'),
  go('a page that is not there', '/nothing', 'a way to OWN/nothing'),
];
