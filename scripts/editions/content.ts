/** The text that editions are set from: the blocks of a typesetter's truth file, in the spelling an edition prints. */
import { readFileSync } from 'node:fs';

export interface TruthPiece {
  page: number;
  bbox: [number, number, number, number];
  text: string;
}
export interface TruthBlock {
  id: string;
  type: string;
  text: string;
  normText: string;
  role?: string;
  runIn?: string;
  level?: number;
  doc?: number;
  part?: number;
  enclosure?: boolean;
  section?: string;
  title?: string;
  number?: string;
  docNumber?: string | null;
  tocPage?: number;
  printedLines?: string[];
  /** Of a table: its cells, the header row first. */
  rows?: string[][];
  page: number;
  pieces: TruthPiece[];
}
export interface Truth {
  edition: string;
  file: string;
  producer: string;
  sheets: number;
  pageSizes: [number, number][];
  documents: unknown[];
  blocks: TruthBlock[];
}

export type Spelling = {
  /** Print ，：；（）？ for , : ; ( ) ? beside Chinese characters. */
  readonly fullWidth: boolean;
  /** Print spaces round numbers (`2020 年 12 月`) as many offices do. */
  readonly spacedNumbers: boolean;
};

const wide: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '?': '？' };
const chinese = /[\p{Script=Han}，：；（）“”《》、。]/u;

/** `,` between Chinese characters becomes `，`; `http://`, `1:2` and decimals stay. */
export function fullWidth(text: string): string {
  let printed = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    const beside = chinese.test(text[i - 1] ?? '') || chinese.test(text[i + 1] ?? '');
    const bracket =
      /^[(][^)]*\p{Script=Han}/u.test(text.slice(i)) ||
      (c === ')' && printed.lastIndexOf('（') > printed.lastIndexOf('）'));
    printed += wide[c] && (bracket || (beside && !'()'.includes(c)) || (i === 0 && c === '(')) ? wide[c] : c;
  }
  return printed;
}

export function loadTruth(path: string): Truth {
  return JSON.parse(readFileSync(path, 'utf8')) as Truth;
}

/** The blocks in the spelling of an edition, without their places. */
export function respell(truth: Truth, spelling: Spelling): TruthBlock[] {
  const spell = (text: string) => (spelling.fullWidth ? fullWidth(text) : text);
  return truth.blocks.map((block) => {
    const text = spell(spelling.spacedNumbers ? block.text : block.normText);
    const head = block.runIn ? spell(spelling.spacedNumbers ? block.runIn : unspaced(block.runIn)) : undefined;
    const { runIn: _old, ...rest } = block;
    return {
      ...rest,
      text,
      normText: spell(block.normText),
      pieces: [],
      ...(head !== undefined && text.startsWith(head) ? { runIn: head } : {}),
      ...(block.title ? { title: spell(block.title) } : {}),
      ...(block.printedLines ? { printedLines: block.printedLines.map((line) => spell(unspaced(line))) } : {}),
    };
  });
}

/** No space but between two Latin words: `1. 伙食费` → `1.伙食费`. */
const unspaced = (text: string) => text.replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '');
