/** Why what looks like a duty is none. A veto is a row: its name, which `explain` prints, when it strikes, and an example. */
import type { Leaf } from '../../tree/leaf.js';
import type { Actor } from './actor.js';
import type { LeadIn } from './lead-in.js';
import type { Limb } from './limb.js';
import type { Setting } from './setting.js';
import {
  AGREED,
  AIMS,
  ATTRIBUTE,
  BECOMES,
  CONTACT,
  DECISION,
  DEFINES,
  DONE,
  EFFECT,
  FORMAL_SENTENCE,
  FORMALITY,
  HISTORY_SENTENCE,
  INTENDED,
  OCCURS,
  ROSTER,
  SANCTION,
  STATE,
  TROUBLE,
} from './words/veto-words.js';

/** A limb in its place: all that a veto may ask about. */
export interface Candidate {
  readonly limb: Limb;
  readonly leaf: Leaf;
  readonly setting: Setting;
  readonly actor: Actor;
  /** What kind of list it is an item of; null where it is none. */
  readonly list: LeadIn['kind'] | null;
  /** Does it only open a list whose items are read one by one? */
  readonly isFrame: boolean;
  /** The limb behind it in its sentence. */
  readonly next: Limb | undefined;
  /** The text of the leaf, brackets covered. */
  readonly veiled: string;
}

/** The words of a candidate; what attributes say of things (已出台的政策) is left out of all but `action` and `whole`. */
interface Words {
  readonly whole: string;
  readonly sentence: string;
  readonly limb: string;
  readonly action: string;
}

export interface DutyVeto {
  readonly name: string;
  readonly strikes: (candidate: Candidate, words: Words) => boolean;
  /** Lines of a text (see tests/helpers/mini-gazette.ts), the last of which it strikes. */
  readonly example: readonly string[];
}

const isSaid = ({ limb }: Candidate): boolean => limb.rule === 'modal';

export const vetoes: readonly DutyVeto[] = [
  { name: 'contact', strikes: ({ leaf }) => CONTACT.test(leaf.text), example: ['联系方式：各单位应当及时报送材料。'] },
  { name: 'roster', strikes: ({ leaf }) => ROSTER.test(leaf.text), example: ['指挥长：市政府负责人应当到场指挥。'] },
  {
    name: 'formality',
    strikes: (one, { action, limb, sentence }) =>
      FORMALITY.test(action) ||
      (!isSaid(one) && (AGREED.test(action) || FORMALITY.test(limb) || FORMAL_SENTENCE.test(sentence))),
    example: ['市教育局制定了本办法。'],
  },
  {
    name: 'decision',
    strikes: ({ setting }, { action }) => !setting.isArticle && DECISION.test(action),
    example: ['市政府决定授予王某劳动模范称号。'],
  },
  {
    name: 'effect',
    strikes: (_, { limb }) => EFFECT.test(limb) && !/负责解释/u.test(limb),
    example: ['法律另有规定的，市教育局按照其规定执行，适用本办法。'],
  },
  {
    name: 'state',
    strikes: ({ limb }, { action }) => limb.modality === 'permission' && /^(?:是|为)(?!.{1,20}提供)/u.test(action),
    example: ['申报单位可以是企业。'],
  },
  {
    name: 'definition',
    strikes: (one, { sentence, action }) =>
      /所称|是指|系指/u.test(sentence) ||
      (!isSaid(one) && INTENDED.test(action)) ||
      (one.limb.modal === null && DEFINES.test(action.slice(0, 2))),
    example: ['所称申报单位，应当是在本市登记的企业。'],
  },
  {
    name: 'sanction',
    strikes: (one, { limb }) => !isSaid(one) && one.limb.subject === null && SANCTION.test(limb),
    example: ['@clause 第一条', '构成犯罪的，依法追究刑事责任。'],
  },
  {
    name: 'history',
    strikes: (one, { whole, limb, sentence }) =>
      !isSaid(one)
        ? TROUBLE.test(whole) || DONE.test(limb) || HISTORY_SENTENCE.test(sentence)
        : one.limb.modal !== '应当' && HISTORY_SENTENCE.test(sentence),
    example: ['市教育局取得了明显成效，建立了制度。'],
  },
  {
    name: 'aim',
    strikes: ({ leaf, limb }) => isAim(leaf) && !isTold(limb),
    example: ['@clause 一 指导思想', '市教育局推进改革。'],
  },
  {
    name: 'state',
    strikes: (one, { action }) =>
      !isSaid(one) && (STATE.test(action) || (one.limb.rule === 'imperative' && BECOMES.test(action))),
    example: ['市教育局负责人面临挑战，市教育局具有优势。'],
  },
  {
    name: 'untold',
    strikes: ({ limb, actor }) => limb.rule === 'imperative' && actor.name === null,
    example: ['加强管理。'],
  },
  {
    name: 'case',
    strikes: (one, { action, limb }) =>
      (one.limb.modal === '不能' && /因|由于/u.test(limb)) ||
      (one.setting.isArticle && one.list !== 'duties' && isCase(one, action)),
    example: ['@clause 第一条', '海警机构办理案件，需要移送的，应当及时移送。'],
  },
  {
    name: 'frame',
    strikes: ({ isFrame }) => isFrame,
    example: ['@clause 一', '市教育局应当做好下列工作：', '@clause 一/1', '加强管理。'],
  },
  {
    name: 'matter',
    strikes: ({ list, limb }) => list === 'matter' && !saysWho(limb),
    example: ['@clause 一', '申报书应当载明下列事项：', '@clause 一/1', '市教育局审核意见，开展评审。'],
  },
];

