/** Reads a printed page number that stands alone: `— 2 —`, `·2·`, `第2页`, `2/36`, `xii`. */
import { parseNumeral } from '../../text/numeral.js';

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const dressed =
  /^[\s—–―─\-=·•・□■.~～〔[(（|]*(?:第\s*)?(\d{1,4}|[ivxlc]{1,8})(?:\s*页)?(?:\s*[/／]\s*共?\d{1,4}(?:\s*页)?|\s*共\s*\d{1,4}\s*页)?[\s—–―─\-=·•・□■.~～〕\])）|]*$/i; // — 2 — ·2· □2□ -3= 第2页/共36页

/** In Chinese numerals a number stands alone only between marks: 一 alone may be anything. */
const inWords =
  /^\s*(?:第\s*([〇零一二三四五六七八九十百]{1,5})\s*页|[—–―─\-·•・]\s*([〇零一二三四五六七八九十百]{1,5})\s*[—–―─\-·•・])\s*$/; // 第十二页 — 十二 —

/** The dashes of a scan, read as the numeral. */
const betweenOnes = /^\s*一\s*(\d{1,4})\s*一\s*$/; // 一2一

export function readPageNumber(text: string): number | null {
  const folded = text.normalize('NFKC');
  const scanned = betweenOnes.exec(folded);
  if (scanned) return Number(scanned[1]);
  const words = inWords.exec(folded);
  if (words) return parseNumeral(words[1] ?? words[2]!);
  const match = dressed.exec(folded);
  if (!match) return null;
  const token = match[1]!.toLowerCase();
  return /\d/.test(token) ? Number(token) : roman(token);
}

const besideText = /^(\d{1,4})\s*[|·•]\s*\D|\D[|·•]\s*(\d{1,4})$/; // 12 | 某某市人民政府公报  部门文件 · 13

/** The number that a mark parts from the other words of a running head, or null. */
export function readHeadNumber(text: string): number | null {
  const match = besideText.exec(text.normalize('NFKC').trim());
  return match ? Number(match[1] ?? match[2]) : null;
}

function roman(token: string): number {
  let value = 0;
  for (let i = 0; i < token.length; i++) {
    const digit = romanDigits[token[i]!]!;
    value += digit < (romanDigits[token[i + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}
