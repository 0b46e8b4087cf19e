import { fixAll, fixesOf, safeFix } from '../../rules/fixAll.ts';
import { ruleById } from '../../rules/index.ts';
import type { Fix } from '../../rules/rule.ts';
import type { Finding } from '../../rules/runRules.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type ActionRequest, type Change, type CodeAction, editsOf, meets } from './action.ts';

/** Gives every fix of the findings at the place, the safe ones first. Never throws. */
export function fixActions({ snapshot, findings, span }: ActionRequest): CodeAction[] {
  const actions = findings
    .filter((finding) => meets(finding.span, span))
    .flatMap((finding) => {
      const fixes = fixesOf(finding);
      const safe = fixes.filter((fix) => fix.safe);
      return fixes.map((fix): CodeAction & { fix: Fix } => ({
        title: fix.title,
        kind: 'quickfix',
        finding,
        fix,
        preferred: fix.safe && safe.length === 1,
        creates: fix.edits.some(({ uri }) => !snapshot.get(uri)),
        change: () => changeOf(snapshot, fix),
      }));
    });
  return actions.toSorted((a, b) => Number(b.fix.safe) - Number(a.fix.safe)).map(({ fix: _, ...action }) => action);
}

/** What a fix writes where no document is makes a file: an editor cannot edit what is not there. */
function changeOf(snapshot: Snapshot, { edits }: Fix): Change {
  const created = edits.filter(({ uri }) => !snapshot.get(uri)).map(({ uri, newText }) => ({ uri, text: newText }));
  return { edits: edits.filter(({ uri }) => snapshot.get(uri)), ...(created.length > 0 && { created }) };
}

/** Gives, for each rule met at the place and elsewhere in the file, what mends all its findings. Never throws. */
export function fixRuleActions({ snapshot, document, findings, span }: ActionRequest): CodeAction[] {
  const rules = new Set(findings.filter((finding) => meets(finding.span, span)).map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const all = findings.filter((finding) => finding.rule === rule && soleFix(document.uri, finding));
    const titre = ruleById(rule)?.titre;
    if (all.length < 2 || !titre) return [];
    const choose = (finding: Finding) => (finding.rule === rule ? soleFix(document.uri, finding) : undefined);
    return [
      {
        title: {
          fr: `Corriger les ${all.length} « ${titre.fr} » de ce fichier`,
          en: `Fix the ${all.length} "${titre.en}" of this file`,
        },
        kind: 'quickfix',
        change: () => editsOf(document, fixAll(snapshot, document, choose)),
      } satisfies CodeAction,
    ];
  });
}

/** The fix to apply with no one to choose: the safe one, or the only one there is; it must stay in the file. */
function soleFix(uri: string, finding: Finding): Fix | undefined {
  const fixes = fixesOf(finding);
  const fix = fixes.find(({ safe }) => safe) ?? (fixes.length === 1 ? fixes[0] : undefined);
  return fix?.edits.every((edit) => edit.uri === uri) ? fix : undefined;
}

/**
 * Gives what applies every safe fix of the file: for whoever asks for it by name, as editors do on save, and in the list
 * of quick fixes where one of them is. Never throws.
 */
export function fixFileActions({ snapshot, document, findings, span }: ActionRequest): CodeAction[] {
  const safe = findings.filter(safeFix);
  if (safe.length === 0) return [];
  const action = {
    title: {
      fr: 'Appliquer toutes les corrections sûres de ce fichier',
      en: 'Apply all the safe fixes of this file',
    },
    change: () => editsOf(document, fixAll(snapshot, document, safeFix)),
  };
  const source: CodeAction = { ...action, kind: 'source.fixAll.certidoc' };
  const here = safe.some((finding) => meets(finding.span, span));
  return here && new Set(safe.map(({ rule }) => rule)).size > 1 ? [{ ...action, kind: 'quickfix' }, source] : [source];
}

/** Offers the page of each rule met at the place. Never throws. */
export function whyActions({ findings, span }: ActionRequest): CodeAction[] {
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    if (!meets(finding.span, span) || seen.has(finding.rule) || !ruleById(finding.rule)) return [];
    seen.add(finding.rule);
    const titre = ruleById(finding.rule)?.titre;
    return [
      {
        title: {
          fr: `Pourquoi ? ${titre?.fr ?? finding.rule} (${finding.rule})`,
          en: `Why? ${titre?.en ?? finding.rule} (${finding.rule})`,
        },
        kind: 'quickfix',
        finding,
        explain: finding.rule,
      } satisfies CodeAction,
    ];
  });
}
