import { ordinalUnit } from './ordinal-unit.js';

/** 第一节, 第二节 … */
export const section = ordinalUnit('section', '节', 3, true);
