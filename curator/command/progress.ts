/** Bars on the terminal for work that takes long; nothing where nobody is looking. */
import type { InterfaceLanguage } from '#core/language.ts';
import type { Progress } from '#packs/publish/source.ts';
import { bytesText } from './bytes.ts';

/** Work that is done sooner shows no bar, milliseconds. */
const PATIENCE_MS = 400;

/** Runs `work` with a bar on `terminal`, if there is one. */
export async function withBar<Result>(
  terminal: NodeJS.WriteStream | undefined,
  language: InterfaceLanguage,
  doing: string,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  if (terminal === undefined) return work(() => {});
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    stream: terminal,
    format: `${doing} {bar} {percentage}%  {bytes}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    clearOnComplete: true,
    hideCursor: false,
  });
  const begin = performance.now();
  let shown = false;
  try {
    return await work((done, total) => {
      const bytes = `${bytesText(done, language)} / ${bytesText(total, language)}`;
      if (shown) bar.update(done, { bytes });
      else if (performance.now() - begin > PATIENCE_MS && done < total) {
        bar.start(total, done, { bytes });
        shown = true;
      }
    });
  } finally {
    if (shown) bar.stop();
  }
}
