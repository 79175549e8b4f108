/** The first staff panel: what this kiosk is, what it shows, and how to stop it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StaffReport } from '#core/bridge.ts';
import { pick } from '#core/language.ts';
import type { Shell } from '../shell.ts';
import { kiosk, language } from '../state.ts';
import type { ShellWord } from '../words/zh-Hans.ts';
import { More } from '../views/more.tsx';
import { word } from '../words/words.ts';
import { LazyClasses } from './classes-lazy.tsx';
import { StaffPacks } from './packs.tsx';
import { sizeText } from './size.ts';
import { Sure } from './sure.tsx';
import { useReport } from './use-report.ts';

interface PanelProps {
  readonly shell: Shell;
  readonly token: string;
  readonly leave: () => void;
}

const REFRESH_MS = 10_000;
type Page = 'kiosk' | 'tours' | 'content';

/** Tours have their page where there are any. */
const pages = (): readonly Page[] =>
  kiosk.value?.tours === true ? ['kiosk', 'tours', 'content'] : ['kiosk', 'content'];

export function StaffPanel({ shell, token, leave }: PanelProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const { report, ask } = useReport({
    token,
    every: REFRESH_MS,
    question: () => shell.bridge.call('staff.report', { token }),
    leave,
  });
  const [page, setPage] = useState<Page>('kiosk');
  useEffect(() => shell.bridge.on('displays.changed', () => void ask()), [token]);
  return (
    <div class="panel">
      <h2 class="panel-title">
        <span>{report?.hall}</span>
        <span class="panel-who">{word('staff.title')}</span>
      </h2>
      {page === 'tours' && <LazyClasses shell={shell} token={token} leave={leave} />}
      {page !== 'tours' && (
        <div ref={scroll} class="panel-scroll" role="region" aria-label={word('staff.title')} tabIndex={0}>
          {page === 'kiosk' && report !== undefined && <Facts report={report} />}
          {page === 'content' && <StaffPacks shell={shell} token={token} leave={leave} />}
        </div>
      )}
      <nav class="panel-pages" aria-label={word('staff.title')}>
        {pages().map((each) => (
          <button
            key={each}
            type="button"
            class="panel-page"
            aria-pressed={page === each}
            onClick={() => setPage(each)}
          >
            {word(`staff.page.${each}`)}
          </button>
        ))}
      </nav>
      <div class="panel-actions">
        <button type="button" class="quiet panel-leave" onClick={leave}>
          {word('staff.leave')}
        </button>
        {report !== undefined && page !== 'tours' && <More key={page} of={scroll} />}
        <Sure text={word('staff.restart')} act={() => void shell.bridge.call('staff.restart', { token })} />
        <Sure text={word('staff.exit')} act={() => void shell.bridge.call('staff.exit', { token })} />
      </div>
    </div>
  );
}

function Facts({ report }: { readonly report: StaffReport }) {
  const packs = report.packs.map(
    (pack) =>
      `${pick(pack.title, language.value)} ${pack.version}\u00a0· ${pack.museum}\u00a0· ${sizeText(pack.bytes)}`,
  );
  const displays = report.displays.map(
    (one) => `${one.index + 1}. ${one.label} ${one.width} × ${one.height}${one.current ? ' ●' : ''}`,
  );
  return (
    <dl class="facts">
      <Fact label="staff.version" lines={[report.version]} />
      <Fact label="staff.uptime" lines={[uptime(report.uptimeMs)]} />
      <Fact label="staff.host" lines={[report.host]} />
      <Fact label="staff.displays" lines={displays.length === 0 ? [word('staff.displays.none')] : displays} />
      <Fact label="staff.packs" lines={packs.length === 0 ? [word('staff.packs.none')] : packs} />
      <Fact
        label="staff.hidden"
        lines={[report.hidden.length === 0 ? word('staff.hidden.none') : report.hidden.join(', ')]}
      />
      <Fact label="staff.data" lines={[report.dataFolder]} />
    </dl>
  );
}

interface FactProps {
  readonly label: ShellWord;
  readonly lines: readonly string[];
}

function Fact({ label, lines }: FactProps) {
  return (
    <div class="fact">
      <dt>{word(label)}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}

function uptime(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  return word('staff.uptime.value', {
    days: Math.floor(minutes / 1440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  });
}
