import { describe, expect, it } from 'vitest';
import { frameOf } from '../../server/src/cli/format/frame.ts';

/** The characters of the line that stand over the marks, counted in characters of one column. */
function marked(line: string, from: number, to: number): string {
  const { line: shown, mark } = frameOf(line, from, to);
  return shown.slice(mark.indexOf('^'), mark.length);
}

describe('frameOf', () => {
  it('marks the characters of the fault', () => {
    expect(frameOf('titre: Bon', 7, 10)).toEqual({ line: 'titre: Bon', mark: '       ^^^', cut: false });
  });

  it('marks one column at least: an empty place, the end of a line', () => {
    expect(frameOf('a:', 2, 2)).toEqual({ line: 'a:', mark: '  ^', cut: false });
    expect(frameOf('', 0, 0)).toEqual({ line: '', mark: '^', cut: false });
  });

  it('counts columns, not characters', () => {
    expect(frameOf('日本: x', 4, 5).mark).toBe('      ^');
    expect(frameOf('e\u0301te\u0301: x', 7, 8).mark).toBe('     ^');
    expect(frameOf('👨‍👩‍👧: x', 10, 11).mark).toBe('    ^');
    expect(frameOf('日本', 0, 2).mark).toBe('^^^^');
  });

  it('shows tabs as two spaces and control characters as what they are not', () => {
    expect(frameOf('\ta: b', 1, 2)).toEqual({ line: '  a: b', mark: '  ^', cut: false });
    expect(frameOf('a\u001b[2J', 1, 2)).toEqual({ line: 'a\ufffd[2J', mark: ' ^', cut: false });
  });

  it('cuts long lines around the fault', () => {
    const line = `${'a'.repeat(5000)}FAUTE${'b'.repeat(5000)}`;
    const { line: shown, cut } = frameOf(line, 5000, 5005);
    expect(shown.length).toBeLessThan(110);
    expect(shown).toMatch(/^…a+FAUTEb+…$/);
    expect(cut).toBe(true);
    expect(marked(line, 5000, 5005)).toBe('FAUTE');
    expect(marked(`FAUTE${'b'.repeat(500)}`, 0, 5)).toBe('FAUTE');
    expect(marked(`${'a'.repeat(150)}FAUTE`, 150, 155)).toBe('FAUTE');
  });

  it('is quick and right on a line of a million characters that take two places each', () => {
    const line = `${'😀'.repeat(500_000)}X`;
    const { line: shown } = frameOf(line, 1_000_000, 1_000_001);
    expect(shown).toMatch(/^…(?:😀)+X$/u);
  });
});
