import { type Messages, type Params, quoted } from './message.js';

const at = ({ path }: Params) => (path ? `${path}处` : '正文开头处');

const doubts: Readonly<Record<string, string>> = {
  backwards: '倒着读更像中文，文字方向可能读反',
  scrambled: '相邻的字不成中文，文字顺序可能错乱',
  'other-characters': '与 pdfjs-dist 自身读出的字不同，或有缺失',
  'other-order': '与 pdfjs-dist 自身读出的字序不同',
};
const decisions: Readonly<Record<string, string>> = {
  'paragraph-parted': '在此分段',
  'paragraph-joined': '在此接排',
};
const fields: Readonly<Record<string, string>> = {
  title: '标题',
  number: '发文字号',
  date: '成文日期',
  issuer: '发文机关',
};
const witnesses: Readonly<Record<string, string>> = {
  contents: '目录',
  number: '发文字号',
  date: '成文日期',
  printing: '印发栏',
  publication: '公报出版日期',
  title: '标题',
  seal: '印章',
  letterhead: '发文机关标志',
};

/** 读者先读中文：说明哪里不符，并说明应当如何。 */
export const zh: Messages = {
  'toc-page-mismatch': ({ title, found, expected }) =>
    `目录所列${quoted(title)}在第${found}页，实际印在第${expected}页`,
  'toc-missing-document': ({ title }) => `刊印的${quoted(title)}未列入目录`,
  'toc-extra-entry': ({ title, printed }) =>
    `目录所列${quoted(title)}${printed === null ? '' : `（第${printed}页）`}在本期中未找到`,
  'listing-missing-document': ({ entry, title }) => `${quoted(title)}所列${quoted(entry)}未在本期刊印`,
  'numbering-gap': ({ label, path, expected }) => `编号不连续：${path}处为${label}，应为${expected}`,
  'numbering-duplicate': ({ label, path, expected }) => `编号重复：${path}处再次出现${label}，应为${expected}`,
  'reference-annex': (params) =>
    `${at(params)}提到${params.found}，${params.annexes === 0 ? '但本文没有附件' : `但本文只有${params.annexes}个附件`}`,
  'reference-clause': (params) => `${at(params)}提到${params.found}，但本文同类条款只有${params.clauses}条`,
  'reference-number': (params) =>
    `${params.path === null ? '目录中' : at(params)}${quoted(params.title)}的文号为${params.found}，该文实际印为${params.expected}`,
  'text-suspect': ({ sheet, reason }) => `第${sheet}版的文字层不可信：${reason}`,
  'text-unaccounted': ({ sheet, found, expected }) => `第${sheet}版印有${expected}个字符，只安放了${found}个`,
  'text-order': ({ sheet, doubt, share }) => `第${sheet}版${doubts[String(doubt)]}（${share}）`,
  'text-broken': ({ sheet, found }) => `第${sheet}版有一段文字首尾不完整：${quoted(found)}，可能断错、接错或者位置有误`,
  'text-stray': ({ sheet, found }) =>
    `第${sheet}版有一小段文字不能独立成段：${quoted(found)}，可能是从别处断开的，或者是页码`,
  'text-unpaired': ({ sheet, found }) => `第${sheet}版有一段文字括号不成对：${quoted(found)}，可能误读、断错或者接错`,
  'reading-disagrees': ({ sheet, doubt, share }) => `第${sheet}版${doubts[String(doubt)]}（${share}）`,
  'reading-settled': ({ sheet, found, expected, reason }) =>
    `第${sheet}版识别为“${found}”，定为“${expected}”：${reason}`,
  'layout-doubt': ({ sheet, decision, text, because }) =>
    `第${sheet}版${quoted(text)}：${decisions[String(decision)]}，证据不足（${because}），请核对`,
  'head-disagrees': ({ sheet, field, found, expected, witness }) =>
    `第${sheet}版${fields[String(field)]}识别为${quoted(found)}，${witnesses[String(witness)]}则为${quoted(expected)}，无从判定，请对照原件`,
  'sheet-unreadable': ({ sheet, reason }) => `第${sheet}版无法读取：${reason}`,
  'sheet-unread': ({ sheet }) =>
    `第${sheet}版是图片，没有读出文字（如未开启识别，请用 --ocr auto 重新构建；已开启的，请对照原件）`,
  'sheet-low-confidence': ({ sheet, found, expected }) =>
    `第${sheet}版识别的平均置信度为${found}，低于${expected}，请对照原件`,
  'sheet-misread': ({ sheet, found, expected }) =>
    `第${sheet}版的汉字预计有${found}被误读，多于${expected}，请对照原件`,
  'sheet-traditional': ({ sheet, found }) =>
    `第${sheet}版是繁体印刷（${found}的汉字为繁体），默认识别模型不擅长繁体和1956年以前的字形，请逐字核对；安装 tesseract 的 chi_tra 数据后重新构建即改由它识别，也可用 --ocr-models 另给模型`,
  'sheet-traditional-read': ({ sheet, found, engine }) =>
    `第${sheet}版是繁体印刷（${found}的汉字为繁体），已改由 ${engine} 识别，请核对`,
};
