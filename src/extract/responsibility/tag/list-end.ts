import type { Span } from '../../unit/span.js';
import { FIRST_LEADS } from '../first-leads.js';

/** Where the list of a tag ends: what follows a 。 in it is a remark (列第一位的为牵头单位，下同). */
export function listEnd(text: string, { start, end }: Span): number {
  const content = text.slice(start, end);
  const ends = [FIRST_LEADS.exec(content)?.index ?? -1, content.indexOf('。')].filter((at) => at > 0);
  return start + Math.min(content.length, ...ends);
}
