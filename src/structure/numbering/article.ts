import { ordinalUnit } from './ordinal-unit.js';

/** 第一条, 第二条 … */
export const article = ordinalUnit('article', '条', 4, false);
