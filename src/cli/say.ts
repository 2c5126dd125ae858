import type { Lines } from '../messages/cli/lines.js';
import { linesEn } from '../messages/cli/lines-en.js';
import { linesZh } from '../messages/cli/lines-zh.js';
import { language } from '../messages/language.js';
import { told } from '../messages/troubles/told.js';
import { printable } from './printable.js';

/** What commands say, in the language of the call. */
export const lines = (): Lines => (language() === 'en' ? linesEn : linesZh);

/** A line for people, on stderr. */
export function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

export const sayError = (text: string): void => {
  process.stderr.write(`${lines().error(printable(told(text)))}\n`);
};
