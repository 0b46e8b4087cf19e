import type * as z from 'zod/mini';
import { type Bilingual, metaOf } from '../../model/notation.ts';
import { textOfId } from '../../workspace/enonces.ts';
import type { Rubrique } from '../../workspace/rubriques.ts';
import type { Draft } from './draft.ts';
import { NONE, type Request } from './offer.ts';

/** What is told of a key. */
interface KeyHelp {
  readonly text: Bilingual;
  readonly documentation: Bilingual;
  /** The words people know it by. */
  readonly words: string;
}

/**
 * Tells what goes under a key, what the référentiel asks it for, and, when several lines are written, which ones. Never
 * throws.
 */
export function helpOf(
  request: Request,
  rubrique: Rubrique | undefined,
  schema: z.core.$ZodType | undefined,
  draft: Draft,
): KeyHelp {
  const meta = schema && metaOf(schema);
  const text = meta ? { fr: meta.fr, en: meta.en } : (rubrique?.intitule ?? NONE);
  const intitule = rubrique?.intitule ?? meta?.intitule;
  const notation = request.markdown ? 'markdown' : 'yaml';
  const preview = draft.plain.includes('\n') ? `\`\`\`${notation}\n${draft.plain.trim()}\n\`\`\`` : '';
  const told = (language: 'fr' | 'en') =>
    [
      intitule ? `**${intitule[language]}**${text[language] === intitule[language] ? '' : ` — ${text[language]}`}` : '',
      ...proofs(request, rubrique, language),
      preview,
    ]
      .filter(Boolean)
      .join('\n\n');
  return { text, documentation: { fr: told('fr'), en: told('en') }, words: intitule?.fr ?? '' };
}

const STATUTS: Readonly<Record<Rubrique['statut'], Bilingual>> = {
  obligatoire: { fr: 'Obligatoire.', en: 'Required.' },
  conditionnel: { fr: 'Obligatoire dans certains cas.', en: 'Required in some cases.' },
  recommande: { fr: 'Recommandée.', en: 'Recommended.' },
  facultatif: { fr: 'Facultative.', en: 'Optional.' },
};

function proofs({ snapshot, document }: Request, rubrique: Rubrique | undefined, language: 'fr' | 'en'): string[] {
  if (!rubrique) return [];
  const link = snapshot.links.referentielOf(document);
  const lines = rubrique.preuves.flatMap((id) => {
    const text = link.state === 'found' ? textOfId(link.document, id) : undefined;
    return text === undefined ? [] : [`- **${id}** — ${text}`];
  });
  const head = language === 'fr' ? 'Sert à prouver :' : 'Helps to prove:';
  return [STATUTS[rubrique.statut][language], lines.length > 0 ? `${head}\n${lines.join('\n')}` : ''];
}
