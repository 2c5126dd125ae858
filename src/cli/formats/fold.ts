import { displayWidth } from './display-width.js';

/** A text in lines of at most `width` columns: Chinese breaks anywhere, and a word that is too long does too. */
export function fold(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => foldLine(line, width))
    .join('\n');
}

function foldLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const own = displayWidth(character);
    if (used + own > width && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += own;
  }
  return [...lines, line];
}
