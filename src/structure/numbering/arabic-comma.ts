import { defineStyle } from './define-style.js';

/** `1、` `12、`: a common variant of `1.`. */
export const arabicComma = defineStyle({
  name: 'arabic-comma',
  rank: 10,
  pattern: /^\s*([0-9０-９]{1,3}\s*、)/, // 1、  １２、
  lookAlike: /^\s*[0-9０-９]{1,4}\s*(?:、|[级类等档期季度号月日年%％号楼])/, // 5、6月份  1、2级  3、4号楼
  canonical: (label) => label.normalize('NFKC').replace(/[\s、]/g, ''),
  parse: (label) => Number(label.normalize('NFKC').replace(/[\s、]/g, '')),
  format: (value) => `${value}、`,
});
