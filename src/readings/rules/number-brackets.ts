import { eachMatch, type ReadingRule } from '../reading.js';

const OPEN = '[[【〔［(（〈{「『]';
/** A worn bracket is read as a mark and a bracket; behind an issuer word no mark stands. */
const WORN = '(?:(?<=[发函字办规])[：:；;])?';
const YEAR = '((?:19|20)[0-9]{2})';
/** Behind the four digits of the year a bracket closes: a 1, l or I there is one misread. */
const CLOSE = '(?:[\\]】〕］)）]{2}|[\\]】〕］)）〉}」』1lI|])';
/** A stray bracket or letter among the digits is a 1. */
const DIGITS = '[0-9\\]\\[lI|!]{1,4}';
const MARK = "[-·.,'‘’:：~]";
const BRACKETS = new RegExp(
  `(?<=[\\p{Script=Han}\\]】〕）)]\\s?)${WORN}${OPEN}${YEAR}${CLOSE}?(?=第?${DIGITS}${MARK}?号)`,
  'gu',
); // "澄政发「2021）33号" "澄政发：[2021]33号" "嘉政发【2020]29号" "国发[2019]5号" "办发[202017]号" "政发(202133号" "政干【2023]】9号"
const STRAY_DIGITS = new RegExp(`(?<=${OPEN}${YEAR}${CLOSE}第?)(?=[0-9]*[^0-9号])${DIGITS}(?=号)`, 'gu'); // "公告[2020]]号" "办发[2020]7]号"
const STRAY_MARK = new RegExp(`(?<=${OPEN}${YEAR}${CLOSE}第?[0-9]{1,4})${MARK}(?=号)`, 'gu'); // "教办发[2015]78-号"
/** The word of a number of appointments: 于, 千 and 十 end none. */
const APPOINTMENTS = new RegExp(`(?<=[政府办党组委])[于千十](?=${OPEN}${YEAR}${CLOSE}[0-9]{1,4}号)`, 'gu'); // "安政于〔2019〕24号"

/** The year of a 发文字号 stands in 〔〕 (GB/T 9704-2012, 7.2.5), and digits behind it: OCR reads them as any bracket. */
export const numberBrackets: ReadingRule = (text) => [
  ...eachMatch(text, BRACKETS, 'the year of a document number stands in 〔〕', (match) => `〔${match[1]}〕`),
  ...eachMatch(text, STRAY_DIGITS, 'a document number is digits', ([digits]) => digits.replace(/[^0-9]/g, '1')),
  ...eachMatch(text, STRAY_MARK, 'a document number is digits', () => ''),
  ...eachMatch(text, APPOINTMENTS, 'numbers of appointments have 干, and none ends in what was read', () => '干'),
];
