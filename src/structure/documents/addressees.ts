/** 主送机关: the first line below the title that ends in a colon and names whom it is for. */
const NAMES =
  /^(?:各|全[省市县区]|[^。；]*(?:政府|部门|单位|委|局|办|厅|部|公司|院|校|会|行|中心|集团|国务院|主席|委员|同志|代表|先生|女士|社)(?:[（(][^（()）]*[）)])?[:：]$)/; // 各县(市、区)人民政府，市政府各部门：

export const isAddressee = (text: string): boolean =>
  /[:：]$/.test(text) &&
  text.length >= 3 &&
  text.length <= 260 &&
  !/[。；;]/.test(text) &&
  NAMES.test(text) &&
  !/(?:如下|以下|通知|决定|意见|其中|事项)[:：]$/.test(text);

/** Splits at 、 and ， outside brackets. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const char of text.replace(/[:：。；]\s*$/, '')) {
    if (/[（(〔]/.test(char)) depth += 1;
    if (/[）)〕]/.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,；;]/.test(char)) {
      names.push(name.trim());
      name = '';
    } else name += char;
  }
  names.push(name.trim());
  return names.filter(Boolean);
}
