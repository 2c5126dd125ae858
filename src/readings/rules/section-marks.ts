import type { ReadingRule } from '../reading.js';

/** What the sections of a gazette are called. */
const LEVEL = '(?:国务院|省|自治区|市|州|县|区)';
const NAMES = `${LEVEL}(?:政府|委)(?:办公厅|办公室)?文件|部门(?:规范性)?文件|${LEVEL}?(?:政府)?人事任免|政策解读|大事记`;
/** A mark before the name may be read as any glyph, but these make words with it: 本市政府文件. */
const WORDS = '本我各全该原由和及对《';
const DAMAGED = new RegExp(`^[【\\[(（〔〈]?[^${WORDS}]??(${NAMES})[】\\]〕)）〉]?$`, 'u'); // "含省政府文件" "镶市政府办公室文件" "售人事任免"
const MARKED = new RegExp(`^【(?:${NAMES})】`, 'u'); // "【市政府文件】"
const NAME = new RegExp(`^(?:${NAMES})$`, 'u'); // "市政府文件": a running head

/** The names of sections in the 目录 stand in 【】: OCR reads the first of them as a letter and loses the second. */
export const sectionMarks: ReadingRule = (text, _, { texts }) => {
  const name = DAMAGED.exec(text)?.[1];
  if (name === undefined || MARKED.test(text) || NAME.test(text)) return [];
  const sections = texts.filter((other) => MARKED.test(other) || (DAMAGED.test(other) && !NAME.test(other)));
  if (sections.length < 2) return [];
  return [{ start: 0, end: text.length, text: `【${name}】`, reason: 'the sections of the 目录 stand in 【】' }];
};
