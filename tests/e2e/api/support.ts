/** What the suites share: opening samples, waiting for the server, reading what it says. */
import * as vscode from 'vscode';

/** The extension under test, as the marketplace would name it. */
export const EXTENSION = 'certidoc.certidoc-vscode';

/** A fault-free fiche of the complete sample, found rather than named: the samples grow. */
export async function validFiche(): Promise<vscode.TextDocument> {
  const fiches = await vscode.workspace.findFiles('mediateur-numerique/fiches/*.fiche.yaml');
  const [first] = fiches.sort((a, b) => (a.path < b.path ? -1 : 1));
  if (!first) throw new Error('no valid fiche among the samples');
  return show(first);
}

/** Opens a file of the workspace in an editor. */
export async function open(relative: string): Promise<vscode.TextDocument> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) throw new Error('no workspace');
  return show(vscode.Uri.joinPath(root, relative));
}

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Asks again until the answer is not undefined. */
export async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`timeout: ${what}`);
}

/** Waits. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The server's problems of a document, once nothing has changed for a while. */
export async function problems(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  const QUIET_MS = 1000;
  let since = Date.now();
  const listener = vscode.languages.onDidChangeDiagnostics(() => {
    since = Date.now();
  });
  while (Date.now() - since < QUIET_MS) await pause(50);
  listener.dispose();
  return current(document);
}

/** Waits until a document has exactly these problems, given by rule, and that they stay. */
export async function expectRules(document: vscode.TextDocument, rules: string[]): Promise<vscode.Diagnostic[]> {
  const wanted = [...rules].sort().join();
  const seen = () => current(document).map(ruleOf).sort().join();
  await until(`rules [${wanted}], got [${seen()}]`, () => (seen() === wanted ? true : undefined)).catch(() => {});
  const found = await problems(document);
  equal(found.map(ruleOf).sort().join(), wanted);
  return found;
}

const current = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'certidoc');

/** The rule id of a problem: its code, or the value of its code when that links to the rule's page. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Replaces the first occurrence of a text, without saving. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  if (at < 0) throw new Error(`"${from}" is not in ${document.uri.path}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('edit refused');
}

/** The position just after the first occurrence of a text; throws when there is none. */
export function after(document: vscode.TextDocument, text: string): vscode.Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in ${document.uri.path}`);
  return document.positionAt(at + text.length);
}

/** Asks a provider at the end of a text until it answers with something: the server may still be reading the folder. */
export async function ask<T>(command: string, document: vscode.TextDocument, text: string, ...rest: unknown[]) {
  return until(`${command} after "${text}"`, async () => {
    const found = await vscode.commands.executeCommand<T[]>(command, document.uri, after(document, text), ...rest);
    return found.length > 0 ? found : undefined;
  });
}

/** The name of a file, without its folder. */
export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** Throws unless both are the same; node:assert does not exist in the web worker. */
export function equal<T>(actual: T, expected: T): void {
  if (actual !== expected) throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

/** Throws unless the condition holds. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
