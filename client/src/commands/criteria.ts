import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import {
  ITEMS,
  type ListedItem,
  type ListedReferentiel,
  REFERENTIELS,
} from '../../../server/src/lsp/protocolRequests.ts';
import type { Questions } from './questions.ts';

/**
 * Asks which critères a document should prove: first those it has rubriques for, never those that only the other kind of
 * document proves. None when the référentiel has none or is not known.
 */
export async function askCriteria(
  ask: Ask,
  questions: Questions,
  kind: 'fiche' | 'bilan',
  referentiel: string | undefined,
): Promise<string[] | undefined> {
  const items = referentiel === undefined ? [] : await ask(ITEMS, { referentiel });
  const criteria = items.filter(({ id }) => /\.CR\d/.test(id));
  const own = criteria.filter(({ provedIn }) => provedIn.includes(kind));
  const free = criteria.filter(({ provedIn }) => provedIn.length === 0);
  if (own.length + free.length === 0) return [];
  const prompt = vscode.l10n.t('Critères to prove: several, one or none');
  const chosen = await questions.many(prompt, [...grouped(own), ...grouped(free)]);
  return chosen?.map(({ label }) => label);
}

/** Rows under the compétence they belong to. */
function grouped(items: readonly ListedItem[]): vscode.QuickPickItem[] {
  let within = '';
  return items.flatMap((item) => {
    const row = { label: item.id, description: item.text };
    if (item.within === within) return [row];
    within = item.within;
    return [{ label: within, kind: vscode.QuickPickItemKind.Separator }, row];
  });
}

/** Asks which référentiel a fiche follows: a référentiel, `none`, or undefined when the person gave up. */
export async function askReferentiel(ask: Ask, questions: Questions): Promise<ListedReferentiel | 'none' | undefined> {
  const all = await ask(REFERENTIELS, {});
  const rows = all.map((referentiel) => ({
    label: referentiel.titre || referentiel.id,
    description: referentiel.version === '' ? referentiel.id : `${referentiel.id}@${referentiel.version}`,
    detail: vscode.workspace.asRelativePath(vscode.Uri.parse(referentiel.uri)),
    referentiel,
  }));
  const without = {
    label: vscode.l10n.t('None yet'),
    description: vscode.l10n.t('the fiche will name one later'),
    referentiel: 'none' as const,
  };
  return (await questions.one(vscode.l10n.t('Which référentiel does it follow?'), [...rows, without]))?.referentiel;
}
