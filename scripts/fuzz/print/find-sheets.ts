/** Where the blocks of an edition stand whose lines somebody else broke: poppler says which sheet has which text. */
import { execFileSync } from 'node:child_process';
import { fold } from '../measure/built.js';

/** @returns for each text the sheets it stands on, from 1; none where it is not found */
export function findSheets(pdf: string, texts: readonly string[]): number[][] {
  const sheets = execFileSync('pdftotext', ['-raw', pdf, '-'], {
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .toString()
    .split('\f')
    .map(fold);
  let from = 0;
  return texts.map((text) => {
    const folded = fold(text);
    const opening = folded.slice(0, 12);
    const at = sheets.findIndex((sheet, i) => i >= from && sheet.includes(opening));
    if (at < 0 || opening === '') return [];
    from = at;
    const ends = sheets[at]!.includes(folded.slice(-8)) ? at : at + 1;
    return ends === at ? [at + 1] : [at + 1, ends + 1];
  });
}
