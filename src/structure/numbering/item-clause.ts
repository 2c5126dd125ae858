import { ordinalUnit } from './ordinal-unit.js';

/** 第一项, 第二项 … */
export const itemClause = ordinalUnit('item-clause', '项', 6, false);