/** Why this limb lays no duty on anyone; null where nothing speaks against it. */
export function vetoOf(candidate: Candidate): string | null {
  const { limb, veiled } = candidate;
  const cut = ({ start, end }: { start: number; end: number }) => veiled.slice(start, end);
  const whole = cut(limb.sentence);
  const words: Words = {
    whole,
    sentence: whole.replace(ATTRIBUTE, ''),
    limb: cut(limb.span).replace(ATTRIBUTE, ''),
    action: cut(limb.action).replace(/^[，,：:]/u, ''),
  };
  return vetoes.find(({ strikes }) => strikes(candidate, words))?.name ?? null;
}

/** 要正确处理…, also under 基本原则: the word of duty says that it is one. */
const isTold = ({ rule, modal, subject }: Limb): boolean =>
  rule === 'modal' && (subject !== null || /^(?:要|应|应当|必须)$/u.test(modal ?? ''));

/** Stands it under a heading that tells what for and whither, not what to do? */
const isAim = (leaf: Leaf): boolean =>
  leaf.clauses.some(
    ({ heading }) => heading !== null && heading.length <= 24 && AIMS.test(heading.replace(/[（(].*$/u, '')),
  );

/** 应当包括下列内容：: an item is no duty of its own unless it says who must do what. */
const saysWho = ({ subject, span, modal }: Limb): boolean =>
  subject !== null && subject.start >= span.start && /^(?:应当?|必须|须|要|不得|严禁|禁止|不能)$/u.test(modal ?? '');

/**
 * Among articles, what is said in the present before a word of duty, or before a case that goes on, is the case it is put for: 海警机构办理案件，
 * 需要…的，应当…; 当事人申请辞职，必须…. So is a noun that opens with a verb: 含有配套绿化的建设项目，由….
 */
function isCase({ limb, next, veiled }: Candidate, action: string): boolean {
  if (next === undefined) return false;
  if (limb.rule === 'imperative') return !next.isGoverned && next.rule !== 'imperative';
  if (limb.rule !== 'norm') return false;
  if (/^\p{Script=Han}{0,12}?未(?!成年)|^(?:在[^，]{1,12})?(?:因|由于)/u.test(action)) return true;
  const isSame = next.subject !== null && limb.subject !== null && next.subject.start === limb.subject.start;
  const behind = veiled.slice(limb.span.end, next.span.start + 8);
  if (/[；;。]/u.test(behind)) return false;
  if (next.condition !== null && next.condition.start - limb.span.end <= 2) return true;
  if (/^[，,](?:并|且|同时)/u.test(behind)) return false;
  if (isSame && next.rule === 'modal' && !next.isGoverned) return OCCURS.test(action);
  return (
    OCCURS.test(action) &&
    (/^[，,](?:依照|适用|本法|本条例|由)/u.test(behind) || /的\p{Script=Han}{2,6}$/u.test(action))
  );
}
