import { findTags } from '../responsibility/tag/find-tags.js';
import type { Span } from '../unit/span.js';

/** A stretch of prose and the tag behind it that charges it to units; null where no tag follows. */
export interface BodySegment {
  readonly span: Span;
  readonly tag: Span | null;
}

/** The prose of a text between its tags: `A。（甲负责）B。（乙负责）C。` gives A with 甲, B with 乙, and C alone. */
export function bodySegments(text: string): BodySegment[] {
  const found: BodySegment[] = [];
  let from = 0;
  for (const tag of findTags(text)) {
    const open = tag.form === 'line' ? tag.start : tag.start - 1;
    found.push({ span: { start: from, end: Math.max(from, open) }, tag });
    from = Math.min(text.length, tag.end + 1);
  }
  if (from < text.length) found.push({ span: { start: from, end: text.length }, tag: null });
  return found;
}
