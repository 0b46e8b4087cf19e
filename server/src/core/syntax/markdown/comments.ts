import type { Comment } from '../tree.ts';

/** Lists the HTML comments of a text from an offset on; one that is not closed goes on to the end. Never throws. */
export function findComments(text: string, from: number): Comment[] {
  const comments: Comment[] = [];
  for (let start = text.indexOf('<!--', from); start >= 0; start = text.indexOf('<!--', start + 4)) {
    // A `>` too near the mark belongs to it: `<!-->` closes nothing.
    const close = text.indexOf('-->', start + 4);
    const end = close < 0 ? text.length : close + 3;
    comments.push({ span: { start, end }, text: text.slice(start, end) });
    start = end - 4;
  }
  return comments;
}
