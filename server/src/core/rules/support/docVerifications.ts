import type { Document } from '../../model/document.ts';
import type { Bilingual } from '../../model/notation.ts';
import { declaredIn, LIMITS, type VerificationFault } from '../../workspace/declaredVerifications.ts';
import type { Report } from '../rule.ts';
import { nearName } from './docKeys.ts';
import { oneOf } from './docPlaces.ts';

/** Lists what is wrong with the checks that settings or a référentiel declare, ready to be reported. Never throws. */
export function verificationReports(document: Document): Report[] {
  return declaredIn(document).faults.map((fault) => ({ at: fault.at, message: messageOf(fault) }));
}

const MESSAGES: Readonly<Record<Exclude<VerificationFault['code'], 'path'>, (fault: VerificationFault) => Bilingual>> =
  {
    name: ({ written }) => ({
      fr: `« ${written} » ne peut pas nommer une vérification. Écrivez « perso- », puis des minuscules sans accent, des chiffres et des tirets : perso-mon-controle.`,
      en: `"${written}" cannot name a check. Write "perso-", then lower case letters without accents, figures and hyphens: perso-my-check.`,
    }),
    demand: ({ names }) => ({
      fr: `Cette vérification ne demande rien. Ajoutez ${oneOf(names, 'ou')}.`,
      en: `This check demands nothing. Add ${oneOf(names, 'or')}.`,
    }),
    several: ({ written, names }) => ({
      fr: `Une vérification ne demande qu'une chose (${oneOf(names, 'ou')}). Mettez « ${written} » dans une autre.`,
      en: `A check demands one thing only (${oneOf(names, 'or')}). Put "${written}" in another one.`,
    }),
    rubriques: ({ written }) => ({
      fr: `« ${written} » a besoin de savoir où regarder. Ajoutez « rubriques » : le nom du champ à vérifier.`,
      en: `"${written}" needs to know where to look. Add "rubriques": the name of the field to check.`,
    }),
    motif: () => ({
      fr: "Ce motif n'est pas compris. Refermez chaque accolade, sans en mettre une dans l'autre, et restez sous 200 caractères.",
      en: 'This pattern is not understood. Close each brace, none inside another, and stay under 200 characters.',
    }),
    minimum: () => ({
      fr: 'Écrivez ici un nombre entier, 1 ou plus.',
      en: 'Write a whole number here, 1 or more.',
    }),
    long: () => ({
      fr: `C'est trop : une vérification prend ${LIMITS.words} expressions au plus, chacune de ${LIMITS.length} caractères au plus. Partagez-la.`,
      en: `This is too much: a check takes ${LIMITS.words} expressions at most, each of ${LIMITS.length} characters at most. Split it.`,
    }),
  };

function messageOf(fault: VerificationFault): Bilingual {
  if (fault.code !== 'path') return MESSAGES[fault.code](fault);
  const near = nearName(fault.written, fault.names)?.name;
  const few = fault.names.length <= 8 ? oneOf(fault.names, 'ou') : undefined;
  if (near !== undefined) {
    return {
      fr: `« ${fault.written} » n'est pas une rubrique de ces documents. Vouliez-vous dire « ${near} » ?`,
      en: `"${fault.written}" is no rubrique of these documents. Did you mean "${near}"?`,
    };
  }
  return {
    fr: `« ${fault.written} » n'est pas une rubrique de ces documents. ${few ? `Noms possibles : ${few}.` : 'Corrigez ce nom.'}`,
    en: `"${fault.written}" is no rubrique of these documents. ${few ? `Possible names: ${oneOf(fault.names, 'or')}.` : 'Correct this name.'}`,
  };
}
