/** Mentions of documents in a text: titles in 《》 with the number beside them, and numbers that stand alone. */

import { isOpen, pairBrackets } from '../../text/brackets.js';
import { type DocumentNumberSpan, findDocumentNumbers } from '../../text/document-number.js';
import { indexFrom, spanAt } from '../../tree/span.js';
import { findTitles } from '../tokens/title/find-titles.js';
import { isDocumentTitle } from './is-document-title.js';
import type { Mention } from './mention.js';

export interface Mentions {
  readonly mentions: readonly Mention[];
  /** Short names given in the text (`以下简称《方案》`): no mention of their own. */
  readonly aliases: readonly { readonly alias: string; readonly of: Mention }[];
}

/** Characters of the longest note behind a title: （国发〔2014〕28号） · (试行，环办〔2011〕93号，以下简称《指南》). */
const LONGEST_NOTE = 200;
const ADJACENT = /^\s{0,2}$/;
/** Between a number and the title it belongs to. */
const NUMBER_BEFORE = /^(?:文件|文)?(?:印发的|发布的|公布的|下发的|转发的)?[，, ]?$/; // 国发〔2014〕28号文件印发的《…》
const SHORT_NAME = /(?:以下|下)?(?:统称|简称)(?:为)?[：:“"]{0,2}$/; // 以下简称“ · 下称

export function findMentions(text: string): Mentions {
  const titles = findTitles(text);
  const numbers = findDocumentNumbers(text).filter(({ start }) => (spanAt(titles, start)?.start ?? start) === start);
  const pairs = pairBrackets(text);
  const used = new Set<DocumentNumberSpan>();
  const mentions: Mention[] = [];
  const aliases: { alias: string; of: Mention }[] = [];
  for (const { start, end } of titles) {
    const printed = clean(text.slice(start + 1, text[end - 1] === '》' ? end - 1 : end));
    const within = numberWithin(printed);
    const title = within?.title ?? printed;
    const last = mentions.at(-1);
    if (SHORT_NAME.test(text.slice(Math.max(0, start - 8), start))) {
      if (last) aliases.push({ alias: title, of: last });
      continue;
    }
    if (within) {
      mentions.push({ start, end, ...within });
      continue;
    }
    const beside = numbersBeside({ text, pairs, numbers, used }, start, end);
    for (const number of beside.numbers) used.add(number);
    if (
      beside.numbers.length === 0 &&
      !isDocumentTitle(title, text.slice(Math.max(0, start - 12), start), text.slice(end, end + 8))
    ) {
      continue;
    }
    mentions.push({ start: beside.start, end: beside.end, title, number: join(beside.numbers) });
  }
  for (const number of numbers) {
    if (!used.has(number)) mentions.push({ start: number.start, end: number.end, title: null, number: number.normal });
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start), aliases };
}

/** 《新一代人工智能发展规划（国发〔2017〕35号）》: the number in the brackets of the title. */
function numberWithin(printed: string): { readonly title: string; readonly number: string } | null {
  const note = /[（(]([^（）()]{4,40}号)[）)]$/.exec(printed);
  const [number] = note ? findDocumentNumbers(note[1]!) : [];
  return note && number && note.index > 1
    ? { title: clean(printed.slice(0, note.index)), number: number.normal }
    : null;
}

interface Numbered {
  readonly text: string;
  readonly pairs: Int32Array;
  readonly numbers: readonly DocumentNumberSpan[];
  readonly used: ReadonlySet<DocumentNumberSpan>;
}

/** Where the note closes that stands right behind a title; -1 where none does. */
function noteEnd({ text, pairs }: Numbered, end: number): number {
  let open = end;
  while (open < end + 2 && /\s/.test(text[open] ?? '')) open += 1;
  const close = isOpen(text[open]) ? pairs[open]! : -1;
  return close > open && close - end < LONGEST_NOTE ? close + 1 : -1;
}

function numbersBeside(
  around: Numbered,
  start: number,
  end: number,
): { numbers: DocumentNumberSpan[]; start: number; end: number } {
  const { text, numbers, used } = around;
  const first = indexFrom(numbers, end);
  const close = noteEnd(around, end);
  const inside: DocumentNumberSpan[] = [];
  for (let i = first; i < numbers.length && numbers[i]!.end <= close; i += 1) inside.push(numbers[i]!);
  if (inside.length > 0) return { numbers: inside, start, end: close };
  const next = numbers[first];
  if (next && ADJACENT.test(text.slice(end, next.start))) return { numbers: [next], start, end: next.end };
  const before = numbers[indexFrom(numbers, start) - 1];
  const previous = before && before.end <= start ? before : numbers[indexFrom(numbers, start) - 2];
  if (previous && !used.has(previous) && NUMBER_BEFORE.test(text.slice(previous.end, start))) {
    return { numbers: [previous], start: previous.start, end };
  }
  return { numbers: [], start, end };
}

const join = (numbers: readonly DocumentNumberSpan[]) =>
  numbers.length > 0 ? numbers.map((number) => number.normal).join('、') : null;

const clean = (title: string) => title.trim();
