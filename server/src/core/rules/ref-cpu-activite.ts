import type { Document } from '../model/document.ts';
import { fillField, insertField } from '../model/edits.ts';
import type { Definition } from '../model/gathered.ts';
import { isEmptyNode } from '../model/values.ts';
import type { TextEdit } from '../text/edit.ts';
import { definitionsOfKind } from '../workspace/definitions.ts';
import { defineRule, type Fix, type Report, type RuleDocs } from './rule.ts';
import { replaceFixes, resolveReference, withText } from './support/refIds.ts';

type Referentiel = Document<'referentiel'>;
type Cpu = NonNullable<ReturnType<typeof cpusOf>>[number];

function cpusOf(document: Referentiel) {
  return document.root.get('certification')?.get('cpu')?.entries ?? [];
}

/** Activités and unit certificates must go by pairs. */
export default defineRule({
  id: 'ref-cpu-activite',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, report }) {
    const cpus = cpusOf(document);
    if (cpus.length === 0) return;
    const { byActivite, without, broken } = sort(document, cpus);
    const free = activitesOf(document).filter(({ canonical }) => !byActivite.has(canonical));
    const names = free.map(({ canonical }) => canonical);
    for (const cpu of without) report(cpuAlone(document, cpu, names));
    let faults = broken + without.length;
    for (const [id, [first, ...others]] of byActivite) {
      faults += others.length;
      for (const other of others) if (first) report(twice(document, id, first, other, names));
    }
    // An activité is left over because a certificate is wrong, which is reported by itself.
    if (free.length > faults) for (const activite of free) report(activiteAlone(document, activite, cpus));
  },
  titre: { fr: 'Activité sans certificat, ou avec deux', en: 'Activité without certificate, or with two' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale, dès que le référentiel a des certificats professionnels unitaires (CPU), une activité sans CPU, une activité qui en a deux, et un CPU sans activité.',
    en: 'Reports, once the référentiel has unit certificates (CPU), an activité without CPU, an activité with two, and a CPU without activité.',
  },
  pourquoi: {
    fr: "Les certificats professionnels unitaires « correspondent à une activité de l'emploi et aux compétences qui sont attendues pour la réaliser » (glossaire de la certification professionnelle, « Certificat professionnel unitaire »).",
    en: 'Unit certificates "correspond to one activity of the occupation and to the competences it calls for".',
  },
  mauvais: [
    `type: referentiel
activites:
  A1: {titre: Planter}
  A2: {titre: Tailler}
# ^^ ref-cpu-activite
certification:
  cpu:
    CPU1: {activite: A1}
`,
    `type: referentiel
activites:
  A1: {titre: Planter}
  A2: {titre: Tailler}
certification:
  cpu:
    CPU1: {activite: A1}
    CPU2: {activite: A1}
#                    ^^ ref-cpu-activite
`,
    `type: referentiel
activites:
  A1: {titre: Planter}
  A2: {titre: Tailler}
certification:
  cpu:
    CPU1:
      activite: A1
    CPU2:
#   ^^^^ ref-cpu-activite
      epreuves: [E1]
  epreuves:
    E1: {intitule: Taille}
`,
  ],
  bon: [
    'type: referentiel\nactivites:\n  A1: {titre: Planter}\n  A2: {titre: Tailler}\ncertification:\n  cpu:\n    CPU1: {activite: A2}\n    CPU2: {activite: a 1}\n',
    'type: referentiel\nactivites:\n  A1: {titre: Planter}\ncertification:\n  voies_acces: [formation]\n',
    // The mistyped reference is the fault, and is reported as such.
    'type: referentiel\nactivites:\n  A1: {titre: Planter}\n  A2: {titre: Tailler}\ncertification:\n  cpu:\n    CPU1: {activite: A1}\n    CPU2: {activite: A5}\n',
  ],
};

function activitesOf(document: Referentiel): readonly Definition[] {
  return definitionsOfKind(document, 'activite');
}

