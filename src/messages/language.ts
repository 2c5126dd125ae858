export type Language = 'zh' | 'en';

/**
 * The language of a call: `--lang`, else GONGBAO_LANG, else the locale (LC_ALL, LC_MESSAGES, LANG). English where that begins with en, Chinese
 * otherwise: those who read gazettes read Chinese.
 */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const at = args.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = args[at]?.split('=')[1] ?? (at < 0 ? undefined : args[at + 1]);
  const asked = [given, env.GONGBAO_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find((name) => name);
  return asked?.startsWith('en') ? 'en' : 'zh'; // en, en_US.UTF-8
}

/** The words of a call without `--lang`, which may stand before or behind the command. */
export const withoutLanguage = (args: readonly string[]): string[] =>
  args.filter((word, i) => !word.startsWith('--lang=') && word !== '--lang' && args[i - 1] !== '--lang');

let current: Language = 'zh';
/** The language in which this process speaks to people. Data are the same in all. */
export const language = (): Language => current;
export const speak = (chosen: Language): void => {
  current = chosen;
};
