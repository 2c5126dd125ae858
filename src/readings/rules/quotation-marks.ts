import type { ReadingRule, Settlement } from '../reading.js';

const REASON = 'marks of quotation open and close in turn';

/** A straight " of a Chinese text is “ or ”, whichever its turn is, where all marks of the text then stand in pairs: 深化"放管服”改革. */
export const quotationMarks: ReadingRule = (text) => {
  if (!text.includes('"') || !/\p{Script=Han}/u.test(text)) return [];
  const settlements: Settlement[] = [];
  let isOpen = false;
  for (const { 0: mark, index } of text.matchAll(/[“”"]/gu)) {
    const due = isOpen ? '”' : '“';
    if (mark === '"') settlements.push({ start: index, end: index + 1, text: due, reason: REASON });
    else if (mark !== due) return [];
    isOpen = !isOpen;
  }
  return isOpen ? [] : settlements;
};
