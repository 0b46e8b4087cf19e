import { convert, newDocumentText } from '../../core/languageService.ts';
import { type Kind, uris, type Workspace } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';
import { uriOf } from '../files/names.ts';
import type { Shell } from '../shell.ts';
import type { NewOptions } from './newOptions.ts';
import { wantedOf } from './wanted.ts';

/**
 * Gives the text of a new document, in the notation that its name asks for. `file` is absolute; the workspace holds the
 * project around it. Throws a UsageError when an option names what is not there.
 */
export function newText(
  shell: Shell,
  workspace: Workspace,
  { kind, file, options }: { readonly kind: Kind; readonly file: string; readonly options: NewOptions },
): string {
  const snapshot = workspace.snapshot();
  const uri = uriOf(file.replace(/\.md$/i, '.yaml'));
  const text = newDocumentText(snapshot, uri, wantedOf(shell, snapshot, { kind, file, options }));
  if (!uris.isMarkdown(file)) return text;
  workspace.set({ uri, text });
  const after = workspace.snapshot();
  const begun = after.get(uri);
  const made = begun && convert(after, begun, 'markdown');
  if (made && 'text' in made) return made.text;
  throw new UsageError({
    fr: `${file} ne peut pas être écrit en Markdown. Donnez un nom en .${kind}.yaml.`,
    en: `${file} cannot be written in Markdown. Give a name in .${kind}.yaml.`,
  });
}
