import type { Leaf } from '../../leaf.js';
import { unitsBefore } from '../../responsibility/text-list.js';
import { type Span, trim } from '../../unit/span.js';
import { bodySegments } from '../body-segments.js';
import type { Duty } from '../duty.js';
import { findModals, type Modal } from '../find-modals.js';
import { sentences } from '../sentences.js';

const EDGE = /[。；;，,、：:\s]/u;
const CONDITION = /(?:的|时|后|前)$|而未/u; // 应当公开而未公开的，… | 可恢复供水时: conditions, no duties
const ATTRIBUTE =
  '(?<!相应|有关|相关|必要|一定|法定|全部|真实|完整|准确|具体|明确|详细|合理|适当|规定|统一|严格|下列|以下|各自|自己|同等|主要|连带|应有)';
const NOUN =
  '(?:事项|情形|情况|材料|义务|条件|内容|职责|费用|责任|权利|程序|措施|其他|标准|要求|时间|期限|范围|信息|行为|部分|资料|手续|文件|税款|金额|报告|申请|数额|社会保险费)';
const RELATIVE = new RegExp(`^[^，,]{0,24}${ATTRIBUTE}的${NOUN}`, 'u'); // 应当公开的事项; not 应当承担相应的责任
const ADVERB = /(?:均|都|一律|也|还|同时|原则上|一般|自收到之日起|一并|及时|依法|必要时)+$/u;

/** The sentence has a subject of its own: 有关部门应, 申请人可以, 报告应. */
const OTHER_SUBJECT = /\p{Script=Han}{2,}(?<!时|后|前|的|下|中|上|期间|同时|原则上|必要时)$/u;

/** 应当, 必须, 须, 应, 要 · 不得, 严禁, 禁止 · 可以, 可, 有权: one duty for each, from its subject to the next mark that ends it. */
export const modalDuties = (leaf: Leaf): Duty[] =>
  bodySegments(leaf.text).flatMap(({ span, tag }) =>
    sentences(leaf.text, span).flatMap((sentence) => inSentence(leaf, sentence, tag)),
  );

function inSentence(leaf: Leaf, sentence: Span, tag: Span | null): Duty[] {
  const modals = findModals(leaf.text, sentence);
  return modals.flatMap((modal, i) => {
    const next = modals[i + 1];
    const end = next ? subjectStart(leaf.text, sentence, next) : sentence.end;
    const start = i === 0 ? sentence.start : subjectStart(leaf.text, sentence, modal);
    const action = trim(leaf.text, { start: modal.end, end }, EDGE);
    const words = leaf.text.slice(action.start, action.end);
    if (words.length < 2 || CONDITION.test(words.split(/[，,]/u)[0] ?? '') || RELATIVE.test(words)) return [];
    const from = trim(leaf.text, { start, end: action.end }, EDGE).start;
    const head = leaf.text.slice(from, modal.start).split(/[，,]/u).at(-1) ?? '';
    return [
      {
        leaf,
        span: { start: from, end: action.end },
        action,
        modality: modal.modality,
        tag,
        subjects: subjects(leaf.text, from, modal),
        ownSubject: OTHER_SUBJECT.test(head),
      },
    ];
  });
}

/** Where the part of the sentence begins that a later modal word governs: behind the last comma before it. */
function subjectStart(text: string, sentence: Span, modal: Modal): number {
  const before = text.slice(sentence.start, modal.start);
  const comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
  return comma < 0 ? modal.start : sentence.start + comma + 1;
}

/** Nouns for those who can have a duty, though no offices by name: 用人单位, 申请人, 任何单位和个人, 各地. */
const BEARER_NAME =
  '\\p{Script=Han}{0,10}?(?:单位|部门|机构|机关|组织|政府|企业|公司|学校|医院|工会|协会|地区|各地|个人|人员|[^本他个工投法]人|者|经营户|用户|业主)';
const BEARER = new RegExp(`^${BEARER_NAME}$`, 'u');

/** 用人单位在招用劳动者时，有权: the bearer opens the sentence, and only when and where stands between it and the modal word. */
const AHEAD = new RegExp(`^(${BEARER_NAME})(?=(?:在|于|因|收到|发现)[^，,。；;]{2,30}[时后前中][，,]$)`, 'u');

function subjects(text: string, from: number, modal: Modal): Span[] {
  const adverb = ADVERB.exec(text.slice(from, modal.start));
  const end = modal.start - (adverb?.[0].length ?? 0);
  const offices = unitsBefore(text, end).filter(({ start }) => start >= from);
  if (offices.length > 0) return offices;
  const ahead = AHEAD.exec(text.slice(from, end));
  if (ahead) return [{ start: from, end: from + ahead[1]!.length }];
  const comma = Math.max(from - 1, ...['，', ',', '、'].map((mark) => text.lastIndexOf(mark, end - 1)));
  const bearer = trim(text, { start: comma + 1, end }, EDGE);
  return BEARER.test(text.slice(bearer.start, bearer.end)) ? [bearer] : [];
}
