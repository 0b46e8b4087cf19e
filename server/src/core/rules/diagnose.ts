import { type Document, isKind } from '../model/document.ts';
import { sameItems } from '../model/sameItems.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Finding, type RunOptions, runRules } from './runRules.ts';

interface Kept {
  readonly inputs: readonly unknown[];
  readonly findings: readonly Finding[];
}

/** Documents are immutable: what was found in one holds as long as nothing else that was read has changed. */
const kept = new WeakMap<Document, Kept>();

/**
 * Gives the findings of a document, those of an earlier snapshot when nothing they were made from has changed since.
 * Their fixes then belong to that snapshot: to apply a fix that edits other documents, run the rules afresh. Options are
 * compared by identity: whoever gives the same object means the same check. Never throws.
 */
export function diagnose(snapshot: Snapshot, document: Document, options?: RunOptions): readonly Finding[] {
  // What editors ask after every key is put together from what is known of each entry.
  const run = options ?? { afresh: false };
  if (options?.timer || readsEverything(snapshot, document, options)) return runRules(snapshot, document, run);
  const inputs = [options, ...inputsOf(snapshot, document)];
  const known = kept.get(document);
  if (known && sameItems(known.inputs, inputs)) return known.findings;
  const findings = runRules(snapshot, document, run);
  kept.set(document, { inputs, findings });
  return findings;
}

/** A bilan whose fiche is not found is told of all others; one rule, off by default, reads every document. */
function readsEverything(snapshot: Snapshot, document: Document, options?: RunOptions): boolean {
  if (isKind(document, 'bilan')) return snapshot.links.ficheOf(document).state === 'not-found';
  const rule = 'croise-critere-non-couvert';
  const level = options?.severities?.get(rule) ?? snapshot.settingsFor(document.uri).rule(rule)?.severity;
  return isKind(document, 'referentiel') && level !== undefined && level !== 'desactivee';
}

/** What rules may read besides the document: the day, settings, référentiels, and the documents linked to it. */
function inputsOf(snapshot: Snapshot, document: Document): readonly unknown[] {
  const { today, links } = snapshot;
  const linked: unknown[] = [];
  if (isKind(document, 'fiche')) linked.push(...links.bilansOf(document.uri));
  if (isKind(document, 'bilan')) {
    const fiche = links.ficheOf(document);
    if (fiche.state === 'found') linked.push(fiche.document);
  }
  const day = today && `${today.year}-${today.month}-${today.day}`;
  return [day, ...snapshot.all('configuration'), 'référentiels', ...snapshot.all('referentiel'), 'linked', ...linked];
}
