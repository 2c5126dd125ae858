import { unnumberedMark } from './unnumbered-mark.js';

/** `——消费市场快速复苏。…`, also one long dash or two hyphens. A number after it is a range or a sign, not an item. */
export const dash = unnumberedMark(
  'dash',
  16,
  /^\s*([—―─━－]{1,3}|[⸺⸻–]|--)\s*(?![0-9０-９—―─━－-])/, // ——消费  —强化  --完善
  () => '—',
);
