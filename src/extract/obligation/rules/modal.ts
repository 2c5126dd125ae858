import type { Leaf } from '../../../tree/leaf.js';
import { type Span, trim } from '../../../tree/span.js';
import { bodySegments } from '../../tokens/tag/body-segments.js';
import type { Duty } from '../duty.js';
import { findModals, type Modal } from '../find-modals.js';
import { sentences } from '../sentences.js';
import { subjectsOf } from '../subjects.js';

const EDGE = /[。；;，,、：:\s]/u;
const CONDITION = /的$|^(?!于|在|自|每|提前).*(?:时|后|前)$|而未/u; // 应当公开而未公开的，… | 可恢复供水时: conditions, no duties
const ATTRIBUTE =
  '(?<!相应|有关|相关|必要|一定|法定|全部|真实|完整|准确|具体|明确|详细|合理|适当|规定|统一|严格|下列|以下|各自|自己|同等|主要|连带|应有)';
const NOUN =
  '(?:事项|情形|情况|材料|义务|条件|内容|职责|费用|责任|权利|程序|措施|其他|标准|要求|时间|期限|范围|信息|行为|部分|资料|手续|文件|税款|金额|报告|申请|数额|社会保险费)';
const RELATIVE = new RegExp(`^[^，,]{0,24}${ATTRIBUTE}的${NOUN}`, 'u'); // 应当公开的事项; not 应当承担相应的责任

/** The sentence has a subject of its own: 有关部门应, 申请人可以, 报告应. */
const OTHER_SUBJECT = /\p{Script=Han}{2,}(?<!时|后|前|的|下|中|上|期间|同时|原则上|必要时)$/u;

/** 应当, 必须, 须, 应, 要 · 不得, 严禁, 禁止 · 可以, 可, 有权: one duty for each, from its subject to the next mark that ends it. */
export const modalDuties = (leaf: Leaf): Duty[] =>
  bodySegments(leaf.text).flatMap(({ span, tag }) =>
    sentences(leaf.text, span).flatMap((sentence, i, all) => {
      const before = all[i - 1];
      const isPart = before !== undefined && /^[；;]$/u.test(leaf.text.slice(before.end, sentence.start));
      return inSentence(leaf, sentence, tag, isPart ? officesOf(leaf.text, before) : []);
    }),
  );

/** 主管部门应当10日内决定；材料不齐的，应当告知: the office that is told what to do in one part is told in the next, where only a case is put. */
function officesOf(text: string, sentence: Span): Span[] {
  const first = findModals(text, sentence)[0];
  if (first?.modality !== 'obligation') return [];
  const subjects = subjectsOf(text, { start: sentence.start, end: first.start });
  return subjects.every(({ start, end }) => OFFICE.test(text.slice(start, end))) ? subjects : [];
}

const OFFICE = /(?:部门|机关|[局厅委办]|政府)$/u; // 主管部门 市财政局
const ONLY_A_CASE = /^[^，,]{2,24}的[，,]$/u; // 材料不齐全的，

function inSentence(leaf: Leaf, sentence: Span, tag: Span | null, previous: readonly Span[]): Duty[] {
  const modals = findModals(leaf.text, sentence);
  let known: readonly Span[] = [];
  return modals.flatMap((modal, i) => {
    const next = modals[i + 1];
    const end = next ? subjectStart(leaf.text, sentence, next) : sentence.end;
    const start = i === 0 ? sentence.start : subjectStart(leaf.text, sentence, modal);
    const action = trim(leaf.text, { start: modal.end, end }, EDGE);
    const words = leaf.text.slice(action.start, action.end);
    const whole = trim(leaf.text, { start, end: action.end }, EDGE).start;
    const said = leaf.text.slice(whole, modal.start);
    const own = subjectsOf(leaf.text, { start: whole, end: modal.start });
    if (words.length < 2 || CONDITION.test(words.split(/[，,]/u)[0] ?? '')) return [];
    if (RELATIVE.test(words) && !isObject(words, leaf.text.slice(modal.start, modal.end), own)) return [];
    const from = ownStart(leaf.text, whole, own);
    // X应当上报，不得瞒报: the second word of the sentence has the subject of the first
    const isSame = i > 0 && said === '' && known.length > 0;
    const isCase = i === 0 && own.length === 0 && modal.modality === 'obligation' && ONLY_A_CASE.test(said);
    const subjects = own.length > 0 ? own : isSame ? known : isCase ? previous : [];
    if (own.length > 0 || !isSame) known = subjects;
    const head = leaf.text.slice(from, modal.start).split(/[，,]/u).at(-1) ?? '';
    const isCarried = own.length === 0 && subjects.length > 0;
    return [
      {
        leaf,
        span: { start: from, end: action.end },
        action,
        modality: modal.modality,
        tag,
        subjects,
        ownSubject: OTHER_SUBJECT.test(head),
        ...(isCarried ? { reason: 'the subject is that of the part of the sentence before' } : {}),
      },
    ];
  });
}

/** 有权举报损坏管线的行为, 禁止下列危害安全的行为：the noun is the object; not 应当公开的事项. */
const isObject = (words: string, modal: string, own: readonly Span[]): boolean =>
  /^(?:禁止|严禁)$/u.test(modal) ||
  (own.length > 0 && /、|^\p{Script=Han}{2}\p{Script=Han}{2,}的\p{Script=Han}{2,4}$/u.test(words) && modal === '有权');

const AHEAD_OF_SUBJECT =
  /(?:的|后|时|前|中|内|起|上|下|间|底|末|年|月|日|度|外)$|^(?:对|为|按|在|根据|经|自|因|凡|如|若|除|当)/u; // 年底前， 对符合条件的，

/** 各州出台措施，省直部门要加强指导: a limb with another subject before it is none of this duty's. */
function ownStart(text: string, from: number, [first]: readonly Span[]): number {
  if (!first) return from;
  const comma = Math.max(text.lastIndexOf('，', first.start), text.lastIndexOf(',', first.start));
  if (comma <= from || first.start - comma > 1) return from;
  const limb = text.slice(from, comma).split(/[，,]/u).at(-1) ?? '';
  return AHEAD_OF_SUBJECT.test(limb) ? from : first.start;
}

/** Where the part of the sentence begins that a later modal word governs: behind the last comma before it. */
function subjectStart(text: string, sentence: Span, modal: Modal): number {
  const before = text.slice(sentence.start, modal.start);
  const comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
  return comma < 0 ? modal.start : sentence.start + comma + 1;
}
