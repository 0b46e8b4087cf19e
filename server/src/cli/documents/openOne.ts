import type { Document, Snapshot } from '../../core/linter.ts';
import { complainOf, UsageError } from '../faults.ts';
import { uriOf } from '../files/names.ts';
import { loadProject } from '../files/project.ts';
import { findTargets, type Target } from '../files/targets.ts';
import type { Shell } from '../shell.ts';

/** One document, read with the project around it. */
export interface OpenedOne {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly target: Target;
}

/** Reads a file and the folders around it. Throws a UsageError when it is not one document of ours. */
export async function openOne(shell: Shell, name: string): Promise<OpenedOne> {
  const found = await findTargets(shell.cwd, [name]);
  const [fault] = found.faults;
  if (fault)
    throw new UsageError({ fr: `${fault.path} : ${fault.message.fr}`, en: `${fault.path}: ${fault.message.en}` });
  const [target] = found.targets;
  if (!target?.named) {
    throw new UsageError({
      fr: `${name} : donnez un seul document, pas un dossier ni un motif.`,
      en: `${name}: give one document, neither a folder nor a pattern.`,
    });
  }
  const project = await loadProject(shell.cwd, [target]);
  const [unread] = project.faults.filter(({ path }) => path === target.shown);
  if (unread) throw new UsageError({ fr: `${name} : ${unread.message.fr}`, en: `${name}: ${unread.message.en}` });
  for (const other of [...project.faults, ...project.warnings]) complainOf(shell, other);
  const snapshot = project.workspace.snapshot();
  const document = snapshot.get(uriOf(target.file));
  if (!document) {
    throw new UsageError({
      fr: `${name} : ce n'est ni une fiche, ni un bilan, ni un référentiel. Son nom doit finir par .fiche.yaml ou .fiche.md, par exemple.`,
      en: `${name}: this is no fiche, bilan or référentiel. Its name should end with .fiche.yaml or .fiche.md, for instance.`,
    });
  }
  return { snapshot, document, target };
}
