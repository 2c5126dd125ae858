import { parseNumeral } from '../../text/numeral.js';
import type { GazetteDocument } from '../../tree/gazette.js';
import { leaves } from '../../tree/leaf.js';
import { finding, type Rule } from '../finding.js';

const ANNEX = /(?<![》号令法例定的])附(?:件|表)\s?([一二三四五六七八九十]{1,2}|\d{1,2})(?![\d.]|[年月日期个份])/g; // （见附件3） · 按附件二执行
/** An annex of another document: 《…》附件2, 国发〔2020〕1号文附件1. */
const OF_ANOTHER = /(?:》|号|号文|号文件|通知|办法|规定|公告|意见|方案)[^，,。；（(]{0,12}$/; // 》的 · 号文件

/** `附件3` in a text that announces and prints fewer annexes. 附表 are numbered inside annexes, so only 附件 are counted. */
export const annexReference: Rule = (gazette) =>
  [...leaves(gazette)].flatMap((leaf) => {
    if (
      leaf.kind === 'note' ||
      leaf.kind === 'title' ||
      leaf.document.kind === '发文目录' ||
      leaf.document.kind === '政策解读'
    )
      return [];
    const annexes = annexCount(leaf.document);
    return [...leaf.text.matchAll(ANNEX)].flatMap((match) => {
      const number = parseNumeral(match[1]!);
      const before = leaf.text.slice(0, match.index);
      if (
        match[0].startsWith('附表') ||
        match.index === 0 ||
        OF_ANOTHER.test(before) ||
        number === null ||
        number <= annexes
      )
        return [];
      return finding({
        rule: 'reference-dangling',
        severity: 'warning',
        says: 'reference-annex',
        params: { path: leaf.path, annexes },
        document: leaf.document,
        page: leaf.source[0]?.page ?? null,
        found: match[0],
        expected: annexes === 0 ? null : `附件1–${annexes}`,
      });
    });
  });

const annexCount = ({ attachments, children }: GazetteDocument): number =>
  Math.max(attachments.length, children.filter((part) => part.role !== 'main').length);
