import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { githubTemplate, gitlabTemplate } from '../../server/src/cli/setup/templates.ts';
import { binFolder, runIn } from './support/bin.ts';
import { BAD, GOOD, projectOf, ROOT, RULE, SETTINGS, useCli } from './support/cli.ts';

useCli();

const file = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const VERSION = z.looseObject({ version: z.string() }).parse(JSON.parse(file('server/package.json'))).version;

const action = z
  .looseObject({
    inputs: z.record(z.string(), z.looseObject({ default: z.coerce.string() })),
    runs: z.looseObject({
      steps: z.tuple([z.looseObject({ run: z.string(), env: z.record(z.string(), z.string()) })]),
    }),
  })
  .parse(parse(file('action.yml')));

/** Runs the action's step as GitHub does: inputs become variables, bash stops at the first failure. */
function runAction(cwd: string, inputs: Readonly<Record<string, string>> = {}) {
  const [step] = action.runs.steps;
  const value = (name: string) => inputs[name] ?? action.inputs[name]?.default ?? '';
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, text]) => [
      name,
      text.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, input) => value(input)),
    ]),
  );
  return runIn(cwd, binFolder(), ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], env);
}

describe('the action for GitHub', () => {
  it('annotates what it finds and fails, in the paths asked for only', async () => {
    const cwd = projectOf({ 'certidoc.config.yaml': SETTINGS, 'a b/x.fiche.yaml': BAD, 'c/y.fiche.yaml': GOOD });
    const all = await runAction(cwd);
    expect(all).toMatchObject({ status: 1, stderr: '' });
    expect(all.stdout).toContain(`::error file=a b/x.fiche.yaml,line=2,endLine=2,col=1,endColumn=6,title=${RULE}::`);
    expect((await runAction(cwd, { paths: 'c\n' })).status).toBe(0);
    expect((await runAction(cwd, { paths: 'c\na b\n' })).status).toBe(1);
  });

  it('passes on its other inputs, and takes none for a part of the script', async () => {
    const cwd = projectOf({ 'certidoc.config.yaml': SETTINGS, 'x.fiche.yaml': GOOD });
    const ran = await runAction(cwd, { langue: 'en', 'max-warnings': '0', sarif: 'a b.sarif' });
    expect(ran).toMatchObject({ status: 0, stdout: 'No problem (1 document checked)\n' });
    expect(JSON.parse(readFileSync(path.join(cwd, 'a b.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    const hostile = await runAction(cwd, { paths: '$(touch pris); "`touch pris`"' });
    expect(hostile.status).toBe(2);
    expect(hostile.stderr).toContain('$(touch pris)');
  });
});

describe('what is there to copy', () => {
  it('is of this version', () => {
    expect(action.inputs.version?.default).toBe(VERSION);
    expect(file('templates/certidoc.gitlab-ci.yml')).toBe(gitlabTemplate(VERSION));
    const [hook] = z
      .array(z.looseObject({ entry: z.string(), args: z.array(z.string()), files: z.string() }))
      .parse(parse(file('.pre-commit-hooks.yaml')));
    expect(hook?.entry).toBe(`npx --yes certidoc@${VERSION} lint`);
    expect(hook?.args).toEqual(['--']);
    const files = new RegExp(hook?.files ?? '');
    for (const name of ['a.fiche.yaml', 'x/b.bilan.md', 'c.referentiel.yml']) expect(name).toMatch(files);
    expect('notes.yaml').not.toMatch(files);
  });

  it.each(['docs/ci.md', 'docs/ci.en.md'])('is what init writes, and YAML throughout: %s', (name) => {
    const blocks = [...file(name).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    expect(blocks).toContain(githubTemplate(VERSION));
    expect(blocks).toContain(gitlabTemplate(VERSION));
    for (const block of blocks) expect(() => parse(block)).not.toThrow();
    for (const [, version] of file(name).matchAll(/certidoc@([\d.]+)/g)) expect(version).toBe(VERSION);
  });
});
