import { existsSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { KINDS, type Kind, uris } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';
import { shownPath } from '../files/names.ts';
import { diskSource, loadProject } from '../files/project.ts';
import { readStream } from '../files/readFile.ts';
import { say } from '../language.ts';
import { readNewOptions } from '../setup/newOptions.ts';
import { newText } from '../setup/newText.ts';
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
  writeNew(shell.cwd, file, newText(shell, workspace, { kind, file, options }));
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
 * Gives a path its extension when the person left it out: `a`, `a.yaml` and `a.bilan.yaml` become `a.fiche.yaml`; `a.md`
 * becomes `a.fiche.md`. Throws a UsageError for a référentiel in Markdown.
 */
function withExtension(file: string, kind: Kind): string {
  const markdown = uris.isMarkdown(file);
  if (kind === 'referentiel' && markdown) {
    throw new UsageError({
      fr: `${file} : un référentiel s'écrit en YAML. Donnez un nom en .referentiel.yaml.`,
      en: `${file}: a référentiel is written in YAML. Give a name in .referentiel.yaml.`,
    });
  }
  if (new RegExp(`\\.${kind}\\.(?:ya?ml|md)$`, 'i').test(file)) return file;
  const name = file.replace(new RegExp(`(?:\\.(?:${KINDS.join('|')}))?(?:\\.(?:ya?ml|md))?$`, 'i'), '');
  return `${name}.${kind}.${markdown ? 'md' : 'yaml'}`;
}

/** The first name of the folder that is free: `nouveau.fiche.yaml`, `nouveau-2.fiche.yaml`… */
function freeName(cwd: string, kind: Kind): string {
  for (let rank = 1; ; rank++) {
    const name = `nouveau${rank === 1 ? '' : `-${rank}`}.${kind}.yaml`;
    if (!existsSync(path.join(cwd, name))) return name;
  }
}
