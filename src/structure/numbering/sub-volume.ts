import { ordinalUnit } from './ordinal-unit.js';

/** 第一分编, 第二分编 … below a 编; its chapters count on over it. */
export const subVolume = ordinalUnit('sub-volume', '分编', 1.5, true);
