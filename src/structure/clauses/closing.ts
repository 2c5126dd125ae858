/** Closing sentences of a whole text: they belong to no clause (contract, section 3). */
const TAKES_EFFECT =
  /^(?:本|以上|上述|此)[^，。；]{1,24}(?:自|从)[^。；]{1,40}(?:施行|实施|执行|生效|试行)|^(?:本|此)[^，。；]{1,20}有效期|^(?:本|此)[^，。；]{1,16}由[^，。；]{2,30}负责解释|^(?:自|从)[^，。；]{1,30}起(?:施行|实施|执行)/; // 本办法自2021年1月1日起施行  本意见有效期5年  本办法由市财政局负责解释  自发布之日起施行
const REPLACES =
  /^(?:此前|以前|原有?|之前|过去|其他|本市|我市|我省)[^。]{2,60}(?:同时废止|不一致的|相抵触的|为准)|^未尽事宜/; // 此前有关规定与本通知不一致的，以本通知为准
const FAREWELL =
  /^(?:特此(?:通知|公告|通告|函复|函告|报告|批复|说明|决定|公布|命令)|此复|此令|专此|以上(?:意见|报告|方案|请示|事项)|上述意见|妥否|当否|感谢|请(?:各|你|认真|结合|遵照)|现将有关)|^(?:执行|实施|工作|贯彻|试点|落实)[^，。]{0,8}(?:中|期间)[^。]{0,24}(?:问题|情况|事项)/; // 特此通知。  以上意见如无不妥，请批转…  执行中遇到的问题，请及时报告
/** The whole text's last appeal to its readers: 各地区、各部门要…. */
const APPEAL =
  /^(?:各(?:地区?|级|省|市|县|区|乡镇|有关|部门|单位|相关)[^。]{0,40}?(?:要|应)|[^，。]{2,20}要会同[^。]{2,60}(?:监督检查|跟踪分析)|(?:国务院|市政府|省政府)[^，。]{0,16}(?:办公[厅室]|部门|督查室)[^，。]{0,8}(?:要|将|会同|适时)|(?:我们|让我们|全[省市县区]).{0,10}(?:更加紧密地团结|要紧密团结))/; // 各地区、各部门要充分认识…  市政府督查室将适时开展督查
/** Words by which an appeal speaks of the whole text, though the last clause has text enough of its own. */
const OF_THE_WHOLE =
  /本(?:意见|通知|方案|办法|规定|计划|决定)|贯彻落实|结合(?:本地|当地|实际)|落实情况|重大(?:事项|情况|问题)|督促检查|督查/; // 各地区要结合实际制定…

export function isClosing(text: string): boolean {
  return [TAKES_EFFECT, REPLACES, FAREWELL].some((pattern) => pattern.test(text));
}

/** Weaker: only the very last paragraph of a part, and only where the numbering above it ends. */
export function isAppeal(text: string, hasTextAbove: boolean): boolean {
  return APPEAL.test(text) && (!hasTextAbove || OF_THE_WHOLE.test(text));
}

/** A line of responsible units or limits: it belongs to the item above it, whatever stands around it. */
const TAG_LINE =
  /^[（(〔［[【]?(?:责任|牵头|配合|主办|协办|承办|参加|参与|完成|实施|落实)(?:单位|部门|领导|人|时限|时间|期限)[:：]|^[（(〔［[【][^（()）〔〕]{2,300}(?:负责|牵头|配合)[）)〕］\]】]$/; // 牵头单位：市发改委  （市财政局负责）

export const isTagLine = (text: string): boolean => TAG_LINE.test(text);

/** The text of an item ends in its tag: …。（责任单位：市发改委） */
const TAGGED = /[（(〔［[【][^（()）〔〕]{0,40}(?:责任|牵头|配合|负责|时限)[^）)〕］\]】]{0,200}[）)〕］\]】][。；;]?$/;

export const endsInTag = (text: string): boolean => isTagLine(text) || TAGGED.test(text);
