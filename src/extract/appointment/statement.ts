import { readPersons } from './person.js';
import { type Post, readPosts } from './post.js';
import { APPOINT_BETWEEN, APPOINT_FIRST, NOMINATIONS, POST_WORDS, REMOVE_BETWEEN, REMOVE_FIRST } from './words.js';

export type Action = 'appoint' | 'remove';

/** One action: these persons, these posts. */
export interface Statement {
  readonly action: Action;
  readonly persons: readonly string[];
  readonly posts: readonly Post[];
  /** 提名, 推荐: not yet appointed. */
  readonly nominated: boolean;
}

/** What went before: the heading the line stands under (`任命：`), and the persons of the clause before (`免去其…`). */
export interface StatementContext {
  readonly mode: Action | null;
  readonly persons: readonly string[] | null;
  /** The places the document speaks for: one of them opens an organisation right behind a name (解聘张三某市…公司董事长职务). */
  readonly places?: readonly string[];
}

/** Characters of one clause at most; a name list of thirty persons has about 150. */
const LONGEST = 400;

/** Reads one clause of a statement; `null` where it appoints and removes nobody. */
export function readStatement(text: string, context: StatementContext): Statement | null {
  if (text.length > LONGEST) return null;
  const line = text.trim().replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+|[—-]+)\s*/, ''); // 1. · （一）
  return removed(line, context) ?? confirmed(line) ?? appointed(line, context) ?? underHeading(line, context);
}

const statement = (
  action: Action,
  persons: readonly string[] | null,
  posts: Post[] | null,
  nominated = false,
): Statement | null => (persons && posts ? { action, persons, posts, nominated } : null);

function removed(line: string, { persons: known, places = [] }: StatementContext): Statement | null {
  for (const [at, verb] of occurrences(line, REMOVE_FIRST)) {
    const rest = line.slice(at + verb.length);
    const found =
      statement('remove', known, /^其/.test(rest) ? readPosts(rest.slice(1)) : null) ??
      personThenPost('remove', rest) ??
      personThenPlace(rest, places) ??
      postThenPerson(rest);
    if (found) return found;
  }
  for (const [at, verb] of occurrences(line, REMOVE_BETWEEN)) {
    const found = statement('remove', personsBefore(line.slice(0, at), known), readPosts(line.slice(at + verb.length)));
    if (found) return found;
  }
  return null;
}

const CONFIRMED = /(?:职务)?试用期满[^。；;]{0,16}(?:正式任职|正式任命|按期转正|转正)/; // 副局长试用期满，考核合格，正式任职

/** 张三的某局副局长试用期满，正式任职 */
function confirmed(line: string): Statement | null {
  const end = CONFIRMED.exec(line)?.index;
  if (end === undefined) return null;
  const rest = line.slice(0, end);
  for (const [at, verb] of occurrences(rest, ['的', '任'])) {
    const found = statement('appoint', readPersons(rest.slice(0, at)), readPosts(rest.slice(at + verb.length)));
    if (found) return found;
  }
  return null;
}

function appointed(line: string, { mode, persons: known }: StatementContext): Statement | null {
  for (const [at, verb] of occurrences(line, APPOINT_FIRST)) {
    const rest = line.slice(at + verb.length);
    for (const [as, to] of occurrences(rest, ['为', '任', '担任', '兼任'])) {
      const persons = readPersons(rest.slice(0, as)) ?? (rest.slice(0, as) === '其' ? known : null);
      const found = statement('appoint', persons, readPosts(rest.slice(as + to.length)), NOMINATIONS.includes(verb));
      if (found) return found;
    }
  }
  const between = mode === 'appoint' || /^(?:会议)?决定/.test(line) ? [...APPOINT_BETWEEN, '为'] : APPOINT_BETWEEN;
  for (const [at, verb] of occurrences(line, between)) {
    const found = statement(
      'appoint',
      personsBefore(line.slice(0, at), known),
      readPosts(line.slice(at + verb.length)),
    );
    if (found) return found;
  }
  return null;
}

/** Lines under `任命：` and `免去：` need no verb: 张三同志的某局局长职务 · 张三　某局局长 · 某局局长：张三. */
function underHeading(line: string, { mode, places = [] }: StatementContext): Statement | null {
  if (mode === null) return null;
  const parted = /^(.{2,60}?)(?:[:：\t]|\s{2,})\s*(.{2,200})$/.exec(line); // 张三：某局局长 · 张三	某局局长
  if (parted) {
    const [, left, right] = parted;
    const found =
      statement(mode, readPersons(left!), readPosts(right!)) ?? statement(mode, readPersons(right!), readPosts(left!));
    if (found) return found;
  }
  return mode === 'remove' ? (personThenPost(mode, line) ?? personThenPlace(line, places)) : null;
}

