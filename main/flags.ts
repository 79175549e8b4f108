/** The command line of the kiosk, the same for `npm start` and for both hosts' entries. */
import { parseArgs } from 'node:util';
import { KioskError } from '#core/errors.ts';

export interface Flags {
  readonly help: boolean;
  readonly host: 'electron' | 'browser' | 'auto';
  readonly headless: boolean;
  /** Size of the window in px instead of the whole display. */
  readonly windowed: { readonly width: number; readonly height: number } | undefined;
  readonly data: string | undefined;
  readonly settings: string | undefined;
  /** Browser host only; 0 chooses a free port. */
  readonly port: number;
  readonly exhibit: string | undefined;
  readonly screenshot: string | undefined;
  readonly exitWhenReady: boolean;
  readonly serveOnly: boolean;
}

export const HELP = `天府展台 · Tianfu Kiosk

  npm start -- [flags]

  --host electron|browser|auto  which shell shows the kiosk (default auto: Electron when it is there)
  --headless                    no window; also chosen when there is no display
  --windowed 1280x720           a window of this size instead of the whole screen
  --data DIR                    folder for state and logs (default: the user's data folder)
  --settings FILE               settings to use instead of settings.json in the data folder
  --port N                      port of the browser host on 127.0.0.1; 0 takes a free one (default 0)
  --exhibit ID                  open this exhibit at once, for example tribute-hall
  --screenshot FILE.png         write a picture once the first view is painted
  --exit-when-ready             stop once the first view is painted (and the picture written)
  --serve-only                  browser host without a browser: print the one-time address and serve it
  --help                        this text

When the first view is painted, one line of JSON goes to stdout; everything else goes to stderr and to the log in the
data folder. Exit codes: 0 stopped as asked, 2 the command could not be carried out (one line says why), 1 a fault.

In the environment:
  TIANFU_CHROMIUM               path of the browser to take instead of the first one found
  TIANFU_RENDERER               for development: folder of another built page, out/renderer-faulty for one
  TIANFU_PACKS                  for development: folder of another signed tree of packs
  TIANFU_STICKS                 for development: folders that count as USB sticks
`;

const OPTIONS = {
  help: { type: 'boolean' },
  host: { type: 'string' },
  headless: { type: 'boolean' },
  windowed: { type: 'string' },
  data: { type: 'string' },
  settings: { type: 'string' },
  port: { type: 'string' },
  exhibit: { type: 'string' },
  screenshot: { type: 'string' },
  'exit-when-ready': { type: 'boolean' },
  'serve-only': { type: 'boolean' },
} as const;

/**
 * Reads the command line.
 * @throws KioskError `flags-invalid` with one line that names the flag and what it takes
 */
export function readFlags(argv: readonly string[]): Flags {
  const values = parse(argv);
  return {
    help: values.help ?? false,
    host: readHost(values.host ?? 'auto'),
    headless: values.headless ?? false,
    windowed: values.windowed === undefined ? undefined : readSize(values.windowed),
    data: notEmpty('--data', values.data),
    settings: notEmpty('--settings', values.settings),
    port: readPort(values.port ?? '0'),
    exhibit: values.exhibit === undefined ? undefined : readExhibit(values.exhibit),
    screenshot: values.screenshot === undefined ? undefined : readPicture(values.screenshot),
    exitWhenReady: values['exit-when-ready'] ?? false,
    serveOnly: values['serve-only'] ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
    throw invalid(`${said.replace(/\.$/, '')}; see --help`);
  }
}

function readHost(value: string): Flags['host'] {
  if (value === 'electron' || value === 'browser' || value === 'auto') return value;
  throw invalid(`--host takes electron, browser or auto, not "${value}"`);
}

function readSize(value: string): Flags['windowed'] {
  const match = /^(\d{3,5})x(\d{3,5})$/.exec(value);
  if (match === null) throw invalid(`--windowed takes a size such as 1280x720, not "${value}"`);
  return { width: Number(match[1]), height: Number(match[2]) };
}

function readPort(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw invalid(`--port takes a number from 0 to 65535, not "${value}"`);
}

function readExhibit(value: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,62}$/.test(value)) return value;
  throw invalid(`--exhibit takes the id of an exhibit such as tribute-hall, not "${value}"`);
}

function readPicture(value: string): string {
  if (value.endsWith('.png')) return value;
  throw invalid(`--screenshot takes the name of a .png file, not "${value}"`);
}

function notEmpty(flag: string, value: string | undefined): string | undefined {
  if (value === '') throw invalid(`${flag} takes a path, and got an empty one`);
  return value;
}

const invalid = (what: string): KioskError =>
  new KioskError('flags-invalid', `${what}. Nothing was started.`);
