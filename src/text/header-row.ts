/**
 * Tells the header of a table by its words where no typeface does: names of columns are short, hold no digits or sentences, and
 * at least one is a word that tables of official documents are headed with.
 */
const columnWords = [
  '序号',
  '编号',
  '名称',
  '姓名',
  '项目',
  '事项',
  '内容',
  '任务',
  '措施',
  '目标',
  '指标',
  '类别',
  '类型',
  '单位',
  '部门',
  '责任',
  '牵头',
  '配合',
  '时限',
  '时间',
  '日期',
  '文号',
  '标题',
  '地点',
  '地址',
  '依据',
  '标准',
  '金额',
  '数量',
  '规模',
  '年份',
  '备注',
  '说明',
];
const WORD = new RegExp(columnWords.join('|'), 'u'); // 责任单位  完成时限  备注
const YEAR = /(?:19|20)[0-9]{2}年度?/u; // 2025年  2023年度目标
const SENTENCE = /[0-9０-９，。；：《》]/u; // 2024年10月底  设立基金，规模达到
/** Longest name of a column, characters. */
const longest = 14;

/** @param cells of one row, white space aside */
export function isHeaderRow(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.replace(/\s/gu, ''));
  const plain = names.every((name) => name !== '' && name.length <= longest && !SENTENCE.test(name.replace(YEAR, '')));
  return plain && names.filter((name) => WORD.test(name)).length * 2 >= Math.min(names.length, 4);
}

/** How many of the first rows are header; a table is never all header. */
export function countHeaderRows(rows: readonly (readonly string[])[]): number {
  let count = 0;
  while (count < rows.length - 1 && isHeaderRow(rows[count] ?? [])) count += 1;
  return count;
}
