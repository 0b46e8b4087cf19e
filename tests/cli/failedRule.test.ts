import { expect, it, vi } from 'vitest';
import { run } from '../../server/src/cli/run.ts';
import { ruleById } from '../../server/src/core/languageService.ts';
import { BAD, projectOf, RULE, readReport, SETTINGS, useCli } from './support/cli.ts';

useCli();

/** Runs `lint` in a format while a rule fails, on a fiche without means. */
async function lintWithBrokenRule(format: string) {
  const rule = ruleById(RULE);
  if (!rule) throw new Error(`no rule ${RULE}`);
  const broken = vi.spyOn(rule, 'run').mockImplementation(() => {
    throw new Error('cassée');
  });
  const cwd = projectOf({ 'certidoc.config.yaml': SETTINGS, 'a.fiche.yaml': BAD });
  let out = '';
  let err = '';
  const stdout = { write: (text: string) => (out += text) };
  const stderr = { write: (text: string) => (err += text) };
  const stdin = (async function* () {})();
  const untilInterrupted = () => new Promise<void>(() => {});
  const status = await run(
    ['lint', '--format', format],
    { cwd, env: {}, stdin, stdout, stderr, untilInterrupted },
    '0.0.0',
  );
  broken.mockRestore();
  return { status, out, err };
}

it('exits with 2 when a rule fails, and still gives the findings', async () => {
  const { status, out, err } = await lintWithBrokenRule('json');
  expect(status).toBe(2);
  expect(err).toContain('cassée');
  expect(readReport(out).findings).toMatchObject([{ rule: RULE, message: expect.stringContaining('cassée') }]);
});

it('is a fault of the tool in SARIF, and no result', async () => {
  const { out } = await lintWithBrokenRule('sarif');
  const fault = { level: 'error', associatedRule: { id: RULE } };
  const invocations = [{ executionSuccessful: false, toolExecutionNotifications: [expect.objectContaining(fault)] }];
  expect(JSON.parse(out)).toMatchObject({ runs: [{ invocations, results: [] }] });
});

it('is an error of the run in JUnit, and no failure of the document', async () => {
  const { out } = await lintWithBrokenRule('junit');
  expect(out).toContain('tests="1" failures="0" errors="1"');
  expect(out).toMatch(/<error message="[^"]*cassée/);
});
