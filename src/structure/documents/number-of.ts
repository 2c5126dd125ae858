import { normalizeDocumentNumber } from '../../text/document-number.js';

/** Documents that are counted for each issuer: a bare 第58号 or 2023年第4号 below the title names its issuer nowhere else. */
const COUNTED = /(公告|通告|令)(?:[（(][^（()）]*[)）]|第[^第]*号)?$/; // 国家能源局公告  云州市人民政府令第12号
const BARE = /^(?:令|公告|通告)?(?:第?[0-9]+号|[0-9]{4}年第[0-9]+号)$/; // 第58号  2023年第4号
const YEAR_IN_BRACKETS = /^.{3,60}(?:公告|通告|令)[（(][0-9]{4}年第[0-9]+号[)）]$/; // 某市人民政府公告（2023年第4号）

/** 云南省人民政府令第12号 → 云南省人民政府令: issuer and kind, as the title prints them. */
const head = (title: string): string | null => {
  const kind = COUNTED.exec(title);
  return kind ? title.slice(0, kind.index) + kind[1] : null;
};

/** Number of a document in normal form: from its own line, else from its title. A bare count takes issuer and kind from the title. */
export function numberOf(line: string | undefined, printedTitle: string, issuer: string | null): string | null {
  const title = printedTitle.replace(/\s/g, '');
  if (line === undefined) return COUNTED.test(title) ? numberInTitle(title) : null;
  const number = normalizeDocumentNumber(line.split(/\t| {2,}/)[0] ?? '');
  const counted = COUNTED.exec(title);
  if (number === null || !counted || !BARE.test(number)) return number;
  const named = /关于/.test(title) || counted.index === 0 ? (issuer ?? '') + counted[1] : (head(title) ?? '');
  const count = number.replace(/^(?:令|公告|通告)/, '').replace(/^(?=[0-9]+号$)/, '第');
  const printed = /年/.test(count) && /^\s*[（(]/.test(line) ? `（${count}）` : count;
  return named.length > 2 ? named + printed : number;
}

const numberInTitle = (title: string): string | null =>
  YEAR_IN_BRACKETS.test(title) ? title : normalizeDocumentNumber(title);
