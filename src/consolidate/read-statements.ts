import { parseNumeral } from '../text/numeral.js';
import type { Instruction, Place, Statement } from './instruction.js';

const NUMERAL = '[一二三四五六七八九十百千零〇]+';
const ARTICLE = `第${NUMERAL}条(?:之${NUMERAL})?`;
const ITEM = `第[（(]?${NUMERAL}[）)]?项`;
const PLACE = `${ARTICLE}(?:第${NUMERAL}款)?(?:${ITEM})?`;
/** A quotation, taken out of the sentence: ⟦3⟧. */
const QUOTED = '⟦(\\d+)⟧';

/** The sentences of an amendment, each with what it does. What is said inside quotation marks is never read as an instruction. */
export function readStatements(text: string): Statement[] {
  const { open, quotations } = withoutQuotations(text);
  const printed = (part: string) => part.replaceAll(/⟦(\d+)⟧/g, (_, n) => `“${quotations[Number(n)]}”`);
  return open
    .split(/(?<=[。；])|\n/u)
    .map((each) =>
      each.replace(/^[\s（(]*[一二三四五六七八九十\d]+[）)]?[、.．]?\s*(?=将|对|删|增|在|第|原)/u, '').trim(),
    )
    .filter((each) => CHANGES.test(each) && !AROUND.test(each))
    .map((each) => {
      const instructions = read(each, quotations);
      return { text: printed(each), instructions, refused: instructions.length > 0 ? null : 'not-understood' };
    });
}

const CHANGES = /修改为|改为|删去|删除|增加|修改|合并|移至/u;
/** Sentences about the amendment, not of it. */
const AROUND = /作相应(?:的)?(?:修改|调整)|重新公布|作(?:出)?(?:如下|以下)修改|的决定》?[。]?$|^根据/u; // …根据本决定作相应修改，重新公布。

/** “…” by depth: a quotation can hold another one. */
function withoutQuotations(text: string): { open: string; quotations: string[] } {
  const quotations: string[] = [];
  let open = '';
  let depth = 0;
  let held = '';
  for (const character of text) {
    if (character === '“') depth += 1;
    if (depth === 0) open += character;
    else held += character;
    if (character === '”' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      open += `⟦${quotations.push(held.slice(1, -1)) - 1}⟧`;
      held = '';
    }
  }
  // A quotation that is never closed closes nothing: the sentence stays and is not understood.
  return { open: open + held, quotations };
}

type Reader = (found: RegExpExecArray, quotations: readonly string[]) => Instruction[];

const whole: readonly (readonly [pattern: RegExp, reader: Reader])[] = [
  [
    // 将第三条修改为：⟦0⟧ · 第七条改为第八条，修改为：⟦0⟧
    new RegExp(`^(?:将)?(${PLACE})(?:改为(${ARTICLE})[，,]\\s*(?:并)?)?修改为[：:]?${QUOTED}[。；]?$`, 'u'),
    ([, at, renumbered, n], quotations) => [
      { type: 'replace', at: place(at!), renumbered: renumbered ?? null, by: quotations[Number(n)]! },
    ],
  ],
  [
    // 增加一条，作为第七条：⟦0⟧
    new RegExp(`^增加一条[，,]?作为(${ARTICLE})[：:]?${QUOTED}[。；]?$`, 'u'),
    ([, as, n], quotations) => [{ type: 'insert-article', as: as!, text: quotations[Number(n)]! }],
  ],
  [
    // 第六条增加一款，作为第二款：⟦0⟧
    new RegExp(
      `^(?:在|将)?(${ARTICLE})增加(?:${NUMERAL}|两)款[，,]?(?:分别)?作为第(${NUMERAL})款[^⟦]{0,20}[：:]?${QUOTED}[。；]?$`,
      'u',
    ),
    ([, article, first, n], quotations) => [
      { type: 'insert-paragraphs', article: article!, first: parseNumeral(first!)!, text: quotations[Number(n)]! },
    ],
  ],
  [
    // 第六条第一款增加一项，作为第三项：⟦0⟧
    new RegExp(`^(?:在|将)?(${ARTICLE}(?:第${NUMERAL}款)?)增加一项[，,]?作为(${ITEM})[：:]?${QUOTED}[。；]?$`, 'u'),
    ([, at, item, n], quotations) => [{ type: 'insert-item', at: place(`${at}${item}`), text: quotations[Number(n)]! }],
  ],
  [
    // 删去第五条、第六条第二款
    new RegExp(`^(?:删去|删除)(${PLACE}(?:[、和及]${PLACE})*)[。；]?$`, 'u'),
    ([, places]) => [...places!.matchAll(new RegExp(PLACE, 'gu'))].map(([at]) => ({ type: 'delete', at: place(at) })),
  ],
  [
    // 将第八条改为第九条
    new RegExp(`^(?:将)?(${ARTICLE})改为(${ARTICLE})[。；]?$`, 'u'),
    ([, from, to]) => [{ type: 'renumber', from: from!, to: to! }],
  ],
];

