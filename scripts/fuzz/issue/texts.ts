/** The texts issues are put together from: files of a folder (laws in Markdown, policies as text, web pages) or the built-in generator. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { load } from 'cheerio';
import type { Draw } from '../draw.js';
import { drawSubject, paragraph, plan, rules } from './builtin-texts.js';

export interface Text {
  /** Without the issuer: 节约用水条例. */
  readonly title: string;
  readonly lines: readonly string[];
}

export class Texts {
  private constructor(
    private readonly laws: readonly Text[],
    private readonly policies: readonly Text[],
  ) {}

  /** @param folders read whole @param without names of files to leave out */
  static load(folders: readonly string[], without?: RegExp): Texts {
    const files = folders.flatMap(filesOf).filter((file) => !without?.test(file));
    const texts = files.map(read).filter((text) => text.lines.length >= 4);
    const isLaw = ({ lines }: Text) => lines.some((line) => /^第一条/.test(line));
    return new Texts(
      texts.filter(isLaw),
      texts.filter((text) => !isLaw(text)),
    );
  }

  /** A set of rules, cut behind an article. */
  law(draw: Draw, chars: number): Text {
    const built = () => ({ title: `${drawSubject(draw)}管理办法`, lines: rules(draw, chars) });
    if (this.laws.length === 0 || draw.chance(0.15)) return built();
    const { title, lines } = draw.pick(this.laws);
    return { title, lines: cut(lines, chars, /^第[一二三四五六七八九十百]+条/) };
  }

  /** A plan or opinion with 一、 （一） 1. */
  plan(draw: Draw, chars: number): Text {
    const built = () => ({ title: `${drawSubject(draw)}工作方案`, lines: plan(draw, chars) });
    if (this.policies.length === 0 || draw.chance(0.3)) return built();
    return { title: `${drawSubject(draw)}实施方案`, lines: cut(draw.pick(this.policies).lines, chars, /./) };
  }

  /** Paragraphs without numbers. */
  prose(draw: Draw, count: number): string[] {
    const plain = this.policies.flatMap(({ lines }) =>
      lines.filter((line) => /^[^第（(\d一二三四五六七八九十].{20,260}。$/.test(line)),
    );
    if (plain.length < 20 || draw.chance(0.4)) return Array.from({ length: count }, () => paragraph(draw));
    return Array.from({ length: count }, () => draw.pick(plain));
  }
}

/** The opening of a text, at most so long, that ends before a line of this form. */
function cut(lines: readonly string[], chars: number, before: RegExp): string[] {
  const taken: string[] = [];
  let size = 0;
  for (const line of lines) {
    if (size > chars && before.test(line)) break;
    taken.push(line);
    size += line.length;
  }
  // A heading needs a text below it.
  while (taken.length > 1 && /^(?:第.+[章节]|[一二三四五六七八九十]+、|（.+?）).{0,20}$/.test(taken.at(-1)!))
    taken.pop();
  return taken;
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`no such folder: ${folder}`);
  if (!statSync(folder).isDirectory()) return [folder];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => filesOf(join(folder, name)))
    .filter((file) => ['.md', '.txt', '.html'].includes(extname(file)));
}

function read(file: string): Text {
  const raw = readFileSync(file, 'utf8').replace(/\r/g, '');
  const lines = extname(file) === '.html' ? webLines(raw) : raw.replace(/^[\s\S]*<!-- INFO END -->/, '').split('\n');
  const clean = lines
    .map((line) =>
      line
        .replace(/^#+\s*/, '')
        .replace(/[*_`]/g, '')
        .trim(),
    )
    .filter(Boolean);
  const title = (/^#\s+(.+)/.exec(raw)?.[1] ?? '').replace(/\s/g, '');
  return { title, lines: brokenByHand(clean) ? [] : sound(clean) };
}

const webLines = (html: string) =>
  load(html)('p')
    .toArray()
    .map((p) => load(p).text().replace(/\s+/g, ' '));

/** Copies that keep the line breaks of a page do not say where paragraphs end. */
function brokenByHand(lines: readonly string[]): boolean {
  const ended = lines.filter((line) => isWhole(line)).length;
  return ended < 0.8 * lines.length;
}

/** Ends as a paragraph ends, or is a heading. */
const isWhole = (line: string) =>
  /[。：；？！”）]$/.test(line) ||
  (line.length <= 30 &&
    /^(?:第[一二三四五六七八九十百]+[编章节]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[．.])/.test(
      line,
    ));
/** Pictures of pages, addresses, own 目录 with leaders, private use. */
const noText = /[|<>]|https?:|目\s*录|[\uE000-\uF8FF]|[.．…·]{6,}/;
/** What closes a document or hangs on it: not part of the text that is taken. */
const closes = /^附件?[：:\d]|^[一二〇○\d]{4}年.{2,8}日$|^（此件|^抄送/;
const LONGEST_LINE = 700;

/** Lines up to the first that is no text or breaks the numbering, so that nothing in the truth is at odds with itself. */
function sound(lines: readonly string[]): string[] {
  // A web page opens with title, number and addressee.
  const addressee = lines.slice(0, 12).findIndex((line) => /(?:机构|单位|政府|部门|厅|局|委)[^。]{0,12}：$/.test(line));
  const start = addressee >= 0 ? addressee + 1 : lines.findIndex((line) => /^第一[编章条]|^一、|。$/.test(line));
  const out: string[] = [];
  const expected = new Map<string, number>();
  for (const line of lines.slice(Math.max(0, start))) {
    if (line.length > LONGEST_LINE || noText.test(line) || closes.test(line) || !isWhole(line)) break;
    const label = /^第([一二三四五六七八九十百]+)(条|章)/.exec(line) ?? /^()([一二三四五六七八九十]{1,3})、/.exec(line);
    if (label) {
      const kind = label[1] ? label[2]! : '、';
      const value = numeralValue(label[1] || label[2]!);
      if (value !== (expected.get(kind) ?? 1)) break;
      expected.set(kind, value + 1);
    }
    const space = (at: number) => (at < 8 ? '　' : /[A-Za-z]/.test(line[at - 1] ?? '') ? ' ' : '');
    out.push(line.replace(/[ \u00a0]+/g, (_, at: number) => space(at)));
  }
  return out;
}

const digits = '零一二三四五六七八九';
function numeralValue(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const char of text) {
    if (char === '百') sum += (digit || 1) * 100;
    else if (char === '十') sum += (digit || 1) * 10;
    if ('百十'.includes(char)) digit = 0;
    else digit = digits.indexOf(char);
  }
  return sum + digit;
}
