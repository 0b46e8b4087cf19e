import { createHash } from 'node:crypto';

/** Gives a short name that two different contents do not share (132 bits of SHA-256). Never throws. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}
