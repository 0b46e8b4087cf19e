import { existsSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { KINDS, type Kind, newDocumentText } from '../../core/languageService.ts';
import { UsageError } from '../faults.ts';
import { shownPath, uriOf } from '../files/names.ts';
import { diskSource, loadProject } from '../files/project.ts';
import { readStream } from '../files/readFile.ts';
import { say } from '../language.ts';
import { readNewOptions } from '../setup/newOptions.ts';
import { wantedOf } from '../setup/wanted.ts';
import { writeNew } from '../setup/writeNew.ts';
import type { Shell } from '../shell.ts';

/**
 * `certidoc new KIND [FILE]`: writes a document to complete and says where. Throws a UsageError when there is no such
 * kind, when an option does not fit it, or when the file exists.
 */
export async function newFile(shell: Shell, kind: string, given: string | undefined, rest: unknown): Promise<void> {
  if (!isKindName(kind)) {
    const kinds = KINDS.join(', ');
    throw new UsageError({
      fr: `« ${kind} » n'est pas une nature de document. Choisissez : ${kinds}.`,
      en: `"${kind}" is no kind of document. Choose: ${kinds}.`,
    });
  }
  const options = readNewOptions(kind, rest);
  const file = path.resolve(shell.cwd, given === undefined ? freeName(shell.cwd, kind) : withExtension(given, kind));
  const shown = shownPath(shell.cwd, file);
  // Read as if it were there, empty, so that the project around it is found.
  const target = { file, shown, named: true, from: path.dirname(file) };
  const texts = new Map([[file, await readStream(Readable.from([]))]]);
  const { workspace } = await loadProject(shell.cwd, [target], diskSource(texts));
  const snapshot = workspace.snapshot();
  const text = newDocumentText(snapshot, uriOf(file), wantedOf(shell, snapshot, { kind, file, options }));
  writeNew(shell.cwd, file, text);
  const done = {
    fr: `${shown} est prêt à compléter. Pour le vérifier : certidoc lint ${shown}`,
    en: `${shown} is ready to complete. To check it: certidoc lint ${shown}`,
  };
  shell.stdout.write(`${say(done, shell.language)}\n`);
}

function isKindName(name: string): name is Kind {
  return KINDS.some((kind) => kind === name);
}

/**
 * Gives a path its extension when the person left it out: `a`, `a.yaml` and `a.bilan.yaml` become `a.fiche.yaml`. Throws a
 * UsageError for a name in Markdown.
 */
function withExtension(file: string, kind: Kind): string {
  if (new RegExp(`\\.${kind}\\.ya?ml$`, 'i').test(file)) return file;
  if (/\.md$/i.test(file)) {
    throw new UsageError({
      fr: `${file} : certidoc new écrit du YAML. Donnez un nom en .${kind}.yaml.`,
      en: `${file}: certidoc new writes YAML. Give a name in .${kind}.yaml.`,
    });
  }
  return `${file.replace(new RegExp(`(?:\\.(?:${KINDS.join('|')}))?(?:\\.ya?ml)?$`, 'i'), '')}.${kind}.yaml`;
}

/** The first name of the folder that is free: `nouveau.fiche.yaml`, `nouveau-2.fiche.yaml`… */
function freeName(cwd: string, kind: Kind): string {
  for (let rank = 1; ; rank++) {
    const name = `nouveau${rank === 1 ? '' : `-${rank}`}.${kind}.yaml`;
    if (!existsSync(path.join(cwd, name))) return name;
  }
}
