import { expect, it, vi } from 'vitest';
import { run } from '../../server/src/cli/run.ts';
import { ruleById } from '../../server/src/core/languageService.ts';
import { BAD, projectOf, RULE, readReport, SETTINGS, useCli } from './support/cli.ts';

useCli();

it('exits with 2 when a rule fails, and still gives the findings', async () => {
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
  const status = await run(['lint', '--format', 'json'], { cwd, env: {}, stdin, stdout, stderr }, '0');
  broken.mockRestore();
  expect(status).toBe(2);
  expect(err).toContain('cassée');
  expect(readReport(out).findings).toMatchObject([{ rule: RULE, message: expect.stringContaining('cassée') }]);
});
