/**
 * Simplified and traditional forms of a word, character by character, from OpenCC's tables: 农村快递 is looked for as 農村快遞 as well, and
 * the other way round. Loaded when it is first asked for.
 */
const MOST_VARIANTS = 16;

interface Tables {
  readonly simplified: ReadonlyMap<string, string>;
  readonly traditional: ReadonlyMap<string, readonly string[]>;
}

let loaded: Promise<Tables> | undefined;
const tables = (): Promise<Tables> => {
  loaded ??= load();
  return loaded;
};

async function load(): Promise<Tables> {
  const { default: pairs } = await import('opencc-js/dict/TSCharacters');
  const simplified = new Map<string, string>();
  const traditional = new Map<string, string[]>();
  for (const pair of pairs.split('|')) {
    const [from, to] = pair.split(' ') as [string, string]; // 農 农
    simplified.set(from, to);
    traditional.set(to, [...(traditional.get(to) ?? []), from]);
  }
  return { simplified, traditional };
}

/** A text in simplified characters. */
export async function simplified(text: string): Promise<string> {
  const { simplified: to } = await tables();
  return [...text].map((character) => to.get(character) ?? character).join('');
}

/** How many Chinese characters a text holds, and how many of them have a simplified form of their own. */
export async function scriptOf(text: string): Promise<{ han: number; traditional: number }> {
  const { simplified: to } = await tables();
  const han = [...text].filter((character) => /\p{Script=Han}/u.test(character));
  const traditional = han.filter((character) => (to.get(character) ?? character) !== character);
  return { han: han.length, traditional: traditional.length };
}

/** From this share of its Chinese characters on, a print is in traditional ones; simplified print holds hardly any. */
const TRADITIONAL = 0.1;
/** Fewer characters say nothing: a motto, a seal. */
const ENOUGH = 40;

/** Prints before 1956, and of Hong Kong, Macao and Taiwan. */
export const isTraditionalPrint = ({ han, traditional }: { han: number; traditional: number }): boolean =>
  han >= ENOUGH && traditional >= TRADITIONAL * han;

/** The word as given, in simplified characters, and in traditional ones; where a character has several, the likeliest few. */
export async function variants(word: string): Promise<string[]> {
  const { traditional } = await tables();
  const simple = await simplified(word);
  let forms = [''];
  for (const character of simple) {
    // Many characters are traditional as they stand: 里 of 里程 beside 裏 of 裏面.
    const choices = [...(traditional.get(character) ?? []), character];
    forms = choices.flatMap((choice) => forms.map((form) => form + choice)).slice(0, MOST_VARIANTS);
  }
  return [...new Set([word, simple, ...forms])];
}
