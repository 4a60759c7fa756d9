// The system's Chromium: where it is, and how it is started so that it asks nobody for anything.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

/** The browser's path: $CHROMIUM, or the first of the known names on the PATH. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of NAMES) {
    try {
      return execFileSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).trim();
    } catch {
      /* the next name */
    }
  }
  throw new Error(`no Chromium: none of ${NAMES.join(', ')} is on the PATH`);
}

/** Starts the browser. */
export const launch = () => chromium.launch({ executablePath: findChromium(), args: FLAGS });

/** The four colour settings in which every page has to hold. */
export const SETTINGS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced light': { colorScheme: 'light', forcedColors: 'active' },
  'forced dark': { colorScheme: 'dark', forcedColors: 'active' },
};

/** Window sizes: a desk, and the same desk at 400 %. */
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 256 };
