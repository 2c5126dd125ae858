/**
 * DA/T 46-2009 《文书类电子文件元数据方案》: the elements the printed page and the file can fill. The standard gives names and numbers
 * and no XML form; each element carries both. What only the archive knows (全宗号, 保管期限, 密级 …) is left to it.
 */
import { type Element, element } from '../../emit/xml.js';
import type { DocumentJson } from '../../tree/gazette.js';
import type { ArchivedIssue } from './archived-issue.js';

const xmlns = 'urn:gongbao:da-t-46-2009';

/** Number, name and value; an element without a value is left out. */
type Entry = readonly [number: number, name: string, value: string | number | null];

const entry = ([number, name, value]: Entry): Element[] =>
  value === null || value === '' ? [] : [element(name, { 编号: `M${number}` }, [String(value)])];

const group = (number: number, name: string, entries: readonly Entry[]): Element[] => {
  const held = entries.flatMap(entry);
  return held.length > 0 ? [element(name, { 编号: `M${number}` }, held)] : [];
};

/** Of one document. */
export function documentMetadata(document: DocumentJson, archived: ArchivedIssue): Element {
  const { id, title, documentNumber, issuer, issuedOn, kind, addressees, copiedTo, pages } = document;
  return element('文书类电子文件元数据', { xmlns }, [
    ...entry([1, '聚合层次', '件']),
    ...entry([7, '电子文件号', id]),
    ...group(8, '档号', [
      [11, '年度', issuedOn?.slice(0, 4) ?? null],
      [20, '页号', rangeOf(pages.printed)],
    ]),
    ...group(21, '内容描述', [
      [22, '题名', title],
      [31, '文件编号', documentNumber],
      [32, '责任者', issuer],
      [33, '日期', issuedOn],
      [34, '文种', kind],
      [36, '主送', addressees.join('、')],
      [37, '抄送', copiedTo.join('、')],
    ]),
    ...group(40, '形式特征', [
      [43, '页数', pages.sheets.last - pages.sheets.first + 1],
      [44, '语种', '汉语'],
    ]),
    ...fileAttributes(archived),
  ]);
}

/** Of the issue as a whole. */
export function issueMetadata(archived: ArchivedIssue): Element {
  const { issue, title } = archived;
  const { masthead } = issue;
  return element('文书类电子文件元数据', { xmlns }, [
    ...entry([1, '聚合层次', '卷']),
    ...entry([7, '电子文件号', issue.id]),
    ...group(8, '档号', [[11, '年度', masthead?.year ?? null]]),
    ...group(21, '内容描述', [
      [22, '题名', title],
      [32, '责任者', masthead?.publisher ?? null],
      [33, '日期', masthead?.publishedOn ?? null],
    ]),
    ...group(40, '形式特征', [
      [42, '件数', issue.documents.length],
      [43, '页数', issue.source.sheets],
      [44, '语种', '汉语'],
    ]),
    ...fileAttributes(archived),
  ]);
}

function fileAttributes({ issue, master, sheets }: ArchivedIssue): Element[] {
  const scans = sheets.flatMap(({ page }) => (page.textLayer === 'ocr' && page.dpi ? [Math.round(page.dpi)] : []));
  return [
    ...group(46, '电子属性', [
      [47, '格式信息', master.mime],
      [48, '计算机文件名', master.name],
      [49, '计算机文件大小', master.bytes.length],
      [50, '文档创建程序', issue.source.producer],
    ]),
    ...group(52, '数字化属性', [[54, '扫描分辨率', scans.length > 0 ? `${Math.min(...scans)}dpi` : null]]),
  ];
}

const rangeOf = ({ first, last }: DocumentJson['pages']['printed']): string | null => {
  if (first === null) return null;
  return last === null || last === first ? String(first) : `${first}-${last}`;
};
