import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Whether tests in a real browser can run here. Where they must (CI=true) a missing browser is not excused: the answer is yes
 * and `launchBrowser` then fails.
 */
export function hasBrowser(): boolean {
  if (existsSync(CHROMIUM) || process.env['CI'] === 'true') return true;
  console.warn(`Skipped: the tests of the page need ${CHROMIUM} (apt-get install chromium).`);
  return false;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}
