import { HAN } from '../../text/han.js';
import type { ReadingRule } from '../reading.js';

/** A title whose first character was read as a mark: 「江市商务局关于… */
const DAMAGED =
  /^[^\p{L}\p{N}\s《【〔（(“"—·●◆■○◇□▪•※★#*]\s?(\p{Script=Han}{1,3}[省市县区州])(?=\p{Script=Han}{2,40}关于)/u;
const REASON = 'the issue names this place, and no other that ends so';

/** A place whose first character OCR took for a mark, where the issue writes just one name of so many characters that ends like it. */
export const damagedPlaces: ReadingRule = (text, index, { texts }) => {
  const rest = DAMAGED.exec(text)?.[1];
  if (rest === undefined) return [];
  const before = new Set<string>();
  texts.forEach((other, i) => {
    if (i === index) return;
    for (let at = other.indexOf(rest, 1); at > 0; at = other.indexOf(rest, at + 1)) {
      // A name that a text or a clause begins with: the character before it is none of the words before.
      const isFirst = at === 1 || /^[^\p{L}\p{N}]$/u.test(other[at - 2]!);
      const character = other[at - 1]!;
      if (isFirst && HAN.test(character)) before.add(character);
    }
  });
  const [only] = before;
  return only !== undefined && before.size === 1 ? [{ start: 0, end: 1, text: only, reason: REASON }] : [];
};
