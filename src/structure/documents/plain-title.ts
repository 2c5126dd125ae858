import { cutSlice, joinSlices, type Slice } from '../slice.js';

/** 【…】 around a title is a mark of the gazette. */
const MARKED = /^【([^】]+)】/; // 【市政府人事任免】（2020年12月份）
export const plainTitle = (text: string): string => text.replace(MARKED, '$1').trim();

/** The same, keeping the place of what is left. */
export function plainTitleSlice(slice: Slice): Slice {
  const close = MARKED.exec(slice.text)?.[0].length;
  if (close === undefined) return slice;
  return joinSlices([cutSlice(slice, 1, close - 1), cutSlice(slice, close, slice.text.length)]);
}
