/** Mentions of documents in a text: titles in 《》 with the number beside them, and numbers that stand alone. */
import { type DocumentNumberSpan, findDocumentNumbers } from '../../text/document-number.js';
import { findTitles } from '../tokens/title/find-titles.js';
import { isDocumentTitle } from './is-document-title.js';
import type { Mention } from './mention.js';

export interface Mentions {
  readonly mentions: readonly Mention[];
  /** Short names given in the text (`以下简称《方案》`): no mention of their own. */
  readonly aliases: readonly { readonly alias: string; readonly of: Mention }[];
}

const BRACKET_AFTER =
  /^\s{0,2}([(（〔[][^()（）]{0,80}(?:[(（〔[][^()（）〕\]]{1,12}[)）〕\]][^()（）]{0,60}){0,4}[)）〕\]])/; // （国发〔2014〕28号） · (试行，环办〔2011〕93号，以下简称《指南》)
const ADJACENT = /^\s{0,2}$/;
/** Between a number and the title it belongs to. */
const NUMBER_BEFORE = /^(?:文件|文)?(?:印发的|发布的|公布的|下发的|转发的)?[，, ]?$/; // 国发〔2014〕28号文件印发的《…》
const SHORT_NAME = /(?:以下|下)?(?:统称|简称)(?:为)?[：:“"]{0,2}$/; // 以下简称“ · 下称

export function findMentions(text: string): Mentions {
  const titles = findTitles(text);
  const inTitle = (at: number) => titles.some((title) => at > title.start && at < title.end);
  const numbers = findDocumentNumbers(text).filter((number) => !inTitle(number.start));
  const used = new Set<DocumentNumberSpan>();
  const mentions: Mention[] = [];
  const aliases: { alias: string; of: Mention }[] = [];
  for (const { start, end } of titles) {
    const title = clean(text.slice(start + 1, text[end - 1] === '》' ? end - 1 : end));
    const last = mentions.at(-1);
    if (SHORT_NAME.test(text.slice(Math.max(0, start - 8), start))) {
      if (last) aliases.push({ alias: title, of: last });
      continue;
    }
    const beside = numbersBeside(text, start, end, numbers, used);
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

function numbersBeside(
  text: string,
  start: number,
  end: number,
  numbers: readonly DocumentNumberSpan[],
  used: ReadonlySet<DocumentNumberSpan>,
): { numbers: DocumentNumberSpan[]; start: number; end: number } {
  const bracket = BRACKET_AFTER.exec(text.slice(end, end + 200));
  if (bracket) {
    const close = end + bracket[0].length;
    const inside = numbers.filter((number) => number.start >= end && number.end <= close);
    if (inside.length > 0) return { numbers: inside, start, end: close };
  }
  const next = numbers.find((number) => number.start >= end);
  if (next && ADJACENT.test(text.slice(end, next.start))) return { numbers: [next], start, end: next.end };
  const previous = numbers.findLast((number) => number.end <= start);
  if (previous && !used.has(previous) && NUMBER_BEFORE.test(text.slice(previous.end, start))) {
    return { numbers: [previous], start: previous.start, end };
  }
  return { numbers: [], start, end };
}

const join = (numbers: readonly DocumentNumberSpan[]) =>
  numbers.length > 0 ? numbers.map((number) => number.normal).join('、') : null;

const clean = (title: string) => title.trim();
