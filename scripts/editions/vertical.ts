/**
 * Sets one official letter downwards (竖排) with chromium, as the fixture of the layout tests: `npx tsx scripts/editions/vertical.ts`
 * writes tests/fixtures/layout/vertical.pdf and, beside it, the paragraphs as they are to be read.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeXml } from './escape-xml.js';
import { printWithChromium } from './print-with-chromium.js';

const TITLE = '云州市人民政府关于修缮古城墙的通知';
const PARAGRAPHS = [
  '云政发〔2021〕12号',
  '各县区人民政府，市政府各部门：',
  '古城墙是本市重要的历史文化遗产。为做好修缮工作，现将有关事项通知如下：',
  '一、明确修缮范围。自东门至南门一段城墙及其附属箭楼、角楼，均列入本次修缮范围，由市文物局会同市住房城乡建设局组织测绘，登记造册。',
  '二、保证工程质量。修缮应当遵守“不改变文物原状”的原则，所用砖石、灰浆须经检验合格；隐蔽工程验收不合格的，不得进入下一道工序。',
  '三、按期完成任务。全部工程应于二〇二二年十月底前完成，市财政局负责落实资金，市审计局负责跟踪审计。',
  '云州市人民政府',
  '二〇二一年三月十六日',
];
const style = (text: string): string => {
  if (text.startsWith('云政发')) return 'text-align: center';
  if (text === TITLE) return 'text-align: center; font-size: 20pt; font-weight: bold; margin: 0 12pt';
  if (/^(?:云州市人民政府|二〇)/.test(text)) return 'text-align: right; padding-bottom: 4em';
  return text.endsWith('部门：') ? '' : 'text-indent: 2em';
};

const digits = (text: string) =>
  escapeXml(text).replace(/\d{1,2}(?=号)|\d{4}/g, (number) =>
    number.length <= 2
      ? `<span style="text-combine-upright: all">${number}</span>`
      : `<span style="text-orientation: upright">${number}</span>`,
  );
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
@page { size: 210mm 297mm; margin: 0 }
body { margin: 0; font: 14pt/2 'Noto Serif CJK SC' }
main { writing-mode: vertical-rl; box-sizing: border-box; width: 210mm; height: 296mm; padding: 25mm 25mm 30mm }
p { margin: 0; text-align: justify }
footer { position: absolute; bottom: 12mm; left: 0; width: 210mm; text-align: center; font-size: 10pt }
</style><main>${[TITLE, ...PARAGRAPHS].map((text) => `<p style="${style(text)}">${digits(text)}</p>`).join('')}</main><footer>— 7 —</footer></html>`;

const page = join(mkdtempSync(join(tmpdir(), 'vertical-')), 'page.html');
writeFileSync(page, html);
const target = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'layout', 'vertical.pdf');
await printWithChromium(page, target);
writeFileSync(target.replace('.pdf', '.json'), `${JSON.stringify([TITLE, ...PARAGRAPHS], null, 2)}\n`);
