import { UsageError } from '../faults.ts';
import type { Part } from './part.ts';

/** Gives the parts in their order. Throws a UsageError unless they are all the parts of one check, each once. */
export function togetherInOrder(parts: readonly Part[]): readonly Part[] {
  const [first] = parts;
  if (!first) return [];
  for (const part of parts) refuseStranger(first, part);
  const byIndex = new Map<number, Part>();
  for (const part of parts) {
    const twin = byIndex.get(part.index);
    if (twin) {
      throw new UsageError({
        fr: `${twin.name} et ${part.name} sont la même partie (${part.index}/${part.count}).`,
        en: `${twin.name} and ${part.name} are the same part (${part.index}/${part.count}).`,
      });
    }
    byIndex.set(part.index, part);
  }
  const wanted = Array.from({ length: Math.min(first.count, MOST_NAMED + parts.length) }, (_, i) => i + 1);
  const missing = wanted.filter((index) => !byIndex.has(index)).slice(0, MOST_NAMED);
  if (missing.length === 0) return wanted.flatMap((index) => byIndex.get(index) ?? []);
  const named = missing.map((index) => `${index}/${first.count}`).join(', ');
  const more = first.count - parts.length > missing.length ? '…' : '';
  throw new UsageError({
    fr: `il manque des parties : ${named}${more}. Donnez les rapports de toutes.`,
    en: `parts are missing: ${named}${more}. Give the reports of all of them.`,
  });
}

/** How many missing parts are named. */
const MOST_NAMED = 10;

function refuseStranger(first: Part, part: Part): void {
  if (part.certidoc !== first.certidoc) {
    throw new UsageError({
      fr: `${first.name} vient de Certidoc ${first.certidoc}, ${part.name} de Certidoc ${part.certidoc}. Refaites toutes les parties avec la même version.`,
      en: `${first.name} is from Certidoc ${first.certidoc}, ${part.name} from Certidoc ${part.certidoc}. Make all parts again with the same version.`,
    });
  }
  if (part.count !== first.count || part.language !== first.language) {
    throw new UsageError({
      fr: `${first.name} (${first.index}/${first.count}, ${first.language}) et ${part.name} (${part.index}/${part.count}, ${part.language}) ne sont pas des parties d'une même vérification.`,
      en: `${first.name} (${first.index}/${first.count}, ${first.language}) and ${part.name} (${part.index}/${part.count}, ${part.language}) are no parts of one check.`,
    });
  }
}
