import { type Language, language } from '../language.js';
import { sheetsZh } from './sheets-zh.js';
import { troublesZh } from './troubles-zh.js';

/** What stands between the values of a sentence, and the names of these. */
interface Template {
  readonly literals: readonly string[];
  readonly names: readonly string[];
  readonly chinese: string;
}

const VALUE = /\{(\w+)\}/g;

/**
 * What went wrong, in the language of the call or that which is asked for: errors and reasons are English in the library and in the manifest, so that
 * data do not depend on who built them. What has no translation stays as it is.
 */
export function told(english: string, asked: Language = language()): string {
  if (asked === 'en') return english;
  for (const { literals, names, chinese } of templates()) {
    const values = valuesIn(english, literals);
    if (values === null) continue;
    return chinese.replaceAll(VALUE, (_, name: string) => told(values[names.indexOf(name)]!, asked));
  }
  return english;
}

/** What stands at the places of the values; null where the words around them are others. Linear: each word is looked for behind the one before it. */
function valuesIn(text: string, literals: readonly string[]): string[] | null {
  const [first, last] = [literals[0]!, literals.at(-1)!];
  if (literals.length === 1) return text === first ? [] : null;
  if (!text.startsWith(first) || !text.endsWith(last)) return null;
  const values: string[] = [];
  let at = first.length;
  for (const [i, literal] of literals.slice(1).entries()) {
    const found = i === literals.length - 2 ? text.length - last.length : text.indexOf(literal, at);
    if (found <= at) return null;
    values.push(text.slice(at, found));
    at = found + literal.length;
  }
  return values;
}

let known: readonly Template[] | undefined;

/** Those with more words of their own come first: they say more. */
const templates = (): readonly Template[] => {
  known ??= [...troublesZh, ...sheetsZh]
    .map(([english, chinese]) => ({
      literals: english.split(/\{\w+\}/),
      names: [...english.matchAll(VALUE)].map(([, name]) => name!),
      chinese,
    }))
    .sort((a, b) => b.literals.join('').length - a.literals.join('').length);
  return known;
};
