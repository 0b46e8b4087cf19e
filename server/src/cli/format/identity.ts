import { createHash } from 'node:crypto';
import path from 'node:path';
import { isInside, withSlashes } from '../files/names.ts';
import { wellFormed } from './printable.ts';
import type { Reported, View } from './report.ts';

/**
 * Gives the path of a file from the top of its repository, with `/`, as code hosts want it; the absolute path of a file
 * that lies outside. Never throws.
 */
export function repositoryPath(file: string, { cwd, repository }: Pick<View, 'cwd' | 'repository'>): string {
  const absolute = path.resolve(cwd, file);
  return withSlashes(isInside(repository, absolute) ? path.relative(repository, absolute) : absolute);
}

/** Gives a path with `/` as a part of an address: percent-encoded. Never throws. */
export function percentEncoded(file: string): string {
  return wellFormed(file).split('/').map(encodeURIComponent).join('/');
}

/**
 * Gives what a finding is known by from one run to the next, whatever its line: 64 hexadecimal digits, other for each
 * finding. Where the report does not tell (it was put together from others), the place has to. Never throws.
 */
export function fingerprintOf(reported: Reported, view: View): string {
  const { file, rule, message, range } = reported;
  const known = reported.key ?? JSON.stringify([rule, message, range]);
  return createHash('sha256')
    .update(`${repositoryPath(file, view)}\n${known}`)
    .digest('hex');
}
