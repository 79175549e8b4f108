/** Content on the staff panel: what is shown and from whom, what a stick would change, and the way back. */
import { useState } from 'preact/hooks';
import type { BridgeArgument, BridgeCall } from '#core/bridge.ts';
import { pick } from '#core/language.ts';
import type { ChangePlan, PacksJob, PacksReport, RepositoryLine, StickLine } from '#core/pack-report.ts';
import type { Shell } from '../shell.ts';
import { language } from '../state.ts';
import { word } from '../words/words.ts';
import { sizeText } from './size.ts';
import { Sure } from './sure.tsx';
import { useReport } from './use-report.ts';

interface PacksProps {
  readonly shell: Shell;
  readonly token: string;
  readonly leave: () => void;
}

const REFRESH_MS = 1_000;

type PackCall = Extract<BridgeCall, `staff.packs.${string}`>;

export function StaffPacks({ shell, token, leave }: PacksProps) {
  const { report, ask } = useReport({
    token,
    every: REFRESH_MS,
    question: () => shell.bridge.call('staff.packs', { token }),
    leave,
  });
  const [refused, setRefused] = useState(false);
  const act = async <Call extends PackCall>(call: Call, argument: BridgeArgument<Call>): Promise<void> => {
    const answer = await shell.bridge.call(call, argument);
    setRefused(!answer.ok);
    await ask();
  };
  if (report === undefined) return undefined;
  const working = report.job?.state === 'running';
  return (
    <div class="packs">
      {report.sampleTrusted && <p class="packs-warning">{word('staff.packs.sample')}</p>}
      <Shown report={report} />
      {report.repositories.length > 0 && (
        <section class="fact">
          <h3>{word('staff.packs.repositories')}</h3>
          {report.repositories.map((line) => (
            <Repository key={line.id} line={line} />
          ))}
        </section>
      )}
      {report.sticks.map((line) => (
        <StickCard
          key={line.id}
          line={line}
          busy={working}
          take={() => void act('staff.packs.import', { token, stick: line.id })}
        />
      ))}
      {report.job !== undefined && <Job job={report.job} />}
      {refused && <p class="packs-problem">{word('staff.failed')}</p>}
      <div class="panel-actions">
        {report.repositories.some((line) => line.address !== undefined) && (
          <button type="button" class="quiet" onClick={() => void act('staff.packs.check', { token })}>
            {word('staff.packs.check')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-disabled={working}
          onClick={() => void (working || act('staff.packs.verify', { token }))}
        >
          {word('staff.packs.verify')}
        </button>
        {report.previous !== undefined && (
          <Sure text={word('staff.packs.rollback')} act={() => void act('staff.packs.rollBack', { token })} />
        )}
      </div>
    </div>
  );
}

function Shown({ report }: { readonly report: PacksReport }) {
  const { verified } = report;
  return (
    <section class="fact">
      <h3>{word('staff.packs')}</h3>
      <ul class="packs-list">
        {report.shown.map((pack) => (
          <li key={`${pack.museum}/${pack.id}`} class="packs-line">
            <span class="packs-name">{pick(pack.title, language.value)}</span>
            <span class="packs-version">{pack.version}</span>
            <span class="packs-from">
              {pick(pack.from, language.value)} · {sizeText(pack.bytes)}
            </span>
          </li>
        ))}
        {report.shown.length === 0 && <li>{word('staff.packs.none')}</li>}
      </ul>
      {report.waiting > 0 && (
        <p class="packs-note">{word('staff.packs.waiting', { count: report.waiting })}</p>
      )}
      {report.nextChange !== undefined && (
        <p class="packs-note">{word('staff.packs.next', { time: timeOf(report.nextChange) })}</p>
      )}
      <p class={verified !== undefined && verified.bad > 0 ? 'packs-problem' : 'packs-note'}>
        {verified === undefined
          ? word('staff.packs.unverified')
          : verified.bad > 0
            ? word('staff.packs.bad', { count: verified.bad })
            : word('staff.packs.verified', { time: timeOf(verified.at) })}
      </p>
      {report.previous !== undefined && report.previous.length > 0 && (
        <p class="packs-note">{word('staff.packs.previous', { list: report.previous.join(', ') })}</p>
      )}
    </section>
  );
}

function Repository({ line }: { readonly line: RepositoryLine }) {
  const time = line.askedAt === undefined ? '' : ` · ${timeOf(line.askedAt)}`;
  const state = line.address === undefined ? 'sticks' : line.state;
  return (
    <div class="packs-repository">
      <p>
        <span class="packs-name">{pick(line.name, language.value)}</span>
        <span class="packs-from">
          {word(`staff.packs.state.${state}`)}
          {time}
        </span>
      </p>
      {line.problem !== undefined && <p class="packs-problem">{line.problem}</p>}
    </div>
  );
}

interface StickProps {
  readonly line: StickLine;
  readonly busy: boolean;
  readonly take: () => void;
}

function StickCard({ line, busy, take }: StickProps) {
  const { plan } = line;
  const news = plan !== undefined && plan.added + plan.replaced + plan.removed + plan.later > 0;
  return (
    <section class="stick">
      <div>
        <h3 class="packs-name">
          {word('staff.stick')} · {pick(line.name, language.value)}
        </h3>
        <p class="packs-from">{line.museums.map((title) => pick(title, language.value)).join('、')}</p>
        {line.problem !== undefined && <p class="packs-problem">{line.problem}</p>}
        {plan !== undefined && <p class="stick-plan">{news ? planText(plan) : word('staff.stick.same')}</p>}
      </div>
      {news && (
        <button type="button" class="press" aria-disabled={busy} onClick={() => void (busy || take())}>
          {word('staff.stick.import')}
        </button>
      )}
    </section>
  );
}

function planText({ added, replaced, removed, later, bytes }: ChangePlan): string {
  const parts = [
    ...(added > 0 ? [word('staff.plan.added', { count: added })] : []),
    ...(replaced > 0 ? [word('staff.plan.replaced', { count: replaced })] : []),
    ...(removed > 0 ? [word('staff.plan.removed', { count: removed })] : []),
    ...(later > 0 ? [word('staff.plan.later', { count: later })] : []),
    word('staff.plan.bytes', { size: sizeText(bytes) }),
  ];
  return parts.join(word('staff.plan.comma'));
}

function Job({ job }: { readonly job: PacksJob }) {
  const share = job.total === 0 ? (job.state === 'done' ? 1 : 0) : job.done / job.total;
  const percent = Math.round(share * 100);
  const receipt =
    job.receipt === undefined ? '' : ` ${word(job.receipt ? 'staff.job.receipt' : 'staff.job.noreceipt')}`;
  return (
    <section class="job" role="status">
      <p>
        {word(`staff.job.${job.kind}.${job.state}`, { percent })}
        {receipt}
      </p>
      {job.state === 'running' && (
        <div
          class="job-bar"
          role="progressbar"
          aria-label={word(`staff.job.${job.kind}.running`, { percent })}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
        >
          <span style={{ inlineSize: `${percent}%` }} />
        </div>
      )}
      {job.problem !== undefined && <p class="packs-problem">{job.problem}</p>}
    </section>
  );
}

function timeOf(at: number): string {
  return new Intl.DateTimeFormat(language.value === 'en' ? 'en-GB' : 'zh-CN', {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
