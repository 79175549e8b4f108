/** The parts of `npm test`: each runs one tool and says what passed and what failed. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { z } from '#core/schema.ts';

export interface PartResult {
  readonly name: string;
  readonly passed: number;
  readonly skipped: number;
  /** One text per failure, with what the tool printed. */
  readonly failures: readonly string[];
  readonly milliseconds: number;
}

const LONGEST_OUTPUT = 6_000;

/** A tool whose exit code says everything: one pass or one failure. */
export async function runCheck(name: string, tool: string, args: readonly string[]): Promise<PartResult> {
  const run = await runTool(tool, args, false);
  const failures = run.code === 0 ? [] : [run.output.slice(-LONGEST_OUTPUT)];
  console.log(`${run.code === 0 ? '  ok  ' : 'FAILED'} ${name} (${(run.milliseconds / 1000).toFixed(1)} s)`);
  return {
    name,
    passed: failures.length === 0 ? 1 : 0,
    skipped: 0,
    failures,
    milliseconds: run.milliseconds,
  };
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/**
 * One vitest project. A file that cannot be loaded counts as a failure, as does a run without any test.
 *
 * @param workers at most so many at once; as many as the project says when it is left out
 */
export async function runVitest(project: string, workers?: number): Promise<PartResult> {
  const report = `test-results/vitest-${project}.json`;
  rmSync(report, { force: true });
  const run = await runTool(
    'vitest',
    [
      'run',
      '--project',
      project,
      ...(workers === undefined ? [] : [`--maxWorkers=${workers}`]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    true,
  );
  const parsed = readReport(report, VitestReport);
  const failures: string[] = [];
  for (const file of parsed?.testResults ?? []) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed)
      failures.push(`${test.fullName}\n${(test.failureMessages ?? []).join('\n').slice(0, 1_500)}`);
    if (file.status === 'failed' && failed.length === 0) failures.push(`${file.name}\n${file.message ?? ''}`);
  }
  return finish(
    `tests: ${project}`,
    run,
    parsed?.numPassedTests ?? 0,
    parsed?.numPendingTests ?? 0,
    failures,
  );
}

const PlaywrightSpec = z.object({
  title: z.string(),
  ok: z.boolean(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
});
interface Suite {
  readonly specs?: z.infer<typeof PlaywrightSpec>[];
  readonly suites?: Suite[];
}
const SuiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(PlaywrightSpec).optional(), suites: z.array(SuiteSchema).optional() }),
);
const PlaywrightReport = z.object({
  suites: z.array(SuiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** The end to end tests. */
export async function runPlaywright(): Promise<PartResult> {
  const report = 'test-results/playwright.json';
  rmSync(report, { force: true });
  const run = await runTool('playwright', ['test'], true);
  const parsed = readReport(report, PlaywrightReport);
  const specs = (parsed?.suites ?? []).flatMap(specsOf);
  const failures = (parsed?.errors ?? []).map((error) => error.message ?? 'unknown');
  let passed = 0;
  let skipped = 0;
  for (const spec of specs)
    for (const test of spec.tests) {
      if (test.status === 'skipped') skipped += 1;
      else if (test.status === 'expected') passed += 1;
      else
        failures.push(
          `${spec.file}: ${spec.title}\n${(test.results.at(-1)?.error?.message ?? '').slice(0, 1_500)}`,
        );
    }
  return finish('tests: end to end', run, passed, skipped, failures);
}

function specsOf(suite: Suite): z.infer<typeof PlaywrightSpec>[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

function finish(
  name: string,
  run: ToolRun,
  passed: number,
  skipped: number,
  failures: readonly string[],
): PartResult {
  const unexplained = run.code !== 0 && failures.length === 0;
  const nothingRan = passed + failures.length === 0;
  const all = unexplained || nothingRan ? [...failures, `exit code ${run.code}, no test reported`] : failures;
  return { name, passed, skipped, failures: all, milliseconds: run.milliseconds };
}

function readReport<Report>(path: string, schema: z.ZodType<Report>): Report | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    console.error(`The report ${path} cannot be read: ${String(error)}`);
    return undefined;
  }
}

interface ToolRun {
  readonly code: number;
  readonly output: string;
  readonly milliseconds: number;
}

/** Runs a tool of node_modules/.bin to its end. @param live whether its output is shown while it runs */
function runTool(tool: string, args: readonly string[], live: boolean): Promise<ToolRun> {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(`node_modules/.bin/${tool}`, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        output += data.toString();
        if (live) process.stdout.write(data);
      });
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output, milliseconds: performance.now() - begin }),
    );
  });
}
