import * as z from 'zod/mini';
import { SEVERITIES } from '../../core/linter.ts';
import { printable } from './printable.ts';

const place = z.object({ line: z.int().check(z.nonnegative()), character: z.int().check(z.nonnegative()) });
const range = z.object({ start: place, end: place });

/** Goes to a terminal as it is, wherever it comes from. */
const shown = z.pipe(z.string(), z.transform(printable));

/** A finding as the JSON contract has it. */
export const findingSchema = z.object({
  file: z.string(),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  range,
  criteria: z.array(z.string()),
  related: z.array(z.object({ file: z.string(), range, message: z.string() })),
  fixable: z.boolean(),
});

/** What the contract leaves out of a finding. */
export const detailsSchema = z.object({
  failed: z.boolean(),
  excerpt: z.exactOptional(z.object({ line: shown, mark: shown, cut: z.boolean(), above: shown })),
  fixes: z.exactOptional(
    z.array(
      z.object({
        title: z.string(),
        edits: z.array(z.object({ file: z.string(), range, newText: z.string() })),
      }),
    ),
  ),
  key: z.exactOptional(z.string()),
});

/** A finding whole, as one run of Certidoc hands it to another. */
export const reportedSchema = z.extend(findingSchema, detailsSchema.shape);
