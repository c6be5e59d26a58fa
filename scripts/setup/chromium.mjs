import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What to say where there is no browser. */
export const noChromium =
  'No browser here, so what needs one is left out. To have it, install Chromium (Debian, Ubuntu: ' +
  'apt-get install chromium) or set CHROMIUM_PATH to a Chromium or Chrome.';

/** The program of a Chromium: CHROMIUM_PATH, or where it usually is; null when there is none. Nothing is downloaded. */
export function findChromium(env = process.env) {
  const asked = env.CHROMIUM_PATH;
  if (asked) {
    if (isProgram(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, where there is no program. Correct it, or unset it.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const usual = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...usual, ...places].find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