/** Changes of words inside one place: 将第三条中的⟦0⟧修改为⟦1⟧，删去⟦2⟧，在⟦3⟧后增加⟦4⟧. */
const INSIDE = new RegExp(
  `^(?:将|在)?(?:(?:删去|删除)(?=第))?(?:(${PLACE})|(?:本)?(?:条例|办法|规定|法|全文|其他条款|有关条款))(?:中|规定)?的?`,
  'u',
);
const STEPS: readonly (readonly [
  pattern: RegExp,
  reader: (quotes: readonly string[]) => { from: string; to: string },
])[] = [
  [new RegExp(`^(?:将)?${QUOTED}(?:修改为|改为)${QUOTED}`, 'u'), ([from, to]) => ({ from: from!, to: to! })],
  [new RegExp(`^(?:删去|删除)${QUOTED}`, 'u'), ([from]) => ({ from: from!, to: '' })],
  [
    new RegExp(`^在?${QUOTED}(?:之)?后(?:面)?增加${QUOTED}`, 'u'),
    ([after, added]) => ({ from: after!, to: `${after}${added}` }),
  ],
  [
    new RegExp(`^在?${QUOTED}(?:之)?前(?:面)?增加${QUOTED}`, 'u'),
    ([before, added]) => ({ from: before!, to: `${added}${before}` }),
  ],
];

function read(statement: string, quotations: readonly string[]): Instruction[] {
  for (const [pattern, reader] of whole) {
    const found = pattern.exec(statement);
    if (found) return reader(found, quotations);
  }
  return wordsInside(statement, quotations);
}

/** All steps of the sentence are understood, or none is carried out. */
function wordsInside(statement: string, quotations: readonly string[]): Instruction[] {
  const head = INSIDE.exec(statement);
  if (!head) return [];
  const at = head[1] === undefined ? null : place(head[1]);
  const isDeletion = /^(?:删去|删除)/u.test(statement);
  let rest = `${isDeletion ? '删去' : ''}${statement.slice(head[0].length)}`;
  const done: Instruction[] = [];
  while (!/^[。；，,]?$/u.test(rest)) {
    rest = rest.replace(/^[，,、；]/u, '');
    const step = STEPS.map(([pattern, reader]) => ({ found: pattern.exec(rest), reader })).find(({ found }) => found);
    if (!step?.found) return [];
    const quotes = step.found.slice(1).map((n) => quotations[Number(n)]!);
    done.push({ type: 'phrase', at, ...step.reader(quotes) });
    rest = rest.slice(step.found[0].length);
  }
  return done;
}

function place(printed: string): Place {
  const number = (pattern: RegExp) => parseNumeral(pattern.exec(printed)?.[1] ?? '');
  return {
    article: new RegExp(ARTICLE, 'u').exec(printed)![0],
    paragraph: number(new RegExp(`第(${NUMERAL})款`, 'u')),
    item: number(new RegExp(`第[（(]?(${NUMERAL})[）)]?项`, 'u')),
  };
}
