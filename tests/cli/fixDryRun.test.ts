import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { certidoc, projectOf, readReport, start, useCli } from './support/cli.ts';
import { AFTER, BEFORE, FIXING, read } from './support/fixing.ts';

useCli();

const CONFIG = { 'certidoc.config.yaml': FIXING };

const everything = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
      .map((entry) => [entry.name, readFileSync(path.join(entry.parentPath, entry.name)).toString('base64')]),
  );

describe('--fix-dry-run', () => {
  it('shows a patch, puts the report elsewhere and writes nothing', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BEFORE });
    const { status, stdout, stderr } = await certidoc(['lint', '--fix-dry-run'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('-planification: {date: 02/04/2026, duree: 2 h}\n+planification: {date: 2026-04-02,');
    expect(stderr).toContain('1 correction possible dans 1 fichier ; rien n’est écrit.');
    expect(stderr).toContain('fiche-moyens-absents');
    expect(read(cwd)).toBe(BEFORE);
  });

  it('says in JSON what would be fixed, with the patch', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BEFORE });
    const { stdout } = await certidoc(['lint', '--fix-dry-run', '--format', 'json'], { cwd });
    const { fixed, patch } = readReport(stdout);
    expect(fixed).toHaveLength(1);
    expect(patch).toContain('+planification: {date: 2026-04-02,');
  });

  const HOSTILE = {
    'certidoc.config.yaml': FIXING,
    'simple.fiche.yaml': BEFORE,
    'été en forêt/une fiche "à moi".fiche.yaml': BEFORE,
    'windows.fiche.yaml': BEFORE.replaceAll('\n', '\r\n'),
    'marque.fiche.yaml': `\ufeff${BEFORE.slice(BEFORE.indexOf('\n') + 1)}`,
    'sans-fin.fiche.yaml': BEFORE.trimEnd(),
    'latin.fiche.yaml': Buffer.from(BEFORE, 'latin1'),
  };

  it.each([
    ['git', ['apply', 'p.patch'], ''],
    ['patch', ['-p1', '--binary', '-s', '-i', 'p.patch'], ''],
    ['git', ['apply', 'p.patch'], 'dessous'],
  ])('gives a patch that %s %j applies, with the result of --fix (in the folder "%s")', async (tool, args, below) => {
    const files = Object.fromEntries(Object.entries(HOSTILE).map(([name, text]) => [path.join(below, name), text]));
    const [dry, wet] = [projectOf(files), projectOf(files)];
    execFileSync('git', ['init', '-q'], { cwd: dry });
    await certidoc(['lint', '--fix'], { cwd: path.join(wet, below) });
    const child = start(['lint', '--fix-dry-run', '--output', '/dev/null'], { cwd: path.join(dry, below) });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    await new Promise((resolve) => child.on('close', resolve));
    execFileSync(
      tool,
      args.map((arg) => (arg === 'p.patch' ? '-' : arg)),
      {
        cwd: path.join(dry, below),
        input: Buffer.concat(chunks),
      },
    );
    expect(everything(path.join(dry, below))).toEqual(everything(path.join(wet, below)));
    expect(read(path.join(wet, below), 'simple.fiche.yaml')).toBe(AFTER);
  });
});
