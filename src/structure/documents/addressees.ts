/** 主送机关: the first line below the title that ends in a colon and names whom it is for. */
const NAMES =
  /^(?:各|全[省市县区]|[^。；]*(?:政府|部门|单位|委|局|办|厅|部|公司|院|校|大学|会|行|中心|集团|国务院|主席|委员|同志|代表|先生|女士|社|兵团|军区|企业|机构)(?:[（(][^（()）]*[）)])?[:：]$)/; // 各县(市、区)人民政府，市政府各部门：  各省、自治区、直辖市，新疆生产建设兵团：
/** A list of places: 石家庄市、唐山市、秦皇岛市：. */
const PLACES = /^(?:\p{Script=Han}{1,12}(?:省|市|县|区|州|盟|旗|镇|乡)[、，,和]){1,40}[^、，,]{2,30}[:：]$/u;
/** A sentence that ends in a colon. */
const SENTENCE =
  /(?:如下|以下|通知|决定|意见|其中|事项)[:：]$|(?:^|[，,、])(?:在|依照|根据|按照|依据|为了|经|由|对(?!外))/; // 根据…的原则创办了四个公司：

export const isAddressee = (text: string): boolean =>
  /[:：]$/.test(text) &&
  text.length >= 3 &&
  text.length <= 260 &&
  !/[。；;]/.test(text) &&
  !SENTENCE.test(text) &&
  (NAMES.test(text) || PLACES.test(text));

/** Splits at 、 and ， (and the stops that some print for them) outside brackets. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const char of text.replace(/[:：。；]\s*$/, '')) {
    if (/[（(〔]/.test(char)) depth += 1;
    if (/[）)〕]/.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,；;。]/.test(char)) {
      names.push(name.trim());
      name = '';
    } else name += char;
  }
  names.push(name.trim());
  return names.filter(Boolean);
}
