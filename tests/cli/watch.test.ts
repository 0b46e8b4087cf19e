import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BAD, certidoc, GOOD, onlyRules, projectOf, RULE, readReport, SETTINGS, start, useCli } from './support/cli.ts';

useCli();

const CONFIG = { 'certidoc.config.yaml': SETTINGS };
const FOUND = 'croise-fiche-introuvable';

/** A run of `lint --watch`, and what it said since it was last asked. */
class Watching {
  stdout = '';
  stderr = '';
  readonly #child: ReturnType<typeof start>;
  readonly #ended: Promise<number | null>;

  constructor(cwd: string, ...args: readonly string[]) {
    this.#child = start(['lint', '--watch', ...args], { cwd });
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.stdout += chunk.toString();
    });
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.#ended = new Promise((resolve) => this.#child.on('close', resolve));
  }

  /** Waits until something is said, then gives what was said since the last time on both outputs. */
  async says(wanted: string | RegExp, from: 'stdout' | 'stderr' = 'stdout'): Promise<string> {
    for (let tries = 0; tries < 1200; tries++) {
      if (this[from].match(wanted) && this.stderr.endsWith('pour finir).\n')) {
        const said = this.stdout + this.stderr;
        this.stdout = '';
        this.stderr = '';
        return said;
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`never said ${wanted}; it said ${this.stdout}${this.stderr}`);
  }

  /** Waits until the folders are followed: nothing tells it, so a file is changed until the change is seen. */
  async ready(file: string): Promise<void> {
    await this.says('pour finir', 'stderr');
    for (let i = 0; i < 200 && this.stderr === ''; i++) {
      writeFileSync(file, `type: fiche\ntitre: ${i}\nmoyens: {materiels: [PC], humains: [Moi], financiers: aucun}\n`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    // The last change of the witness may still be on its way.
    for (let before = ''; before !== this.stderr; ) {
      before = this.stderr;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    this.stdout = '';
    this.stderr = '';
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.#child.kill(signal);
    return this.#ended;
  }
}

let watching: Watching | undefined;

afterEach(async () => {
  await watching?.stop('SIGKILL');
});

async function watch(cwd: string, ...args: readonly string[]): Promise<Watching> {
  watching = new Watching(cwd, ...args);
  await watching.ready(path.join(cwd, 'temoin.fiche.yaml'));
  return watching;
}

describe('--watch', () => {
  it('checks, tells the time and what it did, and ends on Ctrl-C with status 0', async () => {
    watching = new Watching(projectOf({ ...CONFIG, 'a.fiche.yaml': BAD }));
    const said = await watching.says('1 erreur dans 1 fichier');
    expect(said).toMatch(/\[\d\d:\d\d:\d\d\] 1 document sur 1 vérifié · \d+ ms\. En attente de changements/);
    expect(await watching.stop()).toBe(0);
  });

  it('follows files that change, appear, move and disappear', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': GOOD });
    const at = (name: string) => path.join(cwd, name);
    const run = await watch(cwd);
    writeFileSync(at('a.fiche.yaml'), BAD);
    // A change that comes while the folder is first read has both read again.
    expect(await run.says('1 erreur')).toMatch(/(1 document|2 documents) sur 2 vérifié/);
    mkdirSync(at('nouveau/dessous'), { recursive: true });
    writeFileSync(at('nouveau/dessous/b.fiche.yaml'), BAD);
    await run.says(/2 erreurs dans 2 fichiers \(3 documents/);
    renameSync(at('a.fiche.yaml'), at('c.fiche.yaml'));
    expect(await run.says(/^c\.fiche\.yaml/m)).not.toMatch(/^a\.fiche\.yaml/m);
    rmSync(at('nouveau'), { recursive: true });
    await run.says(/1 erreur dans 1 fichier \(2 documents/);
  });

  it('follows the settings', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    const run = await watch(cwd);
    writeFileSync(path.join(cwd, 'certidoc.config.yaml'), onlyRules());
    await run.says('Aucun problème');
    writeFileSync(path.join(cwd, 'certidoc.config.yaml'), 'regles: [');
    await run.says('certidoc.config.yaml:1:9 erreur', 'stderr');
    rmSync(path.join(cwd, 'certidoc.config.yaml'));
    await run.says(RULE);
  });

  it('checks what depends on a change, and only that', async () => {
    const cwd = projectOf({
      'certidoc.config.yaml': onlyRules(FOUND),
      'a.fiche.yaml': GOOD,
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\n',
      'b.fiche.yaml': GOOD,
    });
    const run = await watch(cwd);
    writeFileSync(path.join(cwd, 'a.fiche.yaml'), `${GOOD}auteur: Moi\n`);
    expect(await run.says('Aucun problème')).toContain('2 documents sur 4 vérifiés');
    rmSync(path.join(cwd, 'a.fiche.yaml'));
    await run.says(FOUND);
  });

  it('bears a file half-written, and a folder that was asked for and goes', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': GOOD, 'x/b.fiche.yaml': BAD });
    const run = await watch(cwd, '.', 'x');
    writeFileSync(path.join(cwd, 'a.fiche.yaml'), `${GOOD.slice(0, -20)}\n"[`);
    await run.says(/[12] erreurs? dans/);
    writeFileSync(path.join(cwd, 'a.fiche.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
    await run.says(/vérifié/, 'stderr');
    rmSync(path.join(cwd, 'x'), { recursive: true });
    await run.says("x : ce fichier ou ce dossier n'existe pas", 'stderr');
    writeFileSync(path.join(cwd, 'a.fiche.yaml'), GOOD);
    await run.says('Aucun problème');
  });

  it('waits for a first document, in folders whose links go round', async () => {
    const cwd = projectOf({ ...CONFIG, 'a/x.txt': '' });
    symlinkSync('..', path.join(cwd, 'a/haut'));
    symlinkSync('.', path.join(cwd, 'a/soi'));
    watching = new Watching(cwd);
    await watching.says('aucun document trouvé', 'stderr');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    writeFileSync(path.join(cwd, 'a/b.fiche.yaml'), BAD);
    await watching.says('1 erreur dans 1 fichier');
  });

  it('follows files where links lead', async () => {
    const elsewhere = projectOf({ 'vrai.fiche.yaml': GOOD });
    const cwd = projectOf({ ...CONFIG, 'x/y.txt': '' });
    symlinkSync(path.join(elsewhere, 'vrai.fiche.yaml'), path.join(cwd, 'lien.fiche.yaml'));
    const run = await watch(cwd);
    writeFileSync(path.join(elsewhere, 'vrai.fiche.yaml'), BAD);
    await run.says(/^lien\.fiche\.yaml/m);
  });

  it('writes the report again to its file, and leaves out what is known', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    await certidoc(['lint', '--baseline', 'connus.json', '--update-baseline'], { cwd });
    const run = await watch(cwd, '--baseline', 'connus.json', '--format', 'json:r.json');
    writeFileSync(path.join(cwd, 'b.fiche.yaml'), BAD);
    expect(await run.says('1 erreur dans 1 fichier', 'stderr')).toContain('1 constat connu');
    const { findings } = readReport(readFileSync(path.join(cwd, 'r.json'), 'utf8'));
    expect(findings.map(({ file }) => file)).toEqual(['b.fiche.yaml']);
  });

  it.each([['--fix'], ['--fix-dry-run'], ['--timing']])('does not go with %s', async (option) => {
    const { status, stderr } = await certidoc(['lint', '--watch', option], { cwd: projectOf(CONFIG) });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('ne vont pas ensemble') });
  });

  it('ends at once, with status 2, when the report cannot be written', async () => {
    const cwd = projectOf({ ...CONFIG, 'a.fiche.yaml': BAD });
    const { status, stderr } = await certidoc(['lint', '--watch', '--output', 'absent/r.txt'], { cwd });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('absent/r.txt') });
  });
});
