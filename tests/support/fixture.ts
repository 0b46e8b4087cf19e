import type { Fix } from '../../server/src/core/rules/rule.ts';
import { type Finding, runRules } from '../../server/src/core/rules/runRules.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { normalizeUri } from '../../server/src/core/workspace/uris.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';

/** Texts under their file names, `fiches/a.fiche.yaml`. */
export type Files = Readonly<Record<string, string>>;

const ROOT = 'file:///projet/';

/** The URI under which a test's file is put. */
export function uriOf(name: string): string {
  return normalizeUri(ROOT + name);
}

/** The day of every test: before the activities of the samples, so that none waits for its bilan. */
export const TODAY = { year: 2026, month: 1, day: 15 };

/** A snapshot of a workspace that holds these files. */
export function snapshotOf(files: Files): Snapshot {
  const workspace = new Workspace({ today: () => TODAY });
  for (const [name, text] of Object.entries(files)) workspace.set({ uri: uriOf(name), text });
  return workspace.snapshot();
}

/** A finding a person can read in a failing test: `a.fiche.yaml:3:1-3:7 rule-id`, zero-based lines and columns. */
export interface Seen {
  readonly file: string;
  readonly rule: string;
  readonly at: string;
}

/** Checks every file and gives the findings with their file. */
export function lint(files: Files): { readonly file: string; readonly finding: Finding; readonly seen: Seen }[] {
  const snapshot = snapshotOf(files);
  return Object.keys(files).flatMap((file) => {
    const document = snapshot.get(uriOf(file));
    if (!document) return [];
    return runRules(snapshot, document).map((finding) => {
      const { start, end } = document.lines.rangeOf(finding.span);
      const at = `${start.line}:${start.character}-${end.line}:${end.character}`;
      return { file, finding, seen: { file, rule: finding.rule, at } };
    });
  });
}

const MARKER = /^[# ]*(\^+) ([a-z][a-z0-9-]*)\s*$/;

/** Takes the marker lines (`# ^^^^ rule-id`) out of a text; each points at characters of the line above it. */
export function readMarkers(file: string, marked: string): { readonly text: string; readonly expected: Seen[] } {
  const lines: string[] = [];
  const expected: Seen[] = [];
  for (const line of marked.split('\n')) {
    const found = MARKER.exec(line);
    if (!found) {
      lines.push(line);
      continue;
    }
    const carets = found[1] ?? '';
    const column = line.indexOf(carets);
    const row = lines.length - 1;
    expected.push({ file, rule: found[2] ?? '', at: `${row}:${column}-${row}:${column + carets.length}` });
  }
  return { text: lines.join('\n'), expected };
}

/** Applies a fix to the files it touches, those it creates included. */
export function applyFix(files: Files, fix: Fix): Files {
  const result: Record<string, string> = { ...files };
  for (const uri of new Set(fix.edits.map((edit) => edit.uri))) {
    const name = Object.keys(files).find((file) => uriOf(file) === uri) ?? decodeURIComponent(uri.slice(ROOT.length));
    result[name] = applyEdits(
      files[name] ?? '',
      fix.edits.filter((edit) => edit.uri === uri),
    );
  }
  return result;
}
