import type { Document } from '../../model/document.ts';
import type { Plain } from '../../model/edits.ts';
import type { Definition } from '../../model/gathered.ts';
import { definitionsOf } from '../../workspace/definitions.ts';
import { textOfDefinition } from '../../workspace/enonces.ts';
import { canonicalReference } from '../../workspace/entity.ts';
import { PLACEHOLDER as P } from './skeletons.ts';

/** What the note of a planned thing begins with. */
export const PREVU = 'prévu : ';

/** What a fiche says of one rubrique of its bilan. */
export interface Planned {
  /** What the rubrique holds; undefined for its usual skeleton. */
  readonly value?: Plain;
  /** What was planned for a field, to write above it; by key. */
  readonly notes?: ReadonlyMap<string, string>;
}

/**
 * Gives what a fiche announces of its bilan, by rubrique. What was planned is a fact only for the number of persons
 * expected; the rest is told in comments, beside what is to be completed. Never throws.
 */
export function plannedIn(fiche: Document<'fiche'>): Readonly<Record<string, Planned>> {
  const { root } = fiche;
  const auteur = root.get('auteur')?.value;
  const effectif = root.get('public')?.get('effectif')?.value;
  const planification = root.get('planification');
  const lieu = root.get('lieu');
  const objectives = [...definitionsOf(fiche)];
  return {
    fiche: {},
    ...(auteur !== undefined && { auteur: { value: auteur } }),
    realise: {
      notes: notes({
        date: planification?.get('date')?.text,
        duree: planification?.get('duree')?.text,
        lieu: lieu?.get('nom')?.text ?? lieu?.get('type')?.text,
      }),
    },
    ...(effectif !== undefined && { participation: { value: { prevus: effectif, inscrits: P, presents: P } } }),
    avis_du_groupe: {
      notes: notes({
        moyen: toolsOf(fiche)
          .map(({ outil }) => outil)
          .join(', '),
      }),
    },
    ...(objectives.length > 0 && {
      objectifs: {
        value: Object.fromEntries(objectives.map(([id]) => [id, { resultat: P, constat: P }])),
        notes: new Map(objectives.map(([id, definition]) => [id, objectiveNote(fiche, id, definition)])),
      },
    }),
    ...(root.get('budget') && { depenses: expenses(fiche) }),
  };
}

/** Puts what was planned above the fields of a block of YAML, as comments. Never throws. */
export function withNotes(block: string, notes: ReadonlyMap<string, string>): string {
  return block
    .split('\n')
    .map((line) => {
      const [, margin = '', key = ''] = /^( *)(?:- )?([\p{L}\p{N}_]+):/u.exec(line) ?? [];
      const note = margin === '' ? undefined : notes.get(key);
      return note === undefined ? line : `${margin}# ${note}\n${line}`;
    })
    .join('\n');
}

function notes(planned: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(planned).flatMap(([key, text]): [string, string][] =>
      text ? [[key, `${PREVU}${oneLine(text)}`]] : [],
    ),
  );
}

/** The wording of an objective, what shows it is reached, and the tools that assess it. */
function objectiveNote(fiche: Document<'fiche'>, id: string, definition: Definition): string {
  const objectif = fiche.root.get('objectifs')?.entries.find(({ entry }) => entry === definition.entry)?.value;
  const tools = toolsOf(fiche).filter(({ objectives }) => objectives.includes(id));
  const parts = [
    textOfDefinition(definition),
    objectif?.get('indicateur')?.text,
    objectif?.get('seuil') && `seuil : ${objectif.get('seuil')?.text}`,
    tools.length > 0 && `outil prévu : ${tools.map(({ outil }) => outil).join(', ')}`,
  ];
  return oneLine(parts.filter(Boolean).join(' — ')) || id;
}

function toolsOf(fiche: Document<'fiche'>) {
  return (fiche.root.get('evaluation')?.get('outils')?.items ?? []).flatMap((outil) => {
    const name = outil.get('outil')?.text;
    const objectives = (outil.get('objectifs')?.items ?? []).map(({ value }) => canonicalReference(value, 'objectif'));
    return name === undefined ? [] : [{ outil: oneLine(name), objectives }];
  });
}

function expenses({ root }: Document<'fiche'>): Planned {
  const budget = root.get('budget');
  const items = budget?.get('postes')?.items ?? [];
  const postes = items.map((poste) => ({ nom: poste.get('nom')?.value ?? P, montant: P }));
  const figures = items.flatMap((poste) => {
    const montant = poste.get('montant')?.text;
    return montant === undefined ? [] : [`${poste.get('nom')?.text ?? ''} ${montant}`.trim()];
  });
  const value = {
    postes: postes.length > 0 ? postes : [{ nom: P, montant: P }],
    total: P,
    devise: budget?.get('devise')?.value ?? 'XPF',
  };
  return { value, notes: notes({ postes: figures.join(', '), total: budget?.get('total')?.text }) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
