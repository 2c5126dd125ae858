import { ordinalUnit } from './ordinal-unit.js';

/** 第一部分, 第二部分 … of plans and reports. */
export const part = ordinalUnit('part', '部分', 0.5, true);
