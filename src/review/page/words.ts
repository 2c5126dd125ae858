import { en } from './en.js';
import { zh } from './zh.js';

type Names = Readonly<Record<string, string>>;

/** What the page says: Chinese by default, English on request; the choice is kept. */
export interface Words {
  readonly title: string;
  /** Name of the other language. */
  readonly other: string;
  readonly sheet: (n: number, of: number) => string;
  readonly printed: (page: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly text: string;
  readonly facts: string;
  readonly check: string;
  readonly search: string;
  readonly noAnswer: string;
  readonly asked: {
    readonly text: string;
    readonly unit: string;
    readonly dueAfter: string;
    readonly dueBefore: string;
  };
  readonly documents: (n: number) => string;
  readonly findings: (n: number) => string;
  readonly confirm: string;
  readonly change: string;
  readonly remove: string;
  readonly field: string;
  readonly old: string;
  readonly new: string;
  readonly why: string;
  readonly by: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: (file: string) => string;
  readonly pending: (n: number) => string;
  readonly reviewed: string;
  readonly inferred: string;
  readonly nothing: string;
  readonly failed: string;
  readonly noIssues: string;
  readonly noPicture: string;
  readonly shownRows: (n: number, all: number) => string;
  readonly showLeftOut: string;
  /** Roles of furniture and reasons for drops. */
  readonly leftOut: Names;
  readonly tables: Names;
  readonly columns: Names;
  /** Values of columns that have but few. */
  readonly values: Readonly<Record<string, Names>>;
}

const KEY = 'gongbao-language';
const isEnglish = () => localStorage.getItem(KEY) === 'en';
export const words: Words = isEnglish() ? en : zh;
document.documentElement.lang = isEnglish() ? 'en' : 'zh-CN';

export function changeLanguage(): void {
  localStorage.setItem(KEY, isEnglish() ? 'zh' : 'en');
  location.reload();
}

/** A value as people say it. `documents` keep their words: 通知 is one already. */
export function wordOf(table: string, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  return choicesOf(table, field)?.[String(value)] ?? String(value);
}

/** The values a field can have, and what they are called; undefined where it can have any. */
export const choicesOf = (table: string, field: string): Names | undefined => {
  if (table === 'documents' || (table === 'obligations' && field === 'action')) return undefined;
  return words.values[field];
};
