import type { TextBlock } from '../../tree/block.js';
import type { Label } from '../numbering/numbering-style.js';
import { isTagLine } from './closing.js';
import { isProvision } from './heading-words.js';
import { type commonLook, headingEndByTypeface } from './typeface.js';

/** Where the heading of a clause stands in its block; the clause's own text begins at `bodyStart`. */
export interface Heading {
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
}

/** What follows the block decides whether a short line with 。 or ： is a heading or a whole text. */
export interface HeadingContext {
  readonly textLook: ReturnType<typeof commonLook>;
  /** An unnumbered paragraph, a table or a clause below this one comes next. */
  readonly continues: boolean;
  /** The clause before it in the same run has no heading: then this one has none either, unless more text follows on its line. */
  readonly plainRun: boolean;
}

/** Longest title read off running text (contract, section 3), characters. */
const RUN_IN_LENGTH = 24;
/** Longest title alone on its line that ends in 。, characters. */
const LINE_LENGTH = 40;
const ALONE_LENGTH = 60;
const CLOSING = /[。：:？?！!．.]/;

/** 第一条（目的和依据）为了…: layout leaves no space behind the bracket. */
const ARTICLE_HEADING = /^[（(][^（()）0-9，。；：]{2,16}[）)](?=\S)/;

/** The heading of a labelled block, or null where the label is followed by text at once. */
export function findHeading(block: TextBlock, label: Label, context: HeadingContext): Heading | null {
  const { text } = block;
  const from = label.length;
  const rest = text.slice(from).trimEnd();
  if (rest === '') return null;
  if (block.headingLevel !== undefined && rest.length <= ALONE_LENGTH * 2) return alone(text, from);
  const bracketed = /^(?:【[^】]{1,24}】|[（(][^）)]{2,20}[）)](?=[\s　]|$))/.exec(rest)?.[0]; // 【立法目的】  （适用范围）
  if (label.style.rank <= 7 && bracketed) return trimmed(text, from, from + bracketed.length);
  const isArticle = label.text.endsWith('条');
  const named = isArticle ? ARTICLE_HEADING.exec(rest)?.[0] : undefined;
  if (named !== undefined) return trimmed(text, from, from + named.length);
  const byType = headingEndByTypeface(block, from, context.textLook);
  if (byType !== null) {
    const end = byType < text.length && CLOSING.test(text.charAt(byType)) ? byType + 1 : byType;
    const title = text.slice(from, end).trimEnd();
    if (end >= text.length ? isTitleLine(title) : CLOSING.test(title.slice(-1)) || /\s/.test(text.charAt(end - 1))) {
      return trimmed(text, from, end);
    }
  }
  if (label.style.headingOnly) return alone(text, from);
  if (isArticle) return null;
  return byText(text, from, rest, context);
}

/** Without help of the typeface: a line of its own, or the text up to the first 。 or ：. */
function byText(text: string, from: number, rest: string, { continues, plainRun }: HeadingContext): Heading | null {
  const stop = firstStop(rest);
  if (stop === -1 && /[；;，,、]$/.test(rest)) return null;
  if (stop === -1) return rest.length <= ALONE_LENGTH ? alone(text, from) : null;
  const title = rest.slice(0, stop);
  const last = stop === rest.length - 1;
  // A provision with its tag behind it: 建设污水处理厂3座。（责任单位：市住建局）
  if (!last && !continues && isTagLine(rest.slice(stop + 1).trim())) return null;
  if (/[？?！!]/.test(rest.charAt(stop))) return last && rest.length <= ALONE_LENGTH ? alone(text, from) : null;
  const longest = last && !/[，,]/.test(title) ? LINE_LENGTH : RUN_IN_LENGTH;
  if (title.length > longest || isProvision(title)) return null;
  if (last && (!continues || plainRun)) return null;
  return trimmed(text, from, from + stop + 1);
}

/** First 。 or ： outside brackets and quotation marks; a ？ counts where it ends the line. */
function firstStop(rest: string): number {
  let depth = 0;
  for (let i = 0; i < rest.length; i += 1) {
    const char = rest.charAt(i);
    if (/[（(〔［[【《〈“‘]/.test(char)) depth += 1;
    else if (/[）)〕］\]】》〉”’]/.test(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === '。' || isColon(rest, i))) return i;
    else if (depth === 0 && /[？?！!]/.test(char) && i === rest.length - 1) return i;
  }
  return -1;
}

/** A colon, but not that of a time or a ratio (`1:2`, `9:00`). */
function isColon(rest: string, i: number): boolean {
  return /[：:]/.test(rest.charAt(i)) && !(/\d/.test(rest.charAt(i - 1)) && /\d/.test(rest.charAt(i + 1)));
}

const isTitleLine = (title: string) =>
  title.length <= ALONE_LENGTH * 1.5 && !/[；;，,、]$/.test(title) && !/。./.test(title);

const alone = (text: string, from: number): Heading => trimmed(text, from, text.length);

/** Leaves out the final 。 or ： of a heading (a ？ belongs to it), and brackets around the whole. */
function trimmed(text: string, from: number, to: number): Heading {
  let end = to;
  while (end > from && /[\s。：:．]/.test(text.charAt(end - 1))) end -= 1;
  let start = from;
  if (/[【]/.test(text.charAt(start)) && text.charAt(end - 1) === '】') {
    start += 1;
    end -= 1;
  }
  return { start, end, bodyStart: to };
}
