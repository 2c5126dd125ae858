import type { Label } from './numbering-style.js';
import { styles } from './styles.js';

/** Every reading of the start of a paragraph as a label, likeliest first. `V.` is a letter and a Roman number; the tree decides. */
export const matchLabels = (text: string): readonly Label[] => allLabels(text).filter((label) => !label.doubtful);

/** The same with the doubtful ones: they need a gap in their run. */
export function allLabels(text: string): readonly Label[] {
  const labels: Label[] = [];
  for (const style of styles) {
    const label = style.match(text);
    if (label && (!style.headingOnly || looksLikeHeading(text.slice(label.length)))) labels.push(label);
  }
  return labels;
}

const HEADING_LENGTH = 60;

/** Alone on its line: short, and no sentence in it. */
function looksLikeHeading(rest: string): boolean {
  return rest.trim() !== '' && rest.length <= HEADING_LENGTH && !/[。；;]/.test(rest) && !/[，,：:、]$/.test(rest);
}
