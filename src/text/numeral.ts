/**
 * The one reader of numerals: Chinese (一百八十, 两, 廿, 〇, 半), digits of either width (１５, 3,000, 7.6), both mixed (1.4亿, 3千),
 * and fractions (三分之二, 百分之五).
 */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // biome-ignore format: one line reads best
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const HAN = '〇零○一二两三四五六七八九十百千万亿廿卅半';
const isHan = (char: string | undefined) => char !== undefined && HAN.includes(char);
const isDigit = (char: string | undefined) => char !== undefined && /[0-9０-９]/.test(char); // 7 ７

/** Numeral characters of either script: what may not stand directly before a numeral, or the reader would see only its tail. */
export const isNumeralChar = (char: string | undefined): boolean => isHan(char) || isDigit(char);

const ARABIC = /[0-9０-９]+(?:[,，][0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?/y; // 1,500 7.6 １５
const HAN_RUN = new RegExp(`[${HAN}]+`, 'y'); // 一百八十 两 二〇二一 半
const FRACTION = /分之/y; // the middle of 三分之二

export interface Numeral {
  readonly value: number;
  /** UTF-16 offset after the last character. */
  readonly end: number;
}

/**
 * Reads the numeral that begins exactly at `start`, as far as it goes. `null` where none begins there, which includes a start inside
 * a longer numeral (the 八十 of 一百八十).
 */
export function readNumeral(text: string, start: number): Numeral | null {
  if (isNumeralChar(text[start - 1]) || (isDigit(text[start - 2]) && /[.．,，]/.test(text[start - 1] ?? '')))
    return null;
  const whole = readWhole(text, start);
  if (whole === null) return null;
  FRACTION.lastIndex = whole.end;
  if (!FRACTION.test(text)) return whole;
  const numerator = readWhole(text, FRACTION.lastIndex);
  return numerator === null || whole.value === 0 ? whole : { value: numerator.value / whole.value, end: numerator.end };
}

/** The value of a string that is a numeral from end to end; `null` otherwise. */
export function parseNumeral(text: string): number | null {
  const numeral = readNumeral(text, 0);
  return numeral !== null && numeral.end === text.length ? numeral.value : null;
}

function readWhole(text: string, start: number): Numeral | null {
  ARABIC.lastIndex = start;
  const arabic = ARABIC.exec(text);
  if (arabic) {
    let value = Number(arabic[0].normalize('NFKC').replaceAll(',', ''));
    let end = ARABIC.lastIndex;
    for (let unit = unitOf(text[end]); unit !== undefined; unit = unitOf(text[end])) {
      value *= unit;
      end += 1;
    }
    return { value: rounded(value), end };
  }
  HAN_RUN.lastIndex = start;
  const run = HAN_RUN.exec(text)?.[0];
  if (run === undefined) return null;
  const value = hanValue(run);
  return value === null ? null : { value, end: start + run.length };
}

const unitOf = (char = '') => SMALL_UNITS[char] ?? LARGE_UNITS[char];
/** 1.4 × 10⁸ is not exact in binary; what is printed has few places. */
const rounded = (value: number) => Number(value.toPrecision(15));

/** Value of a run of Chinese numeral characters; `null` for runs that are no number (百千万, 半半, 十十). */
function hanValue(run: string): number | null {
  if (run === '半') return 0.5;
  if (run.includes('半')) return null;
  if (run.length > 1 && [...run].every((char) => char in DIGITS)) {
    return run.includes('两') ? null : Number([...run].map((char) => DIGITS[char]).join(''));
  }
  return grouped(run);
}

/** 一亿二千三百万零五: sections below 万 and 亿, each read by {@link section}. */
function grouped(run: string): number | null {
  for (const [char, unit] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = run.lastIndexOf(char);
    if (at < 0) continue;
    const head = at === 0 ? null : grouped(run.slice(0, at));
    const rest = run.slice(at + 1);
    const tail =
      rest === ''
        ? 0
        : rest.length === 1 && rest !== '零'
          ? shorthand(rest, unit)
          : grouped(rest.replace(/^[零〇]/, '')); // 零五百
    return head === null || tail === null || tail >= unit ? null : head * unit + tail;
  }
  return section(run);
}

/** The colloquial last digit of 三万五 (35,000) and 一百五 (150). */
const shorthand = (digit: string, unit: number) =>
  digit in DIGITS ? (DIGITS[digit]! * unit) / 10 : (SMALL_UNITS[digit] ?? null);

/** A number below 万: 三千零五十, 十五, 廿一. */
function section(run: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let last = 1e4;
  let zero = false;
  for (const [i, char] of [...run].entries()) {
    if (char in TENS) {
      if (i > 0) return null;
      total = TENS[char]!;
      last = 10;
    } else if (char in SMALL_UNITS) {
      const unit = SMALL_UNITS[char]!;
      if (unit >= last || (pending === null && !(unit === 10 && (i === 0 || zero)))) return null;
      total += (pending ?? 1) * unit;
      pending = null;
      last = unit;
      zero = false;
    } else if (pending !== null) {
      return null;
    } else if (char === '零' || char === '〇' || char === '○') {
      if (run.length === 1) return 0;
      zero = true;
    } else {
      pending = DIGITS[char] ?? null;
    }
  }
  if (pending === null) return zero ? null : total;
  return total + (last >= 100 && last < 1e4 && !zero ? (pending * last) / 10 : pending);
}
