import { ordinalUnit } from './ordinal-unit.js';

/** 第一编, 第二编 … */
export const volume = ordinalUnit('volume', '编', 1, true);