/** Who certifies what; `broken` counts the certificates whose activité is reported elsewhere. */
function sort(document: Referentiel, cpus: readonly Cpu[]) {
  const byActivite = new Map<string, Cpu[]>();
  const without: Cpu[] = [];
  let broken = 0;
  for (const cpu of cpus) {
    const node = cpu.value ? cpu.value.field('activite')?.node : cpu.node;
    const leaf = cpu.value?.get('activite');
    const found = leaf && resolveReference(document, { refers: 'activite', id: leaf.value });
    if (isEmptyNode(node)) without.push(cpu);
    else if (found?.kind !== 'activite') broken++;
    else byActivite.set(found.canonical, [...(byActivite.get(found.canonical) ?? []), cpu]);
  }
  return { byActivite, without, broken };
}

function cpuAlone(document: Referentiel, cpu: Cpu, free: readonly string[]): Report {
  const fixes = free.flatMap((id): Fix[] => {
    const edit = activiteEdit(document, cpu, id);
    const title = {
      fr: `Associer ${cpu.name} à ${withText(document, id)}`,
      en: `Link ${cpu.name} to ${withText(document, id)}`,
    };
    return edit ? [{ title, safe: false, edits: [{ uri: document.uri, ...edit }] }] : [];
  });
  return {
    at: cpu.key,
    message: {
      fr: `Le certificat ${cpu.name} ne dit pas quelle activité il valide. Ajoutez « activite », par exemple A1.`,
      en: `The certificate ${cpu.name} does not say which activité it validates. Add "activite", for instance A1.`,
    },
    ...(fixes.length > 0 && { fixes: () => fixes }),
  };
}

function activiteEdit(document: Referentiel, { entry, node }: Cpu, id: string): TextEdit | undefined {
  if (!entry) return undefined;
  if (node.kind !== 'map') return fillField(document, entry, { activite: id });
  const empty = node.entries.find((candidate) => candidate.key.text === 'activite');
  if (!empty) return insertField(document, node, 'activite', id, ['activite', 'epreuves']);
  return node.flow ? undefined : fillField(document, empty, id);
}

function twice(document: Referentiel, id: string, first: Cpu, other: Cpu, free: readonly string[]): Report {
  const place = other.value?.get('activite')?.node ?? other.key;
  const left = free.length > 0 ? free.join(', ') : undefined;
  return {
    at: place,
    message: {
      fr: `L'activité ${id} a déjà un certificat, ${first.name}. Une activité n'en a qu'un.${left ? ` Sans certificat pour l'instant : ${left}.` : ''}`,
      en: `The activité ${id} already has a certificate, ${first.name}. An activité has only one.${left ? ` Without certificate so far: ${left}.` : ''}`,
    },
    related: [
      {
        document,
        at: first.key,
        message: { fr: `${first.name} valide déjà ${id}.`, en: `${first.name} already validates ${id}.` },
      },
    ],
    ...(free.length > 0 && { fixes: () => replaceFixes(document, place, free) }),
  };
}

function activiteAlone(document: Referentiel, { canonical: id, key }: Definition, cpus: readonly Cpu[]): Report {
  const table = document.root.get('certification')?.get('cpu')?.node;
  const rank = Math.max(0, ...cpus.map(({ name }) => Number(/\d+/.exec(name)?.[0] ?? 0))) + 1;
  const name = `CPU${rank}`;
  return {
    at: key,
    message: {
      fr: `L'activité ${id} n'a pas de certificat professionnel unitaire. Ajoutez-en un dans « certification », « cpu ».`,
      en: `The activité ${id} has no unit certificate. Add one under "certification", "cpu".`,
    },
    ...(table && {
      fixes: () => [
        {
          title: { fr: `Ajouter ${name} pour ${id}`, en: `Add ${name} for ${id}` },
          safe: false,
          edits: [{ uri: document.uri, ...insertField(document, table, name, { activite: id }) }],
        },
      ],
    }),
  };
}
