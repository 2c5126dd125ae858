import { homedir } from 'node:os';
import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** In the code of the package, not in its types. */
interface SystemFonts {
  loadSystemFonts(): number;
}

let isLoaded = false;

/** Has the fonts of the system ready for sheets that bring none of their own. Looking through them takes long: only before something is drawn. */
export function loadSystemFonts(): void {
  if (isLoaded) return;
  isLoaded = true;
  if (GlobalFonts.families.length === 0) {
    (GlobalFonts as unknown as SystemFonts).loadSystemFonts();
    if (process.platform === 'linux') GlobalFonts.loadFontsFromDir(join(homedir(), '.fonts'));
  }
  nameChineseFonts();
}

/** Chinese fonts that systems have, by what pdfjs-dist asks for where a file only names its own; the first that is there is taken. */
const chineseFonts: Readonly<Record<'serif' | 'sans-serif', readonly string[]>> = {
  serif: [
    ...['Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'SimSun', 'NSimSun', 'Noto Serif CJK JP'],
    ...['AR PL UMing CN', 'AR PL SungtiL GB'],
  ],
  'sans-serif': [
    ...['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'SimHei', 'Noto Sans CJK JP'],
    ...['WenQuanYi Zen Hei', 'WenQuanYi Micro Hei', 'Droid Sans Fallback'],
  ],
};

/** The canvas looks for a character in no other font than the one it is given: without this, Chinese is drawn as empty boxes. */
function nameChineseFonts(): void {
  const there = new Set(GlobalFonts.families.map(({ family }) => family));
  const firstOf = (kind: keyof typeof chineseFonts) => chineseFonts[kind].find((name) => there.has(name));
  const [serif, sans] = [firstOf('serif'), firstOf('sans-serif')];
  for (const [alias, font] of [
    ['serif', serif ?? sans],
    ['sans-serif', sans ?? serif],
  ] as const)
    if (font !== undefined) GlobalFonts.setAlias(font, alias);
}
