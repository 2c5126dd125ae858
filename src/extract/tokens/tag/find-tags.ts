import { isOpen, pairBrackets } from '../../../text/brackets.js';
import type { Span } from '../../../tree/span.js';
import { isUnit } from '../office/is-unit.js';
import { isEverybody } from '../office/is-vague.js';
import { BARE_LABEL, LABEL_AT_START } from './labels.js';
import { listEnd } from './list-end.js';
import { parseValue, predicates } from './parse-value.js';
import type { Tag } from './tag.js';

const SENTENCE_END = /[。；;！!？?）)〕】\]]/;
/** A place that shares the 政府 of a later one: 兰州市、白银市政府. */
const PLACE = /^\p{Script=Han}{2,8}(?:省|市|县|(?<!地)区|州|盟|旗)$/u;
/** An office that shares the level of an earlier one: 自治区文化和旅游厅、博览局. */
const SHARED = /^\p{Script=Han}{2,8}(?:局|厅|委)$/u;
const DATE = /^[，,；;。](?:于|在|力争)?(?:\d{4}年|长期|持续|每年|年底|\d+月)/u; // ，2021年底前完成
const OPEN_LINE = new RegExp(`(?:^|[。；;！])(?=(?:${LABEL_AT_START.source.replace('^', '')}))`, 'u');

/** How deep a tag may stand in other brackets; bounds what is read again. */
const DEEPEST = 4;
/** Characters within which a tag says its label. */
const LABEL_REACH = 64;

/** All responsibility tags of a leaf's text in order. */
export function findTags(text: string): Tag[] {
  const found: Tag[] = [];
  const pairs = pairBrackets(text);
  const around: number[] = [];
  let isOpenTag = true;
  for (let i = 0; i < text.length; i += 1) {
    if (!isOpen(text[i])) continue;
    const close = pairs[i]!;
    while (around.length > 0 && around.at(-1)! < i) around.pop();
    if (close >= 0) around.push(close);
    if (around.length > DEEPEST) continue;
    const span = { start: i + 1, end: close < 0 ? text.length : close };
    const form = close >= 0 ? formOf(text, span) : isOpenTag ? labelled(text, span) : null;
    if (form === null) {
      // a tag may stand inside another bracket: look on; but what runs to the end of the text is read once
      if (close < 0 && BARE_LABEL.test(text.slice(span.start, span.start + LABEL_REACH))) isOpenTag = false;
      continue;
    }
    found.push({ ...span, form });
    i = span.end;
  }
  return found.length > 0 ? found : lineTag(text);
}

function labelled(text: string, span: Span): 'label' | null {
  const content = text.slice(span.start, Math.min(span.end, span.start + LABEL_REACH));
  if (LABEL_AT_START.test(content.replace(/^[^：:]{0,4}(?=牵头|责任|主办)/u, ''))) return 'label';
  return BARE_LABEL.test(content) && mostlyUnits(text, { start: span.start + 4, end: listEnd(text, span) })
    ? 'label'
    : null;
}

function formOf(text: string, span: Span): Tag['form'] | null {
  const label = labelled(text, span);
  if (label !== null) return label;
  if (isVerbTag(text, span)) return 'verb';
  return isBareTag(text, span) ? 'bare' : null;
}

/** Names and verbs only: every piece is an office, and a verb closes the list. It may stand anywhere: 医疗组（市卫健局牵头）. */
function isVerbTag(text: string, span: Span): boolean {
  const end = listEnd(text, span);
  const last = predicates(text, { start: span.start, end }).at(-1);
  if (last === undefined) return false;
  const rest = text.slice(last.end, end);
  return mostlyUnits(text, { start: span.start, end: last.end }) && (rest.length < 2 || DATE.test(rest));
}

function isBareTag(text: string, span: Span): boolean {
  if (!SENTENCE_END.test(text[span.start - 2] ?? '')) return false;
  return allUnits(text, { start: span.start, end: listEnd(text, span) });
}

/** Behind a verb of charge one name in three may be of an office nobody knows (县两办, 各站所). */
function mostlyUnits(text: string, span: Span): boolean {
  const names = parseValue(text, span).map((unit) => text.slice(unit.start, unit.end));
  const known = names.filter((name) => isUnit(name) || isEverybody(name) || PLACE.test(name) || SHARED.test(name));
  return (
    names.some((name) => isUnit(name) || isEverybody(name)) &&
    known.length * 3 >= names.length * 2 &&
    names.every((name) => known.includes(name) || UNKNOWN.test(name))
  );
}

const UNKNOWN = /^[\u4e00-\u9fff]{2,12}$/u; // 县两办 各站所

function allUnits(text: string, span: Span): boolean {
  const units = parseValue(text, span);
  const names = units.map((unit) => text.slice(unit.start, unit.end));
  return names.some(isUnit) && names.every((name) => isUnit(name) || PLACE.test(name) || SHARED.test(name));
}

/** 牵头单位：市教育局；配合单位：市财政局 without brackets: a text of its own, or the end of one. */
function lineTag(text: string): Tag[] {
  const match = OPEN_LINE.exec(text);
  if (!match) return [];
  return [{ start: match.index + match[0].length, end: text.length, form: 'line' }];
}
