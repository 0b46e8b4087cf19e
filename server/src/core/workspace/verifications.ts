import { type Document, isKind } from '../model/document.ts';
import { KINDS } from '../model/schemas/common.ts';
import { declaredIn, type Verification } from './declaredVerifications.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Lists the checks that hold for a document: those of its settings, and those of the référentiel it follows. Where both
 * use one name, the settings win. Never throws.
 */
export function verificationsFor(snapshot: Snapshot, document: Document): readonly Verification[] {
  if (isKind(document, 'configuration')) return [];
  const { kind } = document;
  const link = snapshot.links.referentielOf(document);
  const source = snapshot.settingsFor(document.uri).source;
  const settings = source === undefined ? undefined : snapshot.get(source);
  const sources = [settings, link.state === 'found' ? link.document : undefined];
  const byName = new Map<string, Verification>();
  for (const verification of sources.flatMap((one) => (one ? declaredIn(one).verifications : []))) {
    const holds = KINDS.some((one) => one === kind && verification.kinds.includes(one));
    if (holds && !byName.has(verification.id)) byName.set(verification.id, verification);
  }
  return [...byName.values()];
}

/** Lists the names of all checks declared, those that cannot be followed too, so that nobody calls them unknown. */
export function verificationNames(snapshot: Snapshot): ReadonlySet<string> {
  const settings = snapshot.all('configuration').flatMap(({ root }) => root.get('verifications')?.entries ?? []);
  const referentiels = snapshot.all('referentiel').flatMap(({ root }) => {
    const documents = root.get('documents');
    return [documents?.get('fiche'), documents?.get('bilan')].flatMap(
      (one) => one?.get('verifications')?.entries ?? [],
    );
  });
  return new Set([...settings, ...referentiels].map(({ name }) => name));
}
