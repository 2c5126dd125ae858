/** Finds repeated groups of words that can be read in two ways: `(?:有关|各|各有关)*` tries each of them, and those are exponentially many. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Stands for one character of a class too large to list; never equal to a word. */
const ANY = '\u0001';
/** Repetitions that are bounded so low cannot run away. */
const FEW = 6;

/** The groups of an expression that can be read in two ways, as printed. */
export function readTwoWays({ source, flags }: { source: string; flags: string }): string[] {
  const found: string[] = [];
  const visit = (node: AST.Element | AST.Alternative): void => {
    if (node.type === 'Quantifier' && node.max > FEW && 'alternatives' in node.element) {
      const words = wordsOf(node.element).filter((word) => word !== '' && !word.includes(ANY));
      const doubt = doubleReading(words);
      if (doubt !== null) found.push(`${doubt} in ${node.raw.slice(0, 80)}`);
    }
    if ('alternatives' in node) node.alternatives.forEach(visit);
    else if (node.type === 'Alternative') node.elements.forEach(visit);
    else if (node.type === 'Quantifier') visit(node.element);
  };
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  alternatives.forEach(visit);
  return found;
}

/** The words an element stands for. */
function wordsOf(node: AST.Element | AST.Alternative): string[] {
  if ('alternatives' in node) return node.alternatives.flatMap(wordsOf);
  switch (node.type) {
    case 'Alternative':
      return node.elements
        .map(wordsOf)
        .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), ['']);
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterClass':
      return !node.negate && node.elements.every(({ type }) => type === 'Character')
        ? node.elements.map((one) => (one.type === 'Character' ? String.fromCodePoint(one.value) : ANY))
        : [ANY];
    case 'Quantifier': {
      const words = wordsOf(node.element);
      return [...(node.min === 0 ? [''] : []), ...words, ...(node.max > 1 ? [ANY] : [])];
    }
    case 'Assertion':
      return [''];
    default:
      return [ANY];
  }
}

/** The test of Sardinas and Patterson: a tail that two ways of cutting a text leave, `null` where each text can be cut in one way only. */
function doubleReading(words: readonly string[]): string | null {
  const code = new Set(words);
  const seen = new Set<string>();
  let tails = new Set(
    words.flatMap((a) => words.filter((b) => b !== a && b.startsWith(a)).map((b) => b.slice(a.length))),
  );
  while (tails.size > 0) {
    const next = new Set<string>();
    for (const tail of tails) {
      if (code.has(tail)) return tail;
      if (seen.has(tail)) continue;
      seen.add(tail);
      for (const word of code) {
        if (word !== tail && word.startsWith(tail)) next.add(word.slice(tail.length));
        if (word !== tail && tail.startsWith(word)) next.add(tail.slice(word.length));
      }
    }
    tails = next;
  }
  return null;
}
