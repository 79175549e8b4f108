/** A fresh machine has no browser: on Debian as root the tests install Chromium themselves. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM = '/usr/bin/chromium';

/** Makes sure that the tests' Chromium is there, or ends with the one command to run. */
export function ensureBrowser(): void {
  if (existsSync(process.env.TIANFU_CHROMIUM ?? CHROMIUM)) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(
      'The tests need Chromium: sudo apt-get install -y chromium, or set TIANFU_CHROMIUM to its path.',
    );
    process.exit(2);
  }
  console.log('Installing Chromium from Debian …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', 'chromium'],
  ])
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  if (!existsSync(CHROMIUM)) {
    console.error('Chromium could not be installed: run apt-get install -y chromium and see what it says.');
    process.exit(2);
  }
}
