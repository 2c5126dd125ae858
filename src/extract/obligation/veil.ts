const OPEN = '“《（(〔［[【『「〈‘';
const CLOSE = '”》）)〕］]】』」〉’';
/** Covers a character that grammar must not look at; it is no Han character and no mark. */
export const VEIL = '＊';

/**
 * The text with everything in brackets, quotation marks and 《》 covered, the same length: names and asides are opaque to the grammar of
 * limbs. A bracket that never closes covers nothing.
 */
export function veil(text: string): string {
  const chars = [...text.split('')];
  let open = -1;
  let depth = 0;
  for (let i = 0; i < chars.length; i += 1) {
    if (OPEN.includes(text[i] as string)) {
      if (depth === 0) open = i;
      depth += 1;
    } else if (depth > 0 && CLOSE.includes(text[i] as string)) {
      depth -= 1;
      if (depth === 0) chars.fill(VEIL, open, i + 1);
    }
  }
  return chars.join('');
}
