import {
  type Change,
  type CodeAction,
  codeActions,
  type WantedActions,
} from '../../server/src/core/features/codeActions/codeActions.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { sceneOf } from './cursor.ts';
import { type Files, lint, uriOf } from './fixture.ts';

/** Asked for by a person. */
export const INVOKED: WantedActions = { invoked: true };

/** The actions at the cursor `█`; `length` characters are selected from there. */
export function actionsAt(files: Files, wanted: WantedActions = INVOKED, length = 0): readonly CodeAction[] {
  const { snapshot, document, offset } = sceneOf(files);
  return codeActions(snapshot, document, { start: offset, end: offset + length }, wanted);
}

/** The titles of actions, in French. */
export const titlesOf = (actions: readonly CodeAction[]) => actions.map(({ title }) => title.fr);

/** The files once an action whose title begins so is applied. Throws when there is none. */
export function applied(files: Files, title: string, wanted?: WantedActions, length?: number): Files {
  const actions = actionsAt(files, wanted, length);
  const action = actions.find((one) => one.title.fr.startsWith(title));
  if (!action?.change) throw new Error(`no « ${title} » among ${titlesOf(actions).join(' | ')}`);
  return changed(files, action.change());
}

/** The files once a change is made; the cursor is gone. */
export function changed(files: Files, change: Change): Files {
  const result: Record<string, string> = {};
  for (const [name, marked] of Object.entries(files)) {
    const edits = change.edits.filter(({ uri }) => uri === uriOf(name));
    result[name] = applyEdits(marked.replace('█', ''), edits);
  }
  for (const { uri, text } of change.created ?? []) result[uri.replace(uriOf(''), '')] = text;
  return result;
}

/** What a check finds, as `file rule`. */
export const rulesOf = (files: Files) => lint(files).map(({ seen }) => `${seen.file} ${seen.rule}`);
