/** Closing sentences of a whole text: they belong to no clause (contract, section 3). */
const TAKES_EFFECT =
  /^(?:本|以上|上述|此)[^，。；]{1,24}(?:自|从)[^。；]{1,40}(?:施行|实施|执行|生效|试行)|^(?:本|此)[^，。；]{1,20}有效期/; // 本办法自2021年1月1日起施行  本意见有效期5年
const FAREWELL =
  /^(?:特此(?:通知|公告|通告|函复|函告|报告|批复|说明|决定|公布|命令)|此复|此令|专此|以上(?:意见|报告|方案|请示|事项)|上述意见|妥否|当否|感谢|请(?:各地|你们|认真|结合)|现将有关)/; // 特此通知。  以上意见如无不妥，请批转…
/** The whole text's last appeal to its readers: 各地区、各部门要…. */
const APPEAL =
  /^(?:各(?:地区?|级|省|市|县|区|乡镇|有关|部门|单位|相关)[^。]{0,40}?(?:要|应)|[^，。]{2,20}要会同[^。]{2,60}(?:监督检查|跟踪分析)|(?:我们|让我们|全[省市县区]).{0,10}(?:更加紧密地团结|要紧密团结))/; // 各地区、各部门要充分认识…

export function isClosing(text: string): boolean {
  return TAKES_EFFECT.test(text) || FAREWELL.test(text);
}

/** Weaker: only the very last paragraph of a part, and only where the numbering above it ends. */
export function isAppeal(text: string): boolean {
  return APPEAL.test(text);
}

/** A line of responsible units or limits: it belongs to the item above it, whatever stands around it. */
const TAG_LINE =
  /^[（(〔［[【]?(?:责任|牵头|配合|主办|协办|承办|参加|参与|完成|实施|落实)(?:单位|部门|领导|人|时限|时间|期限)[:：]|^[（(〔［[【][^（()）〔〕]{2,300}(?:负责|牵头|配合)[）)〕］\]】]$/; // 牵头单位：市发改委  （市财政局负责）

export const isTagLine = (text: string): boolean => TAG_LINE.test(text);
