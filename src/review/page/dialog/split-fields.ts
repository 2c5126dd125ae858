import { element } from '../element.js';
import type { PageLeaf } from '../leaves.js';
import { words } from '../words.js';
import type { DialogFields } from './ask-correction.js';
import { markedText } from './marked-text.js';

/** Where a paragraph is to be parted: in front of the cursor. */
export function splitFields(leaf: PageLeaf): DialogFields {
  const { area, told, range } = markedText(leaf);
  return {
    elements: [element('label', {}, words.markSplit, area), told],
    read: () => {
      const [start] = range();
      const text = leaf.text ?? '';
      if (start <= 0 || start >= text.length) {
        told.value = words.markSplit;
        area.focus();
        return null;
      }
      return { quote: firstOf(text, start) };
    },
  };
}

/** The shortest beginning of the rest that stands in the text but once. */
function firstOf(text: string, start: number): string {
  for (let end = start + 1; end < text.length; end += 1) {
    const piece = text.slice(start, end);
    if (text.indexOf(piece) === start && text.indexOf(piece, start + 1) < 0) return piece;
  }
  return text.slice(start);
}
