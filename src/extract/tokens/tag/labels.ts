import { OTHER_LABELS, PLAIN_LABELS, ROLE_NOUNS, ROLE_WORDS, roleOf } from './role-words.js';
import type { Role, Tag } from './tag.js';

const any = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const WORD = `(?:${any([...Object.values(ROLE_WORDS).flat(), ...OTHER_LABELS])})`;
const NOUN = `(?:${any(ROLE_NOUNS)})`;
/** Words that, without a noun, say who sits on a body (成员：市教育局、…), not who is charged. */
const MEMBERS = ['成员', '组成', '支持'];
const helps = ROLE_WORDS.support.filter((word) => !MEMBERS.includes(word));
/** Without a noun: 牵头：, 参加：, 落实： */
const SHORT = `(?:${any([...ROLE_WORDS.lead, ...helps, '承办', '责任', '负责', '落实'])})`;
const JOIN = '[、和及与/（(]';

/** 牵头单位： | 责任单位（部门）： | 牵头、责任单位: | 牵头及配合单位： | 主办单位： | 完成时限： | 牵头： | 责任单位为： */
export const LABEL = new RegExp(
  `(?:市级|省级|县级|区级|主要|第一|共同|具体)?(?:${WORD}(?:${JOIN}?${WORD}[）)]?)?${NOUN}(?:[（(/、和及与]${WORD}?${NOUN}[）)]?)?|${any(PLAIN_LABELS)}|${SHORT}(?=[：:]))(?:为|是)?\\s*[：:]`,
  'gu',
);
/** 【责任单位 县教育局、…】: print leaves a blank for the colon, and the normal form drops it. */
export const BARE_LABEL =
  /^(?:牵头|责任|主责|主办|协办|配合|参与)(?:单位|部门)(?=\p{Script=Han})(?!负责|要|应|须|和|及|或|的)/u;
export const LABEL_AT_START = new RegExp(`^(?:\\s*)(?:${LABEL.source})`, 'u');

export interface Label {
  readonly start: number;
  /** After the colon. */
  readonly end: number;
  /** Null: what follows is no unit. */
  readonly role: Exclude<Role, 'duty'> | null;
}

/** The labels of a text in order. 牵头责任单位 leads; 指导单位 and 完成时限 have no role. */
export function labelsOf(text: string, { start, end, form }: Tag): Label[] {
  const content = text.slice(start, end);
  const bare = form === 'label' ? BARE_LABEL.exec(content) : null;
  return [...(bare ? [bare] : []), ...content.matchAll(LABEL)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    role: isPlain(match[0]) ? null : roleOf(match[0]),
  }));
}

const isPlain = (label: string): boolean =>
  PLAIN_LABELS.some((word) => label.startsWith(word)) || OTHER_LABELS.some((word) => label.startsWith(word));
