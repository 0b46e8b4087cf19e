import { formatIsoDate, parseFrenchDate, parseIsoDate } from '../../model/date.ts';
import { formatDuree, parseDuree } from '../../model/duree.ts';
import { replaceText } from '../../model/edits.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { type ActionRequest, type CodeAction, meets } from './action.ts';

/**
 * Offers the other ways to write the date or the duration at the place: `02/04/2026` as `2026-04-02`, `PT2H30` as
 * `2 h 30`, as `150 min`. What a finding there already offers is left to it. Never throws.
 */
export function convertActions({ document, span, findings }: ActionRequest): CodeAction[] {
  const here = (nodes: readonly ScalarNode[]) => nodes.find((node) => meets(document.spanOf(node), span));
  const date = here(document.gathered.dates);
  const duree = here(document.gathered.durees);
  const node = date ?? duree;
  if (!node) return [];
  const place = document.spanOf(node);
  if (findings.some((finding) => finding.fixable && finding.span.start === place.start)) return [];
  const forms = date ? dateForms(date.text) : dureeForms(node.text);
  return forms
    .filter((form) => form !== node.text)
    .map((form) => ({
      title: { fr: `Écrire ${form}`, en: `Write ${form}` },
      kind: 'refactor.rewrite',
      change: () => ({ edits: [{ uri: document.uri, ...replaceText(document, node, form) }] }),
    }));
}

function dateForms(text: string): string[] {
  const date = parseIsoDate(text) ?? parseFrenchDate(text);
  return date ? [formatIsoDate(date)] : [];
}

function dureeForms(text: string): string[] {
  const minutes = parseDuree(text);
  return minutes === undefined ? [] : [...new Set([formatDuree(minutes), `${minutes} min`])];
}
