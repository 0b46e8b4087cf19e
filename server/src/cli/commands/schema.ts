import { jsonSchemaOf } from '../../core/languageService.ts';
import { type DocumentKind, RULES, SCHEMAS } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';
import { loadProject } from '../files/project.ts';
import { findTargets } from '../files/targets.ts';
import type { Shell } from '../shell.ts';

/**
 * `certidoc schema KIND`: the JSON Schema of a notation, with the rubriques that the référentiels of the current folder
 * add. Throws a UsageError when there is no such kind.
 */
export async function schema(shell: Shell, kind: string): Promise<void> {
  if (!isKindName(kind)) {
    const kinds = Object.keys(SCHEMAS).join(', ');
    throw new UsageError({
      fr: `il n'y a pas de schéma « ${kind} ». Choisissez : ${kinds}.`,
      en: `there is no schema "${kind}". Choose: ${kinds}.`,
    });
  }
  const { targets } = await findTargets(shell.cwd, ['.']);
  const { workspace } = await loadProject(shell.cwd, targets);
  const made = jsonSchemaOf(kind, {
    language: shell.language,
    ruleIds: RULES.map(({ id }) => id),
    referentiels: workspace.snapshot().all('referentiel'),
  });
  shell.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
}

function isKindName(name: string): name is DocumentKind {
  return Object.hasOwn(SCHEMAS, name);
}
