/** Titles and the short names under which a document goes on to name them. */
import type { GazetteDocument } from '../../tree/gazette.js';
import { findTitles } from '../tokens/title/find-titles.js';

/** Folds what print may vary in a title: width, brackets, quotes, spaces. */
export const foldTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[〈＜《]/g, '<')
    .replace(/[〉＞》]/g, '>')
    .replace(/[〔［【]/g, '[')
    .replace(/[〕］】]/g, ']')
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, '');

export interface ShortNames {
  /** Folded titles of what a 政策解读 interprets; empty for other documents. */
  readonly subjects: readonly string[];
  /** Folded short name → folded full title, from `以下简称《…》`. */
  readonly aliases: ReadonlyMap<string, string>;
}

const EXPLAINS = /解读|图解|读懂|问答$/; // 政策解读 · 一图读懂 · 《…》图解
const WITHOUT_MARKS =
  /^(?:.{0,40}?(?:局|厅|委|办|部)[：:])?(?:关于|一图读懂|图解)?(.{4,}?)的?(?:政策)?(?:解读|图解|问答)/; // 关于做好稳外资工作的若干意见的政策解读

export const isInterpretation = (document: GazetteDocument): boolean =>
  document.kind === '政策解读' || EXPLAINS.test(document.title);

/** Folded titles of the documents that a 政策解读 is about. */
export function subjectsOf(document: GazetteDocument): string[] {
  if (!isInterpretation(document)) return [];
  const titles = findTitles(document.title).map(({ start, end }) =>
    foldTitle(document.title.slice(start + 1, end - 1)),
  );
  if (titles.length > 0) return titles.flatMap((title) => [title, ...printedBy(title)]);
  const bare = WITHOUT_MARKS.exec(document.title)?.[1];
  return bare === undefined ? [] : [foldTitle(bare)];
}

const PRINTS = /^(?:(?!印发|公布|发布|转发).)*(?:印发|公布|发布|转发)<?([^<>]{4,}|.{4,})>?的(?:通知|公告)$/; // 关于印发<管理办法>的通知 · 关于印发管理办法的通知

/** What a title says it prints: the subject of the 政策解读 under its other name. */
const printedBy = (folded: string): string[] => {
  const inner = PRINTS.exec(folded)?.[1];
  return inner === undefined ? [] : [inner.replace(/>$/, '')];
};

/** A short name is at most this long: `方案`, `实施意见`, `若干措施`. */
const SHORT = 8;

/** The full title (folded) that a title as printed stands for: itself, what an alias was given for, or the subject it ends. */
export function fullTitle(title: string, names: ShortNames): string {
  const folded = foldTitle(title);
  const given = names.aliases.get(folded);
  if (given !== undefined) return given;
  const short = folded.replace(/^([^(]*)\(.*\)$/, '$1');
  const subject = short.length <= SHORT ? names.subjects.find((one) => withoutRemark(one).endsWith(short)) : undefined;
  return subject ?? folded;
}

/** Without （试行）, （2020年修订） at its end. */
export const withoutRemark = (folded: string): string => folded.replace(/(?<!\))(?:\([^()]*\))+$/, '');
