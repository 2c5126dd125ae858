/** 一版读不出或不可信的原因，以及识别结果改定的理由。写法同 troubles-zh。 */
export const sheetsZh: readonly (readonly [english: string, chinese: string])[] = [
  // 文字层
  ['control characters in place of text', '文字处是控制字符'],
  ['private-use or control characters in place of text', '文字处是私用区字符或控制字符'],
  ['letters of foreign scripts in place of Chinese', '汉字处是其他文种的字母'],
  ['Chinese characters that make no Chinese text', '汉字不成文'],
  ['marks and symbols in place of text', '文字处是符号'],
  ['Latin letters that make no words', '拉丁字母不成词'],
  ['an invisible text layer over a picture of the sheet', '整版图片上另有不可见的文字层'],
  ['a text layer that only names the scanner: {text}', '文字层只有扫描软件的名称：{text}'],
  ['fonts whose text makes no sense on most other sheets', '所用字体在其他多数版面上读出的文字不通'],
  ['a text layer of a few words over a picture of a whole sheet of text', '整版文字的图片上，文字层只有几个词'],
  ['a text layer that does not stand where the ink is', '文字层的位置与墨迹不合'],
  ['the text layer may not be what is printed', '文字层可能与印出的不同'],
  ['it could not be read by OCR: {fault}', '识别失败：{fault}'],
  ['the sheet has no text layer and could not be read by OCR: {fault}', '该版没有文字层，识别也失败：{fault}'],
  // 画面
  [
    'a part of what is drawn on it is damaged and left out: try to repair the file or get a fresh copy',
    '所绘内容有一部分损坏而略去：请尝试修复文件，或重新获取',
  ],
  [
    'text shown in a font that is missing or damaged is left out ({times} times): print the file to a new PDF where it is shown in full, or scan it',
    '字体缺失或损坏，所排文字略去（{times}处）：请在能完整显示之处另打印为 PDF，或扫描纸本',
  ],
  [
    '{glyphs} characters are drawn at no place and left out: try to repair the file or get a fresh copy',
    '有{glyphs}个字没有位置而略去：请尝试修复文件，或重新获取',
  ],
  [
    'text in {notes} annotations or form fields is not read ({start}…): print the file to a new PDF to have it on the sheet',
    '{notes}处批注或表单域中的文字未读取（{start}…）：请另打印为 PDF，使其印在版面上',
  ],
  [
    '{lost} of {all} pictures on it cannot be decoded and is left out: scan it again, or save it with another program',
    '{all}幅图片中有{lost}幅无法解码而略去：请重新扫描，或用其他程序另存',
  ],
  [
    '{lost} of {all} pictures on it cannot be decoded and is left out (coded as {codecs}): scan it again, or save it with another program',
    '{all}幅图片中有{lost}幅无法解码而略去（编码为 {codecs}）：请重新扫描，或用其他程序另存',
  ],
  [
    '{lost} of {all} pictures on it cannot be decoded and are left out: scan it again, or save it with another program',
    '{all}幅图片中有{lost}幅无法解码而略去：请重新扫描，或用其他程序另存',
  ],
  [
    '{lost} of {all} pictures on it cannot be decoded and are left out (coded as {codecs}): scan it again, or save it with another program',
    '{all}幅图片中有{lost}幅无法解码而略去（编码为 {codecs}）：请重新扫描，或用其他程序另存',
  ],
  [
    'what is drawn on it is damaged, or a picture larger than any sheet: scan it again, or save it with another program',
    '所绘内容已损坏，或是大过任何版面的图片：请重新扫描，或用其他程序另存',
  ],
  [
    'what is drawn on it is damaged, or a picture larger than any sheet (coded as {codecs}): scan it again, or save it with another program',
    '所绘内容已损坏，或是大过任何版面的图片（编码为 {codecs}）：请重新扫描，或用其他程序另存',
  ],
  [
    'it stands behind a break in the page tree: try to repair the file (for example with qpdf)',
    '位于页面树断裂之后：请尝试修复文件（例如用 qpdf）',
  ],
  ['{said}: try to repair the file (for example with qpdf)', '{said}：请尝试修复文件（例如用 qpdf）'],
  [
    'only shapes are drawn on it: if they are text, print the file to PDF from an OFD reader',
    '版面上只有图形：如是文字，请用 OFD 阅读器打印为 PDF',
  ],
  [
    'it is a picture that the file does not hold: print the file to PDF from an OFD reader',
    '是一幅图片，而文件中没有它：请用 OFD 阅读器打印为 PDF',
  ],
  [
    'it is a picture that cannot be decoded: print the file to PDF from an OFD reader',
    '是一幅无法解码的图片：请用 OFD 阅读器打印为 PDF',
  ],
  ['the file does not hold its content ({path}): get a fresh copy', '文件中没有该版的内容（{path}）：请重新获取'],
  ['{said}: print it to PDF from an OFD reader', '{said}：请用 OFD 阅读器打印为 PDF'],
  ['its objects nest too deeply', '图元嵌套过深'],
  ['it holds too many objects', '图元过多'],
  // 改定
  ['the office is named so elsewhere in the issue', '本期他处如此称该机关'],
  ['the other half of the pair is of another kind', '与之成对的括号是另一种'],
  ['the title is printed so elsewhere in the issue', '本期他处如此印该标题'],
  ['the sections of the 目录 stand in 【】', '目录的栏目都在【】中'],
  ['a digit must stand here', '此处应为数字'],
  ['a round bracket closes it', '其后以圆括号收'],
  ['items of a series begin with a dash', '该列各项以破折号开头'],
  ['the labels before and after leave one number', '前后编号之间只容一个'],
  ['a label stands at the head of the line', '行首是编号'],
  ['nothing stands before a label', '编号之前没有别的字'],
  ['a document number is digits', '文号是数字'],
  ['the year of a document number stands in 〔〕', '文号的年份在〔〕中'],
  ['events are graded in Roman numerals', '事件按罗马数字分级'],
  [
    'what was read stands beside its neighbours nowhere, another likely reading does',
    '读出的字从不与前后的字相连，另一可能的字则会',
  ],
  ['a small ring', '是小圆圈'],
  ['a small stroke behind a number that opens the line', '是行首数字后的小点'],
  ['the year of a document number stands in a pair of brackets', '文号的年份在一对括号中'],
  ['a level bar of this width', '是这样宽的横线'],
  ['a full stop of Latin type between Chinese characters', '汉字之间的西文句点'],
  ['the only mark of this shape between such characters', '这样的字之间只有这一种标点'],
  ['a small raised mark, read by itself', '是单独识读的小号上标'],
  ['behind year, month and day only 日 can stand', '年、月、日数之后只能是“日”'],
  ['no such word; its look-alike is one', '没有这个词，形近的有'],
  [
    'the 目录 prints this number, and the date and the other numbers of the issue fit it alone',
    '目录如此印文号，日期和本期其他文号也只与它相合',
  ],
  ['the number of the document, and the day it was printed, have this year', '文号与印发日期都是这一年'],
  ['the date of the document, and the day it was printed, have this year', '成文日期与印发日期都是这一年'],
  [
    'two of title, letterhead, seal and 印发 line name this office',
    '标题、发文机关标志、印章或印发栏中有两处如此称该机关',
  ],
  ['what stands beside the other offices is no name', '与其他机关并列的不是机关名称'],
  ['{one}; {other}', '{one}；{other}'],
];
