import { en } from './en.js';
import type { View } from './route.js';
import { zh } from './zh.js';

type Names = Readonly<Record<string, string>>;

/** What the page says: Chinese by default, English on request; the choice is kept. */
export interface Words {
  readonly title: string;
  /** Name of the other language. */
  readonly other: string;
  readonly skipLink: string;
  readonly issue: string;
  readonly views: Readonly<Record<View, string>>;
  readonly sheets: string;
  readonly sheet: (n: number, of: number) => string;
  readonly sheetShort: (n: number) => string;
  readonly printed: (pages: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly larger: string;
  readonly smaller: string;
  readonly turn: string;
  readonly permalink: string;
  readonly search: string;
  readonly list: string;
  readonly lists: Names;
  readonly facets: string;
  readonly hits: (n: number) => string;
  readonly place: string;
  readonly noAnswer: string;
  readonly asked: Names;
  /** What can be done, by the action of a correction. */
  readonly confirm: string;
  readonly change: string;
  readonly remove: string;
  readonly add: string;
  readonly split: string;
  readonly join: string;
  readonly clause: string;
  readonly noClause: string;
  readonly decide: string;
  readonly field: string;
  readonly table: string;
  readonly marked: string;
  readonly markWords: string;
  readonly markLabel: string;
  readonly markSplit: string;
  readonly old: string;
  readonly new: string;
  readonly why: string;
  readonly by: string;
  readonly compared: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly rebuilding: (issues: string) => string;
  readonly rebuilt: string;
  readonly notRebuilt: (issue: string, reason: string) => string;
  readonly undo: string;
  readonly undone: string;
  readonly takeBack: string;
  readonly applied: string;
  readonly noCorrections: string;
  readonly correctionColumns: readonly string[];
  readonly queue: string;
  readonly queueKeys: string;
  readonly following: string;
  readonly progress: (done: number, all: number, minutes: number) => string;
  readonly expected: (errors: number) => string;
  /** @param percent of all facts that are expected to be wrong; @param count facts to check until that is below 1% */
  readonly stopWhen: (percent: number, count: number | null) => string;
  readonly chance: (percent: number) => string;
  readonly because: string;
  readonly filters: Readonly<Record<'kind' | 'issue' | 'severity', string>>;
  readonly state: string;
  readonly open: string;
  readonly skipped: string;
  readonly all: string;
  readonly skip: string;
  readonly note: string;
  readonly handled: string;
  readonly toText: string;
  readonly certainty: string;
  readonly stated: string;
  readonly reviewed: string;
  readonly inferred: string;
  readonly nothing: string;
  readonly failed: string;
  readonly noIssues: string;
  readonly noPicture: string;
  readonly shownRows: (n: number, all: number) => string;
  readonly showLeftOut: string;
  readonly recurring: string;
  readonly timeline: string;
  readonly unit: {
    readonly charges: string;
    readonly all: (n: number) => string;
    readonly back: string;
    readonly columns: readonly string[];
  };
  readonly load: Readonly<Record<'title' | 'about' | 'drawn' | 'none', string>> & {
    readonly columns: readonly string[];
  };
  readonly lifeColumns: readonly string[];
  readonly lifeBack: string;
  readonly ended: Names;
  readonly namesOthers: string;
  readonly namedByOthers: string;
  readonly measure: {
    readonly open: (items: number, sheets: number) => string;
    readonly method: string;
    readonly rows: string;
    readonly seed: string;
    readonly draw: string;
    readonly wrong: string;
    readonly missed: (table: string, found: number) => string;
    readonly sheet: (n: number) => string;
    readonly readWhole: string;
    readonly isRead: string;
    readonly columns: readonly string[];
  };
  /** Why rows were inferred, by the words of the build. */
  readonly reasons: Names;
  readonly findingNames: Names;
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
