import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bundleServer, Editor, Folder, rulesOf } from './client.ts';

const dist = new Folder();
const folder = new Folder().copy('mediateur-numerique');
let server: string;
let editor: Editor;

beforeAll(async () => {
  server = await bundleServer(dist);
});
afterEach(() => editor.kill());
afterAll(() => {
  dist.remove();
  folder.remove();
});

const WITHOUT_MEANS = 'type: fiche\nreferentiel: mediateur-numerique\ntitre: Écrire\n';

test('a fiche without means is reported, with the criterion it would prove', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  const uri = folder.uri('fiches/neuve.fiche.yaml');
  await editor.open(uri, WITHOUT_MEANS);
  const { diagnostics, version } = await editor.diagnostics(uri);
  expect(version).toBe(1);
  const found = diagnostics.find(({ code }) => code === 'fiche-moyens-absents');
  expect(found).toMatchObject({
    source: 'certidoc',
    severity: 1,
    data: { rule: 'fiche-moyens-absents', fixable: true },
  });
  expect(found?.relatedInformation?.[0]?.location.uri).toBe(folder.uri('mediateur-numerique.referentiel.yaml'));
  expect(found?.relatedInformation?.[0]?.message).toContain('C4.CR3.b');
});

test('completion offers the criteria with their text', async () => {
  editor = new Editor(server);
  await editor.start([folder.uri()]);
  const uri = folder.uri('fiches/neuve.fiche.yaml');
  await editor.open(uri, `${WITHOUT_MEANS}preuves: [C4.CR3.a, C`);
  const { items } = await editor.connection.sendRequest<{ items: { label: string }[] }>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 3, character: 21 },
  });
  expect(items.some(({ label }) => label.startsWith('C4.CR3.b — '))).toBe(true);
});

test('it ends with status 0 after shutdown', async () => {
  editor = new Editor(server);
  await editor.start([]);
  expect(await editor.stop()).toBe(0);
});
