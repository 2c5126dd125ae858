import { eachMatch, type ReadingRule } from '../reading.js';

const NUMBER = /(?<=[\p{Script=Han}\]】〕）)])[[【〔［(（〈{]((?:19|20)[0-9]{2})[\]】〕］)）〉}](?=第?[0-9]{1,4}号)/gu; // "嘉政发【2020]29号" "国发[2019]5号"

/** The year of a 发文字号 stands in 〔〕 (GB/T 9704-2012, 7.2.5): OCR reads them as any bracket. */
export const numberBrackets: ReadingRule = (text) =>
  eachMatch(text, NUMBER, 'the year of a document number stands in 〔〕', (match) => `〔${match[1]}〕`);
