import { verbalNouns, verbs } from '../../text/lexicon/lexicon.js';
import type { Span } from '../../tree/span.js';
import { MODAL_WORDS, type Modality, NOT_YAO_AFTER, NOT_YAO_BEFORE } from './modal-words.js';
import { ADVERBS, prepositionAt, shortVerbAt } from './words/function-words.js';

/** A word that puts someone under a duty, forbids or allows. */
export interface Modal extends Span {
  readonly modality: Modality;
  readonly word: string;
}

const words = MODAL_WORDS.map(({ modality, word, notAfter, notBefore }) => ({
  modality,
  pattern: new RegExp(`${notAfter ? `(?<!${notAfter})` : ''}${word}${notBefore ? `(?!${notBefore})` : ''}`, 'gu'),
}));
/** Most pieces hold none of them, whatever may stand around it. */
const ANY = new RegExp(`[要请需]|${MODAL_WORDS.map(({ word }) => word).join('|')}`, 'u');
const QUALITY = /^可\p{Script=Han}{1,4}性/u; // 可拆解性, 可维修性
const SHORT = new RegExp(
  `(?<!${NOT_YAO_AFTER})要(?!${NOT_YAO_BEFORE})|(?<!申|邀|聘|敬|约|报|提|呈|商|恳|烦|吁|延)请(?!求|示|假|教|客|愿|帖|柬|缨|问|的|人(?!力|民|社)|专家|第三方)|(?<!必|务|亟|急|所|刚|内|供|军|特|确|如|若|急)需(?!求|要|的|方|量|时|补|经费|资金)`,
  'gu',
); // 各地要加强, 请于5日前报送

/** 不得少于30日, 不得超过2项: a limit to be kept, no prohibition. */
const LIMIT = /^(?:少于|低于|小于|高于|超过|大于|多于|晚于|迟于|早于|超出)/u;
/** 在活动中要力戒…, 各部门要…: what stands before says that 要 is the word. */
const AHEAD = /(?:[中时后]|部门|单位|政府|各地|各级|企业|机构|人员)$/u;

/** 请科技部…, 并请各地…: who is asked stands behind. */
const OPENS = /^(?:并|同时|现|特|另|也|还|谨|再|恳)?$/u;

/** The modal words of a piece in order, brackets covered; overlapping words: the longer wins. */
export function findModals(veiled: string, { start, end }: Span): Modal[] {
  const content = veiled.slice(start, end);
  if (!ANY.test(content)) return [];
  const found = words.flatMap(({ modality, pattern }) =>
    [...content.matchAll(pattern)]
      .filter(({ index }) => !QUALITY.test(content.slice(index, index + 7)))
      .map((match) => modal(start, match.index, match[0], modality)),
  );
  const short = [...content.matchAll(SHORT)]
    .filter(
      ({ index, 0: word }) =>
        (word === '请' && OPENS.test(content.slice(0, index))) ||
        AHEAD.test(content.slice(Math.max(0, index - 2), index)) ||
        leadsToVerb(content, index + 1),
    )
    .map((match) => modal(start, match.index, match[0], 'obligation'));
  return [...found, ...short]
    .map((one) =>
      one.word === '不得' && LIMIT.test(content.slice(one.end - start))
        ? { ...one, modality: 'obligation' as const }
        : one,
    )
    .filter((one, _, all) => !all.some((two) => two !== one && covers(two, one)))
    .sort((a, b) => a.start - b.start);
}

/** 要 and 请 are words of duty before an adverb, a preposition or a verb: 要加强, 请于…前报送; not 需要的材料. */
function leadsToVerb(text: string, at: number): boolean {
  return (
    ADVERBS.at(text, at) > 0 ||
    prepositionAt(text, at) > 0 ||
    shortVerbAt(text, at) > 0 ||
    verbs().at(text, at) > 0 ||
    verbalNouns().at(text, at) > 0
  );
}

const modal = (start: number, index: number, word: string, modality: Modality): Modal => ({
  start: start + index,
  end: start + index + word.length,
  modality,
  word,
});
const covers = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;
