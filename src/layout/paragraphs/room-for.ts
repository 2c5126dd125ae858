/** Ems a line may fall short because the unit that opens the next one did not fit. */

/** A word that may not be parted, or one character, and the marks that may not open a line after it. */
const opening = '[（(《〈“‘「『〔【［]*';
const closing = '[，。、；：？！,.;:?!）)》〉”’」』〕】］…—％%]*';
const unit = new RegExp(`^${opening}(?:[\\x21-\\x7e]+|.)${closing}`, 'u'); // 境。 2021 http://www.gov.cn （一 (Ⅱ

export function roomFor(text: string): number {
  const first = unit.exec(text)?.[0] ?? '';
  let width = 0.45;
  for (const character of first) width += character < '\u0100' ? 0.6 : 1;
  return width;
}
