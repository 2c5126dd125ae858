import type { RelationRule } from '../context.js';
import { fullTitle, withoutRemark } from '../short-names.js';

/** A 政策解读 and its subject: named in full, by a short name given (`以下简称《意见》`), or by its last words (`《方案》明确…`). */
export const interprets: RelationRule = ({ mention, names }) => {
  if (mention.title === null || names.subjects.length === 0) return false;
  const full = withoutRemark(fullTitle(mention.title, names));
  return names.subjects.some((subject) => {
    const whole = withoutRemark(subject);
    // 关于印发《X》的通知 and X are the same subject
    return whole === full || (full.length > 8 && (whole.includes(full) || full.includes(whole)));
  });
};
