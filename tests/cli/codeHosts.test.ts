import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BAD, certidoc, projectOf, RULE, SETTINGS, useCli } from './support/cli.ts';
import { FILE, hostileProject } from './support/hostile.ts';

useCli();

/** What GitLab's documentation of its code quality report asks for. */
const issues = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({ path: z.string(), lines: z.strictObject({ begin: z.int(), end: z.int() }) }),
  }),
);

describe('gitlab', () => {
  it('names files from the top of the repository, and knows a finding again when lines move', async () => {
    const cwd = hostileProject();
    mkdirSync(path.join(cwd, '.git'));
    const run = async (folder: string) =>
      issues.parse(JSON.parse((await certidoc(['lint', '--format', 'gitlab', '.'], { cwd: folder })).stdout));
    const all = await run(cwd);
    expect(all.map(({ location, severity }) => ({ path: location.path, severity }))).toEqual([
      { path: 'b.fiche.yaml', severity: 'major' },
      { path: FILE, severity: 'minor' },
    ]);
    expect(await run(path.join(cwd, 's p'))).toEqual([all[1]]);
    const moved = projectOf({ 'certidoc.config.yaml': SETTINGS, 'b.fiche.yaml': `# remarque\n\n${BAD}` });
    expect((await run(moved))[0]).toMatchObject({
      fingerprint: all[0]?.fingerprint,
      location: { lines: { begin: 4 } },
    });
  });
});

describe('github', () => {
  it('writes one command a finding, which no document can end or add to', async () => {
    const { stdout, status } = await certidoc(['lint', '--format', 'github'], { cwd: hostileProject() });
    const lines = stdout.trimEnd().split('\n');
    expect(status).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      new RegExp(`^::error file=b\\.fiche\\.yaml,line=2,endLine=2,col=1,endColumn=6,title=${RULE}::`),
    );
    expect(lines[1]).toMatch(/^::warning file=s p\/é%25%2C%3A&<'a\.fiche\.yaml,line=3,.*::« c%25 ::error::b</);
    expect(lines[2]).toBe('1 erreur, 1 avertissement dans 2 fichiers (3 documents vérifiés)');
  });

  it('writes every finding to the job summary, linked to its line, where GitHub wants one', async () => {
    const fiches = Array.from({ length: 30 }, (_, i) => [`f${i}.fiche.yaml`, BAD]);
    const cwd = projectOf({ ...Object.fromEntries(fiches), 'certidoc.config.yaml': SETTINGS });
    const env = {
      GITHUB_STEP_SUMMARY: path.join(cwd, 'resume.md'),
      GITHUB_SERVER_URL: 'https://forge.example',
      GITHUB_REPOSITORY: 'ecole/dossiers',
      GITHUB_SHA: 'abc',
    };
    await certidoc(['lint', '--format', 'texte'], { cwd, env });
    expect(existsSync(env.GITHUB_STEP_SUMMARY)).toBe(false);
    await certidoc(['lint', '--format', 'github'], { cwd, env });
    const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8');
    expect(summary.match(/^\| \[f/gm)).toHaveLength(30);
    expect(summary).toContain(
      '| [f7.fiche.yaml:2:1](<https://forge.example/ecole/dossiers/blob/abc/f7.fiche.yaml#L2>) | erreur | ',
    );
  });

  it('keeps the table of the summary whole whatever a document holds', async () => {
    const cwd = hostileProject();
    const env = { GITHUB_STEP_SUMMARY: path.join(cwd, 'resume.md') };
    await certidoc(['lint', '--format', 'github'], { cwd, env });
    const rows = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8').match(/^\| .*doc-cle-inconnue \|$/gm);
    expect(rows).toHaveLength(1);
    expect(rows?.[0]).toContain('b&lt;&amp;');
    expect(rows?.[0]).toContain('\\|\\[x\\](1)\\]\\]&gt;"\' \\@moi \\*\\*gras\\*\\* \\`code\\`');
  });

  it('says when the summary cannot be written', async () => {
    const cwd = projectOf({ 'certidoc.config.yaml': SETTINGS, 'a.fiche.yaml': BAD });
    const ran = await certidoc(['lint', '--format', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: cwd } });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('GITHUB_STEP_SUMMARY');
  });
});
