import { unnumberedMark } from './unnumbered-mark.js';

/** `●` `■` `◆` … before an item. */
export const bullet = unnumberedMark('bullet', 17, /^\s*([●■◆▪•◇□▲►➢✓]|·(?=\s))\s*/, (label) => label); // ●加强  ■ 完善
