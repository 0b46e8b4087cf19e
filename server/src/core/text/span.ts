/** A half-open range of UTF-16 offsets in a text: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Tells whether `offset` lies in the span, its end included (where a cursor may stand). Never throws. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Orders spans by start, then by end. Never throws. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
