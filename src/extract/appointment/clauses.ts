import { ENDS_IN_POST } from './post.js';

/** A stretch of a leaf's text that says one action. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  /** Goes on within the sentence of the stretch before: its verb may be said there (任命甲为某职，乙为某职). */
  readonly continues: boolean;
}

const SENTENCE_END = /[。；;\n]/; // 。 ；
/** A new action after a comma: ，免去其… ，不再担任… ，同时免去…. */
const NEW_ACTION =
  /^(?:同时|并|另)?(?:会议)?(?:决定)?(?:免去|免除|撤销|解聘|不再|任命|聘任(?!期)|提名|辞去|兼任|挂任|续聘|接受)/; // 免去其 · 同时不再担任 · 决定任命
const NAME =
  '(?:\\p{Script=Han}{2,4}?|\\p{Script=Han}{1,8}(?:[·•]\\p{Script=Han}{1,10}){1,3}?)(?:[（(][^（）()]{1,20}[）)])?';
/** 张三任A、李四任B: persons with a verb of their own. */
const NEW_PERSON = new RegExp(
  `^(?:会议)?(?:决定)?${NAME}(?:、${NAME}){0,6}(?:同志)?(?:(?<!主)任(?![命期职])|为|担任|不再|兼任)`,
  'u',
); // 李四同志任 · 王五、赵六为
/** 免去张三的A职务、李四的B职务 */
const NEXT_REMOVED = new RegExp(`^${NAME}(?:、${NAME}){0,6}(?:同志)?(?:的|原任|兼任的)`, 'u'); // 李四同志的
const OFFICE_END = /(?:职务|一职|的请求|的申请)$/; // 局长职务 · 市长职务的请求

/** Cuts a leaf into clauses that say one action each, in printed order. */
export function statementClauses(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let depth = 0;
  let continues = false;
  const push = (end: number, next: boolean) => {
    if (text.slice(start, end).trim() !== '') stretches.push({ start, text: text.slice(start, end), continues });
    start = end + 1;
    continues = next;
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (/[（(]/.test(char)) depth += 1;
    else if (/[）)]/.test(char)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (SENTENCE_END.test(char)) push(i, false);
    else if (
      /[，,、]/.test(char) &&
      opensClause(text.slice(Math.max(start, i - 60), i), text.slice(i + 1, i + 80).trimStart())
    )
      push(i, true);
  }
  push(text.length, false);
  return stretches;
}

function opensClause(before: string, rest: string): boolean {
  if (NEW_ACTION.test(rest)) return true;
  if (OFFICE_END.test(before)) return NEXT_REMOVED.test(rest) || NEW_PERSON.test(rest);
  return ENDS_IN_POST.test(before) && NEW_PERSON.test(rest);
}
