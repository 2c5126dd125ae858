import { DOCUMENT_ENDINGS, FORM_BEFORE, NEVER_ENDINGS, WEAK_ENDINGS, WORK_AFTER, WORK_BEFORE } from './words.js';

const ends = (words: readonly string[]) => new RegExp(`(?:${words.join('|')})$`);
const STRONG = ends(DOCUMENT_ENDINGS);
const WEAK = ends(WEAK_ENDINGS);
const NEVER = ends(NEVER_ENDINGS);
const ARTICLES = /[一二三四五六七八九十百\d]条(?:意见|措施|政策|规定)?$/; // 十二条 · 30条措施
/** `关于…` after an issuer, or at the start: so begin titles of 公文. */
const ABOUT = /^[^，。“”]{0,60}关于/; // 关于做好… · 浙江省人民政府关于…
const BEFORE_WORK = new RegExp(`(?:${WORK_BEFORE.join('|')})[^，。；《》]{0,2}$`);
const AFTER_WORK = new RegExp(`^(?:${WORK_AFTER.join('|')}|报(?![告送经请批备省市县区国]))`);
const BEFORE_FORM = new RegExp(`(?:${FORM_BEFORE.join('|')})(?:了|的|好|统一|相应)?$`);
/** Stage, edition and year behind the name proper. */
const EDITION =
  /[(（〔[][^()（）〔〕[\]]{1,30}[)）〕\]]|第[一二三四五六七八九十\d]{1,3}版|\d{4}年?(?:修订)?(?:版|本)|修订[版稿本]|第\d{1,3}号(?:[—―-]{1,2}[^《》]{1,24})?|试行稿?|暂行|草案|征求意见稿|送审稿|修正案|\s/;
const SUFFIX = new RegExp(`(?<!${EDITION.source})(?:${EDITION.source})+$`); // （试行） · (2020年修订) · 2019年本 · 第14号——收入

/** 现将《重点任务分解表》印发给你们, 《分工表》已经市政府同意: what is printed is a document whatever its title ends in. */
const PRINTS = /现(?:将|把)[^，,。《》]{0,8}$/;
const PRINTED = /^[^，,。《》]{0,6}(?:印发|公布|下发|发布|转发|公告|通告|予以)/;
const AGREED = /^(?:[（(][^（）()]{1,6}[）)])?(?:已|业)经/;

/** 根据《中国教育现代化2035》, 符合《…》的规定: what something rests on is a document, whatever its title ends in. */
const GROUND = /(?:根据|依据|依照|按照|按|贯彻|落实|遵照|参照|符合|违反|适用|执行)[^，,。；《》]{0,6}$/;
const NAMES_YEAR = /[\u4e00-\u9fff]20\d\d$/;
const RULES = /^(?:中|等)?的?(?:有关|相关|具体)?(?:规定|要求|约定|条款|第[一二三四五六七八九十百]+条)/;
/** Contracts, forms and papers. */
const FORMS = /(?:合同|[^见]书|表|证|卡|单|执照|证明)$/;

/** Is the title in 《》 one of a document (法规, 公文, 标准 …), given the text on both sides? Precision before recall. */
export function isDocumentTitle(title: string, before: string, after: string): boolean {
  const name = title.replace(SUFFIX, '');
  if (name === '' || NEVER.test(name)) return false;
  if (BEFORE_WORK.test(before) || AFTER_WORK.test(after)) return false;
  if ((PRINTS.test(before) && PRINTED.test(after)) || AGREED.test(after)) return true;
  if (GROUND.test(before) && !FORMS.test(name) && (NAMES_YEAR.test(name) || RULES.test(after))) return true;
  if (STRONG.test(name) || ARTICLES.test(name) || ABOUT.test(name)) return true;
  return WEAK.test(name) && !BEFORE_FORM.test(before);
}
