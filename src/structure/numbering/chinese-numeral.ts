/** Chinese numerals of labels, 1 to 9999: 十二, 一百零三, 二〇. Dates and amounts are read elsewhere; a label is never more than this. */
const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** Characters a label's numeral may consist of. */
export const CHINESE_NUMERAL = '[〇○零一二三四五六七八九十百千两廿卅]{1,9}';

/** Reads a numeral written with units (二十一) or by digits (二一, 二〇). `null` for anything else. */
export function parseChineseNumeral(text: string): number | null {
  const plain = text.replace(/[○零]/g, '〇').replace(/廿/g, '二十').replace(/卅/g, '三十').replace(/两/g, '二');
  if (plain === '') return null;
  const digits = [...plain].map((char) => DIGITS.indexOf(char));
  if (digits.every((digit) => digit >= 0)) return digits.length > 4 || digits[0] === 0 ? null : Number(digits.join(''));
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 4;
  for (const char of plain) {
    const value = DIGITS.indexOf(char);
    if (value === 0) continue;
    if (value > 0) {
      if (digit !== null) return null;
      digit = value;
      continue;
    }
    const unit = UNITS.indexOf(char);
    if (unit < 1 || unit >= lastUnit) return null;
    if (digit === null && unit !== 1) return null;
    total += (digit ?? 1) * 10 ** unit;
    digit = null;
    lastUnit = unit;
  }
  return total + (digit ?? 0);
}

/** Writes 1 to 9999 the usual way: 10 → 十, 12 → 十二, 103 → 一百零三, 110 → 一百一十. */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no label numeral for ${value}`);
  let text = '';
  let gap = false;
  for (let unit = 3; unit >= 0; unit -= 1) {
    const digit = Math.floor(value / 10 ** unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    // 12 is 十二, but 112 is 一百一十二.
    text += (unit === 1 && digit === 1 && text === '' ? '' : DIGITS[digit]) + (UNITS[unit] ?? '');
  }
  return text;
}
