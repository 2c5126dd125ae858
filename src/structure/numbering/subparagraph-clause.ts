import { ordinalUnit } from './ordinal-unit.js';

/** 第一款, 第二款 … */
export const subparagraphClause = ordinalUnit('subparagraph-clause', '款', 5, false);
