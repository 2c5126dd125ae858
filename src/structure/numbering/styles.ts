/** Every numbering style, the longer shapes before those they contain. */
import { arabicBracket } from './arabic-bracket.js';
import { arabicComma } from './arabic-comma.js';
import { arabicDot } from './arabic-dot.js';
import { arabicDotTight } from './arabic-dot-tight.js';
import { arabicHalfBracket } from './arabic-half-bracket.js';
import { article } from './article.js';
import { bareNumber } from './bare-number.js';
import { book } from './book.js';
import { bullet } from './bullet.js';
import { chapter } from './chapter.js';
import { chineseBracket } from './chinese-bracket.js';
import { chineseComma } from './chinese-comma.js';
import { circled } from './circled.js';
import { dash } from './dash.js';
import { decimal } from './decimal.js';
import { decimalArticle } from './decimal-article.js';
import { digitFullStop } from './digit-full-stop.js';
import { heavenlyStem } from './heavenly-stem.js';
import { itemClause } from './item-clause.js';
import { latinLower } from './latin-lower.js';
import { latinUpper } from './latin-upper.js';
import type { NumberingStyle } from './numbering-style.js';
import { ordinalAmong } from './ordinal-among.js';
import { ordinalIs } from './ordinal-is.js';
import { ordinalWord } from './ordinal-word.js';
import { part } from './part.js';
import { roman } from './roman.js';
import { section } from './section.js';
import { subVolume } from './sub-volume.js';
import { subitemClause } from './subitem-clause.js';
import { subparagraphClause } from './subparagraph-clause.js';
import { volume } from './volume.js';

export const styles: readonly NumberingStyle[] = [
  part,
  book,
  volume,
  subVolume,
  chapter,
  section,
  article,
  decimalArticle,
  subparagraphClause,
  itemClause,
  subitemClause,
  chineseComma,
  chineseBracket,
  decimal,
  arabicDot,
  arabicDotTight,
  digitFullStop,
  arabicComma,
  arabicBracket,
  arabicHalfBracket,
  circled,
  heavenlyStem,
  roman,
  latinUpper,
  latinLower,
  ordinalIs,
  ordinalWord,
  ordinalAmong,
  bareNumber,
  dash,
  bullet,
];
