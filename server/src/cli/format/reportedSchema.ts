import * as z from 'zod';
import { SEVERITIES } from '../../core/linter.ts';
import { printable } from './printable.ts';

const place = z.object({ line: z.int().nonnegative(), character: z.int().nonnegative() });
const range = z.object({ start: place, end: place });

/** Goes to a terminal as it is, wherever it comes from. */
const shown = z.string().transform(printable);

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
  excerpt: z.object({ line: shown, mark: shown, cut: z.boolean(), above: shown }).exactOptional(),
  fixes: z
    .array(
      z.object({
        title: z.string(),
        edits: z.array(z.object({ file: z.string(), range, newText: z.string() })),
      }),
    )
    .exactOptional(),
  key: z.string().exactOptional(),
});

/** A finding whole, as one run of Certidoc hands it to another. */
export const reportedSchema = findingSchema.extend(detailsSchema.shape);
