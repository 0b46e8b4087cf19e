import v8 from 'node:v8';

/**
 * Keeps V8 from letting its young generation grow to tens of megabytes, as it does while a folder is read, and never gives
 * back: a server lives for hours, and is one of several on the machine. Nothing else changes. Never throws.
 */
export function staySmall(): void {
  v8.setFlagsFromString('--semi-space-growth-factor=1');
}
