import { fold } from '../../model/fold.ts';

/**
 * Writes a name with the words somebody looks for spelled as they spell them: `Évaluer` is `Evaluer` for whoever types
 * `evaluer`. Editors filter once more what they are given, and many know no accents. Never throws.
 */
export function spelledAs(name: string, query: string): string {
  return query
    .split(/\s+/)
    .filter(Boolean)
    .reduce((spelled, word) => withWord(spelled, word), name);
}

function withWord(name: string, word: string): string {
  if (name.toLowerCase().includes(word.toLowerCase())) return name;
  const letters = Array.from(name);
  // Where each letter begins in the folded name, and where the last one ends.
  const starts = [0];
  for (const letter of letters) starts.push((starts.at(-1) ?? 0) + fold(letter).length);
  const wanted = fold(word);
  const found = letters.map(fold).join('').indexOf(wanted);
  const [from, to] = [starts.indexOf(found), starts.indexOf(found + wanted.length)];
  if (found < 0 || from < 0 || to < 0) return name;
  const capital = /^\p{Lu}/u.test(letters[from] ?? '');
  const written = capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return [...letters.slice(0, from), written, ...letters.slice(to)].join('');
}
