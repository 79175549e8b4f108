/** What staff and teachers look at is never old: asked for at once, and again and again while it is shown. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '#core/bridge.ts';

export interface ReportOptions<Report> {
  readonly token: string;
  /** Milliseconds between two questions. */
  readonly every: number;
  readonly question: () => Promise<Answer<Report>>;
  /** The token is good no longer. */
  readonly leave: () => void;
}

export interface Followed<Report> {
  /** Undefined until the first answer. */
  readonly report: Report | undefined;
  /** Asks now, without waiting for its time. */
  readonly ask: () => Promise<void>;
  /** A newer one has come by another way. */
  readonly setReport: (report: Report) => void;
}

export function useReport<Report>(options: ReportOptions<Report>): Followed<Report> {
  const { token, every, question, leave } = options;
  const [report, setReport] = useState<Report | undefined>(undefined);
  const ask = async (): Promise<void> => {
    const answer = await question();
    if (answer.ok) setReport(answer.value);
    else leave();
  };
  useEffect(() => {
    void ask();
    const timer = setInterval(() => void ask(), every);
    return () => clearInterval(timer);
  }, [token]);
  return { report, ask, setReport };
}
