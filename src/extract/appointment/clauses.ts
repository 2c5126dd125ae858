/** A stretch of a leaf's text. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

const SENTENCE_END = /[。；;\n]/;
/** A new action after a comma: ，免去其… ，不再担任… ，同时免去…. */
const NEW_ACTION = /^(?:同时|并|另)?(?:免去|免除|撤销|解聘|不再|任命|聘任(?!期)|提名|辞去|兼任|挂任|续聘|接受)/; // 免去其 · 同时不再担任
/** 张三任A，李四任B: persons with a verb of their own. */
const NEW_PERSON = /^\p{Script=Han}{2,4}(?:[（(][^（）()]{1,20}[）)])?(?:同志)?(?:任(?!命|期|职)|担任|不再|兼任)/u; // 李四同志任

/** Cuts a leaf into clauses that say one action each, in printed order. */
export function statementClauses(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let depth = 0;
  const push = (end: number) => {
    if (text.slice(start, end).trim() !== '') stretches.push({ start, text: text.slice(start, end) });
    start = end + 1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (/[（(]/.test(char)) depth += 1;
    else if (/[）)]/.test(char)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const rest = text.slice(i + 1, i + 40).trimStart();
    if (SENTENCE_END.test(char) || (/[，,]/.test(char) && (NEW_ACTION.test(rest) || NEW_PERSON.test(rest)))) push(i);
  }
  push(text.length);
  return stretches;
}
