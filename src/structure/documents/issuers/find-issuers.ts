import type { Slice } from '../../slice.js';
import { signatureIssuers } from './signature-issuers.js';
import { titleIssuers } from './title-issuers.js';

/**
 * Who issues a document: those who sign it. Where the title names the offices and what was read of the signatures is nothing but
 * pieces of these names (side by side, cut by line ends), the title has them whole. Where nobody signs, the title alone says it.
 */
export function findIssuers(signatures: readonly Slice[], title: string): string[] {
  const titled = titleIssuers(title);
  const signed = unique(signatureIssuers(signatures));
  if (signed.length === 0) return titled;
  const whole = signed.every((name) => titled.includes(name));
  if (titled.length > 0 && (signed.length !== titled.length || !whole) && isMadeOf(signed.join(''), titled))
    return titled;
  return signed;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Can the text be cut into pieces of these names, two characters each at least? */
function isMadeOf(text: string, names: readonly string[]): boolean {
  let rest = text;
  while (rest !== '') {
    let length = 0;
    for (let n = 2; n <= rest.length && names.some((name) => name.includes(rest.slice(0, n))); n += 1) length = n;
    if (length === 0) return false;
    rest = rest.slice(length);
  }
  return true;
}
