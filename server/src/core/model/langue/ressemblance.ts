import { distance } from 'fastest-levenshtein';
import { fold } from '../fold.ts';

/** Folds case, accents, punctuation, marks of terms and spaces: what two copies of one sentence share. Never throws. */
export function sentenceKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Gives how alike two folded sentences are, from 0 to 1: the share of the letters of the longer that need no change
 * (Levenshtein). `atLeast` spares the work on sentences whose lengths already differ too much: these give 0. Never throws.
 */
export function likeness(a: string, b: string, atLeast: number): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || Math.min(a.length, b.length) / longest < atLeast) return 0;
  return 1 - distance(a, b) / longest;
}
