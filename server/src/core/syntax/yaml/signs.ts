import { LOOK_ALIKE_SIGNS } from './lookalike.ts';

/** Cheap signs, in a text that the parser accepts, that a value may be misread all the same. */
const SIGNS =
  /\S[ \t]+#[^\s#]|:[ \t]+[&!*#]|-[ \t]+(?:[&!*]|[?:](?:\s|$))|[[,][ \t]*(?:[&!*]|[?:-][\s,\]}])|:[ \t]+[?:][\s,}]/;

/** Between braces, words after a comma without a colon. */
const CUT = /\{[^{}]*,[^{}:]*[,}]/;

/** Tells whether a text that raised no error may hold misread values. Never throws. */
export function mayBeMisread(text: string): boolean {
  return SIGNS.test(text) || CUT.test(text) || LOOK_ALIKE_SIGNS.test(text);
}
