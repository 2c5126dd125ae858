/**
 * A text of an input or a file name as one line that cannot steer the terminal: control characters, line and paragraph separators and marks
 * that turn the direction of writing are shown as escapes.
 */
export const printable = (text: string): string => text.replace(STEERING, escaped);

const STEERING =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]/gu; // ESC, U+202E

const escaped = (character: string): string => {
  const code = character.codePointAt(0)!;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
};
