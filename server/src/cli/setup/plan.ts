import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { uris } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';
import { repositoryOf } from '../files/repository.ts';
import type { Shell } from '../shell.ts';
import { githubTemplate, gitlabTemplate, hookTemplate, settingsTemplate } from './templates.ts';

/** A file that `init` writes. */
export interface Planned {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  readonly mode?: number;
  /** True when an option asked for it: that another file is in its place is then a refusal. */
  readonly asked: boolean;
}

/** What `init` was asked to add. */
export interface InitOptions {
  readonly ci: 'github' | 'gitlab' | undefined;
  readonly hook: boolean;
}

/** Says which files to write for a folder. Throws a UsageError when a hook is asked for where there is no repository. */
export function planOf({ cwd, language, version }: Shell, { ci, hook }: InitOptions): readonly Planned[] {
  const top = repositoryOf(cwd);
  const plan: Planned[] = [{ file: path.join(cwd, uris.CONFIG_NAME), text: settingsTemplate(language), asked: false }];
  if (ci === 'github') {
    plan.push({ file: path.join(top, '.github/workflows/certidoc.yml'), text: githubTemplate(version), asked: true });
  }
  if (ci === 'gitlab')
    plan.push({ file: path.join(top, '.gitlab-ci.yml'), text: gitlabTemplate(version), asked: true });
  if (hook) plan.push({ file: hookFile(cwd), text: hookTemplate(version), mode: 0o755, asked: true });
  return plan;
}

/** Git itself says where its hooks are: a setting may put them elsewhere, and a work tree has those of its repository. */
function hookFile(cwd: string): string {
  try {
    const args = ['rev-parse', '--git-path', 'hooks'];
    const folder = execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return path.resolve(cwd, folder.replace(/\r?\n$/, ''), 'pre-commit');
  } catch {
    throw new UsageError({
      fr: "--hook : ce dossier n'est pas dans un dépôt Git, ou Git n'est pas installé. Commencez par : git init",
      en: '--hook: this folder is not in a Git repository, or Git is not installed. Begin with: git init',
    });
  }
}
