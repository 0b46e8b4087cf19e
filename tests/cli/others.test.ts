import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RULES } from '../../server/src/core/languageService.ts';
import { certidoc, ROOT, RULE, start, useCli } from './support/cli.ts';

useCli();

describe('certidoc explain', () => {
  it('gives the page of a rule, in French', async () => {
    const { status, stdout, stderr } = await certidoc(['explain', RULE]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const part of [
      'Gravité : erreur',
      'Pourquoi',
      'À éviter',
      'À la place',
      'titre:\n    ^^^^^',
      'certidoc-ignore',
    ]) {
      expect(stdout.replace(/titre: .*/g, 'titre:')).toContain(part);
    }
  });

  it('gives the page of every rule, in English', async () => {
    expect((await certidoc(['explain', RULE, '--langue', 'en'])).stdout).toContain('Severity: error');
  });
});

describe('certidoc rules', () => {
  it('lists every rule, as text or as data', async () => {
    const text = await certidoc(['rules']);
    expect(
      text.stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(RULES.map(({ id }) => id));
    const json = await certidoc(['rules', '--format', 'json']);
    const list = z.array(z.looseObject({ id: z.string(), severity: z.string(), fix: z.string(), title: z.string() }));
    expect(list.parse(JSON.parse(json.stdout)).map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });
});

describe('help and version', () => {
  it('goes to stdout with status 0', async () => {
    const manifest = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(path.join(ROOT, 'server/package.json'), 'utf8')));
    expect(await certidoc(['--version'])).toMatchObject({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
    for (const args of [['--help'], ['lint', '--help'], ['help', 'lint']]) {
      expect(await certidoc(args)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('Usage :') });
    }
  });

  it('is in one language throughout', async () => {
    const french = (await certidoc(['lint', '--help'])).stdout + (await certidoc(['--help'])).stdout;
    expect(french).not.toMatch(/Options:|Commands:|Arguments:|display help|\[command\]/);
    const english = await certidoc(['--help', '--langue', 'en']);
    expect(english.stdout).toMatch(/Usage: certidoc[\s\S]+Options:[\s\S]+Commands:/);
    expect((await certidoc(['lint', '--nope'], { env: { LC_ALL: 'en_US.UTF-8' } })).stderr).toContain(
      'no option --nope',
    );
  });
});

describe('certidoc lsp --stdio', () => {
  it('answers an editor', async () => {
    const child = start(['lsp', '--stdio']);
    const send = (message: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    const closed = new Promise((resolve) => child.on('close', resolve));
    const answer = new Promise<string>((resolve) => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('"capabilities"')) resolve(text);
      });
    });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    expect(await answer).toMatch(/^Content-Length: \d+\r\n/);
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    expect(await closed).toBe(0);
  });
});
