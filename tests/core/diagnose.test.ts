import { describe, expect, it } from 'vitest';
import { diagnose } from '../../server/src/core/rules/diagnose.ts';
import { runRules } from '../../server/src/core/rules/runRules.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { uriOf } from '../support/fixture.ts';

const REFERENTIEL =
  'type: referentiel\nid: velo\nversion: "1"\ncompetences:\n  C1:\n    criteres: {CR1: Le vélo roule}\n';
const FICHE = 'type: fiche\nreferentiel: velo\npreuves: [C1.CR1, C1.CR2]\nobjectifs: {O1: Pédaler, O2: Freiner}\n';
const BILAN = 'type: bilan\nfiche: a.fiche.yaml\nobjectifs: {O1: atteint}\n';

function project() {
  const workspace = new Workspace();
  const set = (name: string, text: string) => workspace.set({ uri: uriOf(name), text });
  set('velo.referentiel.yaml', REFERENTIEL);
  set('a.fiche.yaml', FICHE);
  set('a.bilan.yaml', BILAN);
  const look = (name: string) => {
    const snapshot = workspace.snapshot();
    const document = snapshot.get(uriOf(name));
    if (!document) throw new Error(`no ${name}`);
    return { kept: diagnose(snapshot, document), fresh: runRules(snapshot, document) };
  };
  const rules = (name: string) => {
    const { kept, fresh } = look(name);
    expect(kept.map(({ rule, span }) => [rule, span])).toEqual(fresh.map(({ rule, span }) => [rule, span]));
    return kept.map(({ rule }) => rule);
  };
  return { set, look, rules };
}

describe('findings kept from one snapshot to the next', () => {
  it('are the same objects while nothing they were made from has changed', () => {
    const { set, look } = project();
    const before = look('a.fiche.yaml').kept;
    set('b.fiche.yaml', FICHE);
    expect(look('a.fiche.yaml').kept).toBe(before);
  });

  it('follow the référentiel', () => {
    const { set, rules } = project();
    expect(rules('a.fiche.yaml')).toContain('croise-reference-inconnue');
    set('velo.referentiel.yaml', REFERENTIEL.replace('CR1: Le vélo roule', 'CR1: Le vélo roule, CR2: Le frein tient'));
    expect(rules('a.fiche.yaml')).not.toContain('croise-reference-inconnue');
  });

  it('follow the fiche of a bilan', () => {
    const { set, rules } = project();
    expect(rules('a.bilan.yaml')).toContain('croise-objectif-non-evalue');
    set('a.fiche.yaml', FICHE.replace(', O2: Freiner', ''));
    expect(rules('a.bilan.yaml')).not.toContain('croise-objectif-non-evalue');
  });

  it('follow the settings', () => {
    const { set, rules } = project();
    expect(rules('a.fiche.yaml')).toContain('fiche-moyens-absents');
    set('certidoc.config.yaml', 'regles: {fiche-moyens-absents: desactivee}\n');
    expect(rules('a.fiche.yaml')).not.toContain('fiche-moyens-absents');
  });

  it('follow a fiche that comes where a bilan looks for it', () => {
    const { set, rules } = project();
    set('b.bilan.yaml', BILAN.replace('a.fiche', 'b.fiche'));
    expect(rules('b.bilan.yaml')).toContain('croise-fiche-introuvable');
    set('b.fiche.yaml', FICHE);
    expect(rules('b.bilan.yaml')).not.toContain('croise-fiche-introuvable');
  });
});
