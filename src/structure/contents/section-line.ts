import { endsInIssuingKind } from '../documents/kinds.js';
import type { ContentsLine } from './contents-lines.js';

const MARK = /^[【〖［[]([^】〗］\]]{2,30})[】〗］\]]/; // 【市政府文件】
const SECTION_AND_ENTRY = /^[【〖［[][^】〗］\]]{2,30}[】〗］\]]\s*(?![（(])\S{8,}/; // 【市政府文件】市政府关于…的通知
const BULLET = /^[■◆●▲★◎▌▍◇□▪※]\s*(.{2,30})$/u; // ■市政府文件
const NUMBER = /^[一二三四五六七八九十]{1,3}[、.．]\s*/; // 一、市政府文件
/** ·市政府文件·  市政府文件： */
const APART = /^[·•]\s*([^·•]{2,16})\s*[·•]$|^([^：:]{2,16})[：:]$/u;
const TITLE_MARKS = /^《([^《》]{2,16})》$/; // 《法规选登》
const WORDS = /(?:文件|解读|任免|目录|大事记|公告|法规|规章|政策|其他|专栏|信息|要闻|讲话|专辑|选登|函复|批复)$/; // 市政府文件  函复
const TITLE_START = /^(?:《|[^（()）]{2,24}关于|关于)/; // 市政府关于…

export const sectionMark = (text: string): RegExpExecArray | null => MARK.exec(text);

/** The same with other marks: ·市政府文件·市政府关于…  市政府文件：市政府关于…  ◆市政府文件 市政府关于… */
const MARKED_AND_ENTRY = /^(?:[·•◆■]\s*)?([^·•◆■：:《》]{2,16})[·•：:]\s*(?=[^（()）：:]{2,24}关于|《)/u;

/** A section run together with its first entry, or null; of 【市政府人事任免】（2020年12月份） nothing is cut. */
export function sectionBefore(text: string): { readonly name: string; readonly entry: string } | null {
  if (SECTION_AND_ENTRY.test(text)) return { name: MARK.exec(text)?.[1] ?? '', entry: text.replace(MARK, '') };
  const found = MARKED_AND_ENTRY.exec(text);
  return found && !/关于/.test(found[1] ?? '') ? { name: found[1] ?? '', entry: text.slice(found[0].length) } : null;
}

export const withoutSection = (text: string): string => sectionBefore(text)?.entry ?? text;

/** The name of a section without its marks. */
export const sectionName = (text: string): string =>
  text
    .replace(/^[■◆●▲★◎▌▍◇□▪※]\s*/u, '')
    .replace(NUMBER, '')
    .replace(TITLE_MARKS, '$1')
    .replace(/^[·•]|[·•:：]$/g, '')
    .trim();

/** What is known of the 目录 when one of its lines is read. */
export interface SectionContext {
  readonly next: ContentsLine | undefined;
  readonly hasPages: boolean;
  readonly entryLook: string | null;
}

/** Longest name of a section, characters. */
const LENGTH = 16;
const ENOUGH = 3;

/** Is a line without a page number the name of a section, and not the first line of an entry? */
export function isSectionLine(line: ContentsLine, { next, hasPages, entryLook }: SectionContext): boolean {
  const { text } = line;
  if (line.page !== null || next === undefined) return false;
  if ((BULLET.test(text) || APART.test(text)) && !/关于/.test(text)) return true;
  const name = sectionName(text);
  if (name.length > LENGTH || name.length < 2 || /关于|[。，；]/.test(name)) return false;
  if (!hasPages) return WORDS.test(name) && (next.text.length > text.length || TITLE_START.test(next.text));
  const signs = [
    WORDS.test(name) && 2,
    NUMBER.test(text) && 2,
    TITLE_MARKS.test(text) && 1.5,
    line.centred && !next.centred && 1,
    entryLook !== null && line.look !== '' && line.look !== entryLook && 1.5,
    name.length <= LENGTH / 2 && 1,
    TITLE_START.test(next.text) && 1,
    next.page !== null && 0.5,
    endsInIssuingKind(text) && !WORDS.test(name) && -1,
  ];
  return signs.reduce<number>((sum, sign) => sum + (sign || 0), 0) >= ENOUGH;
}
