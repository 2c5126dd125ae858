/** What a font name says about its typeface and weight. Families after GB/T 9704-2012; names of the common Chinese font makers. */
import type { Typeface } from '../../tree/page.js';

/** First match decides: 小标宋 before 宋, 仿宋 before 宋, 楷/黑 before the Latin families. */
const families: readonly (readonly [RegExp, Typeface])[] = [
  [/biaosong|xbs|fzdbs|dabiaosong|标宋/i, 'xiaobiaosong'], // FZXiaoBiaoSong-B05S 方正小标宋简体 FZXBSJW
  [/fangso|fzfs|fsgb|仿宋|simfang|stfang/i, 'fangsong'], // FangSong_GB2312 方正仿宋 STFangsong
  [/kaiti|kai(?![a-z])|kaiu|fzkt|simkai|stkai|kaigb|楷/i, 'kai'], // KaiTi_GB2312 STKaiti 方正楷体 SimKai
  [/hei|fzht|gothic|sans(?:cjk|sc|gb|tc|hk|jp)|hansans|sansfallback|yahei|pingfang|dengxian|等线|黑/i, 'hei'], // SimHei NotoSansCJKsc 微软雅黑
  [/song|simsun|ming|fzss|fzsy|sunext|serif(?:cjk|sc|tc|gb)|hanserif|sung|宋|明体/i, 'song'], // STSong-Light SimSun NotoSerifCJKsc
  [
    /times|arial|calibri|carlito|helvetica|courier|cambria|dejavu|liberation|georgia|verdana|tahoma|century|garamond|roman|symbol|wingdings|cmr\d|cmmi/i,
    'latin',
  ], // TimesNewRomanPSMT ArialMT DejaVuSans-Bold
];

/** Names write the same family as one word or several. */
const separators = /[\s_-]+/g; // Noto-Serif-CJK-SC

/** Weights a name can carry; `Heavy`, `Black`, 粗 and the 大黑/粗黑 cuts. */
const boldName = /bold|black|heavy|demi|粗|特黑|大黑|[-_,](?:bd|b|w[6-9])$/i; // GazetteSong-Bold FZDHTJW HYb-W7

export interface FontName {
  /** Base font name without its subset tag. */
  readonly name: string;
  readonly typeface: Typeface;
  readonly bold: boolean;
}

const subsetTag = /^[A-Z]{6}\+/; // BAAAAA+GazetteSong-Regular

export function readFontName(raw: string): FontName {
  const name = decodeName(raw.replace(subsetTag, ''));
  const joined = name.replace(separators, '');
  const typeface = families.find(([pattern]) => pattern.test(joined))?.[1] ?? 'unknown';
  return { name, typeface, bold: boldName.test(name) };
}

/** Chinese font names are often GBK or UTF-8 bytes read as Latin-1. */
function decodeName(name: string): string {
  if (!/[\u0080-\u00ff]{2}/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name; // ºÚÌå
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not this encoding: try the next
    }
  }
  return name;
}
