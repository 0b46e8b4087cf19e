/** Installs what the tests need of a Debian system. */
import fs from 'node:fs';
import { run } from './processes.mjs';

/**
 * Debian as root, or with a sudo that asks for no password: a test must never wait at a prompt.
 * @param {string} name of the package
 * @returns {Promise<string | undefined>} what went wrong; undefined also where there is no apt-get or no right to use it
 */
export async function installWithApt(name) {
  if (!fs.existsSync('/usr/bin/apt-get') || !fs.existsSync('/etc/debian_version')) return undefined;
  const root = process.getuid?.() === 0;
  if (!root && !fs.existsSync('/usr/bin/sudo')) return undefined;
  const script = `apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends ${name}`;
  const [command, ...args] = [...(root ? [] : ['sudo', '-n']), 'sh', '-c', script];
  const { status, output } = await run(command, args);
  return status === 0 ? undefined : `apt-get:\n${output.slice(-1500)}`;
}
