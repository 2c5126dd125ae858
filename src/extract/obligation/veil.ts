const OPEN = '“《（(〔［[【『「〈‘';
const CLOSE = '”》）)〕］]】』」〉’';
/** Covers a character that grammar must not look at; it is no Han character and no mark. */
export const VEIL = '＊';

/**
 * The text with everything in brackets, quotation marks and 《》 covered, the same length: names and asides are opaque to the grammar of
 * limbs. A bracket that never closes covers nothing.
 */
export function veil(text: string): string {
  let veiled = '';
  let [from, open, depth] = [0, -1, 0];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i] as string;
    if (OPEN.includes(mark)) {
      if (depth === 0) open = i;
      depth += 1;
    } else if (depth > 0 && CLOSE.includes(mark)) {
      depth -= 1;
      if (depth > 0) continue;
      veiled += text.slice(from, open) + VEIL.repeat(i + 1 - open);
      from = i + 1;
    }
  }
  return veiled + text.slice(from);
}
