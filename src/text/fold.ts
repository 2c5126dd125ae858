/**
 * A text as rules read it: full-width letters, digits and brackets made half-width, white space between Chinese characters and
 * digits dropped, names blotted out. Every character keeps its offset in the printed text.
 */
export interface Folded {
  readonly text: string;
  /** Offset in the printed text of each character of `text`, and of its end. */
  readonly offsets: readonly number[];
}

const WIDE = /[！-～]/; // Ａ １ （ ， ：
const SPACE = /[ \u3000\u00a0]/; // 到 2022 年
const LATIN = /[A-Za-z]/; // two Latin words keep the space between them

/** Folds width and drops spaces, except between two Latin letters. */
export function fold(printed: string): Folded {
  const chars: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < printed.length; at += 1) {
    const char = printed[at]!;
    if (SPACE.test(char) && !(LATIN.test(printed[at - 1] ?? '') && LATIN.test(printed[at + 1] ?? ''))) continue;
    chars.push(WIDE.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char);
    offsets.push(at);
  }
  offsets.push(printed.length);
  return { text: chars.join(''), offsets };
}

/** Offsets in the printed text of the folded span [start, end). */
export function unfold({ offsets }: Folded, start: number, end: number): { start: number; end: number } {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
}

/** What stands for a character of a name: matches no rule. */
export const BLOT = '\u{fffc}';

// 〔2020〕69号 〔2020〕第6号
const DOCUMENT_NUMBER = /[〔[(【](?:19|20)\d\d[〕\])】]第?\d{1,5}号/g;
// https://www.example.gov.cn/2021 0573-82159775
const ADDRESS_OR_PHONE = /https?:\/\/[\w./?=&%#-]+|(?<!\d)0\d{2,3}[-—]\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)/g;
// “十四五” names a planning period, not a thing
const PLANNING_PERIOD = /^(?:[八九]五|十[一二三四五六七八九]?五)/;
/** A quotation this long, or with a full stop in it, is a provision quoted, not a name. */
const LONGEST_NAME = 24;

/** Blots out titles in 《》, names in “”, document numbers, addresses and telephone numbers: numbers in names are no facts. */
export function blotNames(text: string): string {
  const blotted = blotPairs(blotPairs(text, '《', '》', always), '“', '”', isName);
  return blotted.replace(DOCUMENT_NUMBER, blot).replace(ADDRESS_OR_PHONE, blot);
}

const always = () => true;
const isName = (inside: string) =>
  !PLANNING_PERIOD.test(inside) && inside.length <= LONGEST_NAME && !/[。;]/.test(inside);
const blot = (name: string) => BLOT.repeat(name.length);

/** Blots the inside of matching brackets, outermost pair first, so that 《关于〈…〉的…》 goes as one. */
function blotPairs(text: string, open: string, close: string, isBlotted: (inside: string) => boolean): string {
  if (!text.includes(open)) return text;
  let result = '';
  let done = 0;
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) {
      if (depth === 0) start = at + 1;
      depth += 1;
    } else if (text[at] === close && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const inside = text.slice(start, at);
      if (isBlotted(inside)) {
        result += text.slice(done, start) + blot(inside);
        done = at;
      }
    }
  }
  return result + text.slice(done);
}
