/** Sheets whose reading an independent judge doubts (`src/witness`). */
import type { SheetDoubt } from '../../tree/doubt.js';
import type { Finding } from '../../tree/gazette.js';
import { finding, type Rule } from '../finding.js';

const said = {
  backwards: 'text that reads better backwards',
  scrambled: 'text whose characters do not follow each other as in Chinese',
  'other-characters': 'characters that pdfjs-dist reads otherwise or not at all',
  'other-order': 'characters that stand side by side otherwise in the text of pdfjs-dist',
} as const;

const doubtOf = (rule: Finding['rule'], instead: string, { sheet, doubt, share }: SheetDoubt): Finding =>
  finding({
    rule,
    severity: 'warning',
    unexpected: `${said[doubt]} on sheet ${sheet} (${share})`,
    instead,
    page: sheet,
    found: String(share),
    expected: null,
  });

/** The text of a sheet cannot be Chinese in this order. */
export const textOrder: Rule = ({ data }) =>
  (data.doubts ?? [])
    .filter(({ doubt }) => doubt === 'backwards' || doubt === 'scrambled')
    .map((doubt) => doubtOf('text-order', 'text that runs on from character to character', doubt));

/** pdfjs-dist's own text tells of other characters, or of another order. */
export const readingDisagrees: Rule = ({ data }) =>
  (data.doubts ?? [])
    .filter(({ doubt }) => doubt === 'other-characters' || doubt === 'other-order')
    .map((doubt) => doubtOf('reading-disagrees', 'two readings that agree', doubt));
