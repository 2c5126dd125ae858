import type { Span } from '../../../tree/span.js';
import { passageOf } from '../../passage.js';

/** A stretch of prose and the tag behind it that charges it to units; null where no tag follows. */
export interface BodySegment {
  readonly span: Span;
  readonly tag: Span | null;
}

/** A note of who watches: it ends the prose before it, but charges no one with it. */
const WATCHED =
  /[（(][^（）()。]{1,160}(?:[局厅委办部署院府会等]|单位|部门|机构|中心)[^（）()。]{0,10}(?:指导|督导|监督)[）)]/gu; // （生态环境部、农业农村部指导）; not 行业主管（业务指导）部门

/** The prose of a text between its tags: `A。（甲负责）B。（乙负责）C。` gives A with 甲, B with 乙, and C alone. */
export function bodySegments(text: string): BodySegment[] {
  const found: BodySegment[] = [];
  let from = 0;
  for (const { open, close, tag } of ends(text)) {
    if (open > from) found.push({ span: { start: from, end: open }, tag });
    from = Math.max(from, Math.min(text.length, close));
  }
  if (from < text.length) found.push({ span: { start: from, end: text.length }, tag: null });
  return found;
}

/** Does the text end in a tag or in a note of who watches? What a later paragraph's tag says is then not said of it. */
export const endsInNote = (text: string): boolean => ends(text).some(({ close }) => close >= text.trimEnd().length);

function ends(text: string): { open: number; close: number; tag: Span | null }[] {
  const tags = passageOf(text).tags.map((tag) => ({
    open: tag.form === 'line' ? tag.start : tag.start - 1,
    close: tag.end + 1,
    tag,
  }));
  const watched = [...text.matchAll(WATCHED)]
    .map((match) => ({ open: match.index, close: match.index + match[0].length, tag: null }))
    .filter(({ open, close }) => !tags.some((other) => close > other.open && open < other.close));
  return [...tags, ...watched].sort((a, b) => a.open - b.open);
}
