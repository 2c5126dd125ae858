import { CHINESE_NUMERAL, formatChineseNumeral, parseChineseNumeral } from './chinese-numeral.js';
import { defineStyle } from './define-style.js';
import type { NumberingStyle } from './numbering-style.js';

/** An inserted article: 第三条之一 is 3 and one thousandth, so it sorts between 3 and 4. */
const INSERTED = 1000;

/**
 * Most often a reference to a unit, not its label: `第三条规定的`, `第五条、第六条`, `第二款至第四款`, `第一章中`.
 * But an article may begin with such words too: 第十七条第一审刑事案件…, 第八条规定重大事项的…; 第三条项目单位… and 第三条款项… are never one.
 */
export const REFERENCE =
  /^\s*(?:规定|所列|所称的|[、,，和至或及]\s*(?:第|本)|第[0-9一二三四五六七八九十]|的|中[的有规所]|之内|以[上下]|款(?!项)|项(?!目))/; // 规定的  、第六条  至第四款  第二款

/** `第…编 章 节 条 款 项 目`, the numeral in Chinese or Arabic figures. */
export function ordinalUnit(name: string, unit: string, rank: number, headingOnly: boolean): NumberingStyle {
  const shape = `第\\s*(?:${CHINESE_NUMERAL}|[0-9０-９]{1,4})\\s*${unit}(?:之${CHINESE_NUMERAL})?`;
  return defineStyle({
    name,
    rank,
    headingOnly,
    pattern: new RegExp(`^\\s*(${shape})[：:、]?`), // 第一章  第 12 条  第三条之一  第二节：
    doubtful: REFERENCE,
    canonical: (label) => label.normalize('NFKC').replace(/\s/g, ''),
    parse(label) {
      const plain = label.normalize('NFKC').replace(/\s/g, '');
      const [main = '', inserted] = plain
        .slice(1)
        .split(`${unit}`)
        .flatMap((part) => part.split('之').filter(Boolean));
      const value = /^\d+$/.test(main) ? Number(main) : parseChineseNumeral(main);
      if (value === null || inserted === undefined) return value;
      const extra = parseChineseNumeral(inserted);
      return extra === null ? null : value + extra / INSERTED;
    },
    format(value) {
      const whole = Math.floor(value);
      const extra = Math.round((value - whole) * INSERTED);
      return `第${formatChineseNumeral(whole)}${unit}${extra > 0 ? `之${formatChineseNumeral(extra)}` : ''}`;
    },
  });
}
