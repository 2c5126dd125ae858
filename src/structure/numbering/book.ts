import { ordinalUnit } from './ordinal-unit.js';

/** 第一篇, 第二篇 … of five-year plans. */
export const book = ordinalUnit('book', '篇', 0.7, true);
