import { ordinalUnit } from './ordinal-unit.js';

/** 第一章, 第二章 … */
export const chapter = ordinalUnit('chapter', '章', 2, true);
