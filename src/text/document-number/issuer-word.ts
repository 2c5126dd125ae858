/**
 * The issuer word (发文机关代字) left of a number in running text: which of the characters before `〔2020〕` belong to it.
 *
 * Nothing in print parts it from the sentence before (`根据浙江省财政厅浙财建〔2020〕1号`): words of the sentence and full names
 * of organs are cut off, the rest is the word.
 */
import { ORGAN_END, SENTENCE_WORDS, START_WORDS } from './words.js';

/** 号 ends a number and is in no word: 10号和嘉政发. */
const IN_RUN = /(?![号號])[\p{Script=Han}]/u; // 嘉 · 政 · 〇
const LONGEST = 30;

/** Cut from the start of the run as often as they stand there. */
const LEADING = new RegExp(`^(?:${START_WORDS.join('|')})`); // 按嘉政发 · 由国务院令 · 见浙政发
/** The run is cut behind the last of these. */
const INSIDE = new RegExp(`^.*(?:${SENTENCE_WORDS.join('|')})`); // 省政府关于印发浙政发 · 严格执行嘉政发
const JOINING = /^(?:和|与|及|以及|或|并|、)/; // …10号和嘉政发〔2020〕6号
/** A full name before the word: 人民政府办公室嘉政办发, 浙江省财政厅浙财建. */
const ORGAN = new RegExp(`^.*(?:${ORGAN_END.join('|')}|[省市县区][^省市县区]{1,8}[厅局委])(?=..)`);
/** What follows a full name as part of the number: 国家税务总局公告, 商务部令. */
const GENRE = /^(?:公告|通告|通知|令|函|发|办|字|文)/; // 公告 · 令 · 办发
/** A word of a place begins with the place; where one of these is left, the character before them was the place: 原政发 (原平市). */
const NEEDS_PLACE = /^(?:政|府|委|办)(?:办|发|函|规|字|令|秘|$)/; // 政发 · 府办

/** Start of the run of Chinese characters that ends at `end`. */
function runStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && IN_RUN.test(text[start - 1]!)) start -= 1;
  return start;
}

/**
 * Start of the issuer word that ends at `end`; equal to `end` where there is none.
 * @param full keep full names of organs (`生态环境部公告`), as orders and announcements carry them
 */
export function issuerWordStart(text: string, end: number, full: boolean): number {
  const from = runStart(text, end);
  let run = text.slice(from, end);
  const before = text[from - 1] ?? '';
  const cut = (pattern: RegExp) => {
    const rest = run.replace(pattern, '');
    if (rest === run || rest.length < 2) return false;
    run = rest;
    return true;
  };
  if (/[号》）)〕\]]/.test(before)) cut(JOINING);
  if (/[\d０-９]/.test(before)) {
    // 2005年1月5日国务院令: the run begins inside a date; a run glued to other digits is no word at all
    if (!cut(/^[日年月]/)) return end;
  }
  cut(/^.*[年月][一二三四五六七八九十]{1,3}日/); // 二〇〇五年一月五日国务院令
  cut(INSIDE);
  for (let left = 3; left > 0 && !NEEDS_PLACE.test(run.slice(1)) && cut(LEADING); left -= 1);
  if (!full) {
    const rest = run.replace(ORGAN, '');
    if (!GENRE.test(rest)) run = rest;
  }
  return end - run.length;
}

/**
 * Start of a joint issuer: from the organ that begins at `start` back over organs parted by 、 or a space
 * (`财政部、税务总局公告`). `isOrgan` says what an organ's name ends in.
 */
export function jointIssuerStart(text: string, start: number, isOrgan: RegExp): number {
  let from = start;
  while (from > 0 && /[、 \u3000]/.test(text[from - 1]!)) {
    const organ = issuerWordStart(text, from - 1, true);
    if (!isOrgan.test(text.slice(organ, from - 1))) break;
    from = organ;
  }
  return from;
}
