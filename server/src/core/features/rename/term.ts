import { isKind } from '../../model/document.ts';
import { termKey } from '../../model/fold.ts';
import { writeScalar } from '../../syntax/yaml/write.ts';
import { type Occurrence, occurrencesOf } from '../../workspace/entities.ts';
import { glossaryOf } from '../../workspace/glossaire.ts';
import type { RenamedPlace } from '../../workspace/renaming.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Target } from './target.ts';

/** Words, perhaps joined: what can stand in a sentence, in a key and between asterisks alike. */
const TERM = /^[\p{L}\p{N}](?:[\p{L}\p{N} '’./&()+-]{0,98}[\p{L}\p{N})+])?$/u;

/**
 * Gives the places to change so that a name of a term becomes another: the entry's own name or one of `aussi`, whichever
 * the cursor is on, with every sentence that uses that name. Refuses what is no term, or is the name of another entry.
 * Never throws.
 */
export function renamedTerm(
  snapshot: Snapshot,
  { occurrence, home }: Target,
  name: string,
): readonly RenamedPlace[] | Refusal {
  const wanted = name.replace(/\s+/g, ' ').trim();
  if (!TERM.test(wanted)) {
    return refuse(
      `« ${name} » ne peut pas être un terme : écrivez des mots, sans astérisque ni deux-points.`,
      `"${name}" cannot be a term: write words, without asterisk nor colon.`,
    );
  }
  const { entity } = occurrence;
  const key = termKey(occurrence.text);
  const other = isKind(home, 'referentiel') ? glossaryOf(home).find(wanted) : undefined;
  if (other && (other.term !== entity.id || termKey(wanted) !== key)) {
    return refuse(
      `« ${wanted} » est déjà un nom du terme « ${other.term} ».`,
      `"${wanted}" is already a name of the term "${other.term}".`,
    );
  }
  return occurrencesOf(snapshot, entity)
    .filter(({ occurrence: place }) => termKey(place.text) === key)
    .map(({ document, occurrence: place }) => {
      const newText = written(place, wanted);
      // Words of a key or of `aussi` may need quotes as a whole; quotes that are there stay.
      const whole = place.form === 'key' || place.form === 'field';
      const plain = whole && place.node.style === 'plain' ? writeScalar(newText, true) : newText;
      return { document, occurrence: place, span: place.span, newText: plain };
    })
    .filter(({ occurrence: place, newText }) => newText !== place.text);
}

/** Inside a sentence the term keeps its small first letter, and inside quotes what they ask for. */
function written(place: Occurrence, name: string): string {
  const inText = place.form === 'prose' || place.form === 'marked';
  const small = inText && /^\p{Ll}/u.test(place.text) && /^\p{Lu}(?:\p{Ll}|$)/u.test(name);
  const text = small ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return place.node.style === 'single' ? text.replaceAll("'", "''") : text;
}
