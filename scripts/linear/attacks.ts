/** Lines that make an expression try as much as it can: pieces of what it looks for, again and again, and an end that fits nowhere. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** One of these is in nearly every class of characters that the sources write. */
const CANDIDATES = [...'甲一1a A、，。；：（）()《》〔〕[]{}【】“”"<>/\\-—_.*#|=%&\t\n\0'];
/** So many of the words of a list stand for all of them. */
const WORDS = 8;
const MOST = 60;
/** Stands at the end of a line: no expression looks for it. */
const NOWHERE = '\u0001';

export interface Attack {
  readonly before: string;
  readonly unit: string;
}

export const lineOf = ({ before, unit }: Attack, length: number): string =>
  before + unit.repeat(Math.ceil(length / unit.length)) + NOWHERE;

/** What an expression is attacked with; each once. */
export function attacksOn({ source, flags }: { source: string; flags: string }): Attack[] {
  const found = new Map<string, Attack>();
  const add = (before: string, unit: string) => {
    if (unit !== '') found.set(`${before}\0${unit}`, { before, unit });
  };
  const visit = (node: AST.Element | AST.Alternative, before: string): void => {
    if (node.type === 'Quantifier') {
      for (const unit of samplesOf(node.element, flags)) {
        add('', unit);
        add(before, unit);
      }
      visit(node.element, before);
    } else if ('alternatives' in node) for (const one of spread(node.alternatives)) visit(one, before);
    else if (node.type === 'Alternative') {
      let read = before;
      for (const [i, element] of node.elements.entries()) {
        visit(element, read);
        const next = samplesOf(element, flags)[0] ?? '';
        add('', (i > 0 ? (samplesOf(node.elements[i - 1]!, flags)[0] ?? '') : '') + next);
        read += next;
        add('', read.slice(before.length));
      }
    }
  };
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  for (const one of spread(alternatives)) visit(one, '');
  return spread([...found.values()], MOST);
}

/** Some texts an element stands for. */
function samplesOf(node: AST.Element | AST.Alternative, flags: string): string[] {
  if ('alternatives' in node)
    return node.type === 'Assertion' ? [''] : spread(node.alternatives).map((one) => samplesOf(one, flags)[0] ?? '');
  switch (node.type) {
    case 'Alternative':
      return [node.elements.map((one) => samplesOf(one, flags)[0] ?? '').join('')];
    case 'Quantifier':
      return samplesOf(node.element, flags).map((one) => one.repeat(Math.max(1, Math.min(node.min, 100))));
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'Assertion':
    case 'Backreference':
      return [''];
    default: {
      const one = new RegExp(`^(?:${node.raw})$`, flags.replace(/[gy]/g, ''));
      return [CANDIDATES.find((text) => one.test(text)) ?? ''];
    }
  }
}

/** Members of a list, evenly taken. */
function spread<T>(list: readonly T[], most = WORDS): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, i) => list[Math.floor(i * step)]!);
}