const POST_END = new RegExp(
  `(?:${[...POST_WORDS].sort((a, b) => b.length - a.length).join('|')})(?:[（(][^（）()]{1,30}[）)])*`,
  'g',
);

/** 张三、李四同志的某局局长职务: 的, 同志 or 原任 stands between, or nothing (then names are tried from the longest). */
function personThenPost(action: Action, rest: string): Statement | null {
  const marks = /(?:同志)?(?:的|原任|所任|担任的|兼任的|挂任的|兼)|同志/g; // 张三同志的… · 张三原任…
  for (const mark of rest.matchAll(marks)) {
    const found = statement(action, readPersons(rest.slice(0, mark.index)), readPosts(rest.slice(mark.index)));
    if (found) return found;
  }
  return null;
}

/** 张三某市某局局长职务: nothing parts the name from the post, but the organisation opens with a place of the document. */
function personThenPlace(rest: string, places: readonly string[]): Statement | null {
  const named = places.map((place) => rest.indexOf(place, 2)).filter((at) => at > 0);
  const level = LEVEL_BEHIND_NAME.exec(rest.replace(/^\p{Script=Han}[\s\u3000]+/u, (surname) => surname.trim()));
  const levelAt = level ? rest.indexOf(level[1]!, level[0].length - level[1]!.length) : -1;
  for (const at of levelAt > 0 ? [...named, levelAt] : named) {
    const found = statement('remove', readPersons(rest.slice(0, at)), readPosts(rest.slice(at)));
    if (found) return found;
  }
  return null;
}

/** 赵明自治区统计局…, 古丽·艾山省教育厅…: behind a name of two or three characters, or one with ·, the level opens the organisation. */
const LEVEL_BEHIND_NAME =
  /^(?:\p{Script=Han}{2,3}|\p{Script=Han}{1,8}[·•・‧]\p{Script=Han}{1,10}?)(自治区|自治州|自治县|省|市|县|区)(?=\p{Script=Han})/u;

/** 某局局长张三（同志）的职务 */
function postThenPerson(rest: string): Statement | null {
  const line = rest.replace(/[。；;，,]$/, '').replace(/(?:的)?(?:职务|一职)?(?:[，,].*)?$/, '');
  for (const match of line.matchAll(POST_END)) {
    const end = match.index + match[0].length;
    const found = statement('remove', readPersons(line.slice(end)), readPosts(line.slice(0, end)));
    if (found) return found;
  }
  return null;
}

/** Words before the names: 经研究，决定 · 市政府研究决定： · 同意. */
const LEAD_IN = /^.*(?:接受|决定|同意|批准|研究|商定|通知如下|如下)[，,：:]?|^(?:同时|另|并)[，,]?/;

function personsBefore(text: string, known: readonly string[] | null): readonly string[] | null {
  const plain = text.replace(/(?:分别)$/, '');
  if (known && /^(?:同时|并|其|由其|另)?$/.test(plain.trim())) return known;
  return readPersons(plain) ?? readPersons(plain.replace(LEAD_IN, '')) ?? behindPost(plain.replace(LEAD_IN, ''));
}

/** 某县公安局副局长张三同志: the post a person holds so far stands before the name. */
function behindPost(text: string): string[] | null {
  const post = [...text.matchAll(POST_END)].at(-1);
  const end = post === undefined ? 0 : post.index + post[0].length;
  return end > 4 && readPosts(text.slice(0, end)) !== null ? readPersons(text.slice(end)) : null;
}

/** A clause says one action: the verb is among its first few occurrences, those in names and lead-ins counted. */
const MOST_VERBS = 8;

/** Where any of the words stands, from left to right, the longest first at each place. */
function occurrences(text: string, words: readonly string[]): [at: number, word: string][] {
  const pattern = new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'g');
  const found: [number, string][] = [];
  for (let match = pattern.exec(text); match && found.length < MOST_VERBS; match = pattern.exec(text)) {
    found.push([match.index, match[0]]);
    pattern.lastIndex = match.index + 1;
  }
  return found;
}
