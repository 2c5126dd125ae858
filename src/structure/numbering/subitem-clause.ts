import { ordinalUnit } from './ordinal-unit.js';

/** 第一目, 第二目 … */
export const subitemClause = ordinalUnit('subitem-clause', '目', 7, false);
