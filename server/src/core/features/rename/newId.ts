import type { Document } from '../../model/document.ts';
import { canonicalId, canonicalKey } from '../../model/identifiers.ts';
import type { Bilingual, DefinitionKind } from '../../model/notation.ts';
import { definitionsOf } from '../../workspace/definitions.ts';
import { textOfDefinition } from '../../workspace/enonces.ts';
import type { Entity } from '../../workspace/entities.ts';
import { type Refusal, refuse } from './refusal.ts';

/** How the identifiers of each kind look. */
const EXAMPLES: Partial<Record<DefinitionKind, string>> = {
  activite: 'A1, A2…',
  competence: 'C1, C2…',
  'savoir-faire': 'SF1, SF2…',
  connaissance: 'CO1, CO2…',
  critere: 'CR1, CR2…',
  detail: 'a, b, c…',
  cpu: 'CPU1, CPU2…',
  epreuve: 'E1, E2…',
  objectif: 'O1, O2…',
};

/**
 * Gives the full identifier that a new name stands for: `C4.CR7`, or `CR7` alone, for a critère of C4. Refuses a name that
 * is none, that would move it elsewhere, or that is taken. Never throws.
 */
export function newIdOf(home: Document, { kind, id }: Entity, name: string): string | Refusal {
  const parent = id.slice(0, Math.max(0, id.lastIndexOf('.')));
  const full = canonicalId(name);
  const key = canonicalKey(kindOf(kind), name, parent);
  if (key === undefined) return parent !== '' && full?.includes('.') ? moved(id, full, parent) : malformed(kind, name);
  const made = parent === '' ? key : `${parent}.${key}`;
  const taken = made === id ? undefined : definitionsOf(home).get(made);
  if (!taken) return made;
  const text = textOfDefinition(taken);
  const who: Bilingual = text === '' ? { fr: '', en: '' } : { fr: ` : « ${text} »`, en: `: "${text}"` };
  return refuse(`${made} est déjà pris${who.fr}.`, `${made} is already taken${who.en}.`);
}

/** What has no identifier of FORMATS §2 is like a term here: no name has the form expected. */
function kindOf(kind: Entity['kind']): DefinitionKind {
  switch (kind) {
    case 'referentiel':
    case 'fiche':
    case 'annexe':
    case 'rubrique':
      return 'terme';
    default:
      return kind;
  }
}

function moved(id: string, full: string, parent: string): Refusal {
  return refuse(
    `Renommer ${id} en ${full} le changerait de place : gardez ce qui précède (${parent || id}).`,
    `Renaming ${id} to ${full} would move it elsewhere: keep what comes before (${parent || id}).`,
  );
}

function malformed(kind: Entity['kind'], name: string): Refusal {
  const examples = EXAMPLES[kindOf(kind)] ?? '';
  return refuse(
    `« ${name} » n'a pas la forme attendue : ${examples}`,
    `"${name}" does not look as expected: ${examples}`,
  );
}
