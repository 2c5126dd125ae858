import type { Span } from '../../../tree/span.js';
import { FIRST_LEADS } from './first-leads.js';

/** What is said of the tags that follow: ，以下不再列出 · ；下同 · ，均需各地落实. */
const REMARK = /[，,；;](?:以下|下同|余同|均需|均须|不再(?:逐一)?列)/u;

/** Where the list of a tag ends: what follows a 。 in it is a remark (列第一位的为牵头单位，下同). */
export function listEnd(text: string, { start, end }: Span): number {
  const content = text.slice(start, end);
  const ends = [
    FIRST_LEADS.exec(content)?.index ?? -1,
    REMARK.exec(content)?.index ?? -1,
    content.indexOf('。'),
  ].filter((at) => at > 0);
  return start + Math.min(content.length, ...ends);
}
