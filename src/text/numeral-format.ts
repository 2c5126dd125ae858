/** The inverse of the numeral reader: writes 0 to 9999 9999 9999 as Chinese numerals, the way official documents do. */
const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** `180` → 一百八十, `15` → 十五, `10005` → 一万零五. Throws a RangeError for what is not a whole number in that range. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) throw new RangeError(`no Chinese numeral for ${value}`);
  if (value === 0) return '零';
  const text = grouped(value);
  return text.startsWith('一十') ? text.slice(1) : text;
}

function grouped(value: number): string {
  for (const [unit, char] of [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    if (value < unit) continue;
    const rest = value % unit;
    return `${grouped(Math.floor(value / unit))}${char}${rest > 0 && rest < unit / 10 ? '零' : ''}${rest > 0 ? grouped(rest) : ''}`;
  }
  return section(value);
}

function section(value: number): string {
  let text = '';
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit > 0) text += DIGITS[digit]! + UNITS[place]!;
    else if (text !== '' && !text.endsWith('零') && value % 10 ** place > 0) text += '零';
  }
  return text;
}

/** Year or serial number digit by digit: `2021` → 二〇二一. */
export const formatDigits = (value: number): string =>
  [...String(value)].map((digit) => (digit === '0' ? '〇' : DIGITS[Number(digit)]!)).join('');
