/**
 * VS Code calls `run()` in the extension host. One bundle serves the Node host and the web worker: mocha's browser build
 * needs nothing of either. The results leave on the console, where tests/e2e/runApi.mjs reads them.
 */
import './location.ts';
import 'mocha/mocha';

/** One test's outcome, as the runner outside VS Code reads it. */
interface Result {
  title: string;
  state: 'passed' | 'failed' | 'pending';
  ms?: number | undefined;
  error?: string;
}

/** Runs every suite; rejects unless at least one test ran and all passed, which ends VS Code with status 1. */
export async function run(): Promise<void> {
  const results: Result[] = [];
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: reporterInto(results) });
  // After the set-up: the suites call `suite` and `test` as they load.
  await import('./suites.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  console.log(`##TESTS ${JSON.stringify(results)}`);
  if (failures > 0) throw new Error(`${failures} failed`);
  if (!results.some(({ state }) => state === 'passed')) throw new Error('no test ran');
}

function reporterInto(results: Result[]): Mocha.ReporterConstructor {
  return class {
    constructor(runner: Mocha.Runner) {
      runner.on('pass', (test) => results.push({ title: test.fullTitle(), state: 'passed', ms: test.duration }));
      runner.on('pending', (test) => results.push({ title: test.fullTitle(), state: 'pending' }));
      runner.on('fail', (test, error) =>
        results.push({ title: test.fullTitle(), state: 'failed', error: error?.stack ?? String(error) }),
      );
    }
  } as unknown as Mocha.ReporterConstructor;
}
