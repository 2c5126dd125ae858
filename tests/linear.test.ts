import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from 'unified';
import { beforeAll, describe, expect, it } from 'vitest';
import { attacksOn } from '../scripts/linear/attacks.js';
import { steep } from '../scripts/linear/steep.js';
import { oneParagraph } from '../src/explain/one-paragraph.js';
import type { Stage } from '../src/tree/stage.js';
import { built, literals, type Pattern } from './helpers/all-patterns.js';
import { readTwoWays } from './helpers/read-two-ways.js';

const FOLDERS = ['src/extract', 'src/text'];
let extractors: readonly Stage[] = [];
let patterns: readonly Pattern[] = [];

beforeAll(async () => {
  const made = await built(FOLDERS, async () => {
    extractors = (await import('../src/extract/extractors.js')).extractors;
    await read('市教育局、各有关部门负责。'); // some lists are made into expressions when they are first asked
  });
  patterns = [...literals(FOLDERS), ...made];
});

const read = (text: string) =>
  unified()
    .use([...extractors] as never)
    .run(oneParagraph(text, { issuedOn: '2021-01-01', issuer: '某市人民政府' }) as never);

/** Milliseconds of processor that a text takes. */
async function cost(text: string): Promise<number> {
  const before = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times longer the larger text takes; short times are noise. */
const ratio = async (small: string, large: string): Promise<number> => {
  const floor = Math.max(20, await cost(small));
  return (await cost(large)) / floor;
};

describe('extraction takes time in proportion to the text', () => {
  const units =
    '（ 〔 ） 《 要 负责 牵头 由 根据《 《关于加强工作的通知》和 《关于加强工作的通知》（国发〔2020〕5号） 2021年底前、 每年 5% 达到5%、 （责任单位： （责任单位：市教育局、 （市教育局负责） 市教育局牵头， 加强管理， 对于…的， ，废止 并， 任命张三为市教育局局长，';
  for (const unit of units.split(' ')) {
    // eight times the text takes eight times as long, sixty-four times where some rule is quadratic
    it(`${unit} again and again`, { retry: 2 }, async () => {
      const times = (length: number) => unit.repeat(Math.ceil(length / unit.length));
      expect(await ratio(times(500), times(4000))).toBeLessThan(24);
    });
  }

  const twoWays = [
    ['（责任单位：', '各有关', '好）'],
    ['各省', '县区', '/'],
    ['（市教育局', '组织实施', '中心、）'],
  ] as const;
  for (const [before, word, after] of twoWays) {
    it(`${before}${word}${word}… can be cut in many ways and is read once`, async () => {
      const times = (count: number) => `${before}${word.repeat(count)}${after}`;
      expect(await ratio(times(10), times(22))).toBeLessThan(24);
    });
  }
});

describe('no repeated group of words can be read in two ways', () => {
  it('holds for every expression of the grammar', () => {
    expect(patterns.length).toBeGreaterThan(500);
    const found = patterns.flatMap((pattern) => readTwoWays(pattern).map((doubt) => `${pattern.file}: ${doubt}`));
    expect(found).toEqual([]);
  });
  it('would find such a group', () => {
    expect(readTwoWays({ source: '^(?:各有关|有关|各)*部门$', flags: 'u' })).toHaveLength(1);
    expect(readTwoWays({ source: '^(?:有关|各)*部门$', flags: 'u' })).toEqual([]);
  });
});

/** Long enough for time by the square of the length to show, short enough for a test; `npm run linear` takes 100,000. */
const SHORT_LINES = [100, 6000];

describe('no expression takes time by the square of a line', () => {
  it('holds for every expression of the grammar, and every one written out elsewhere', { retry: 2 }, () => {
    const all = [
      ...patterns,
      ...literals(
        readdirSync('src')
          .map((name) => join('src', name))
          .filter((path) => !FOLDERS.includes(path) && !path.endsWith('.ts')),
      ),
    ];
    const found = all.flatMap((pattern) => {
      const attack = attacksOn(pattern).find((one) => steep(pattern, one, SHORT_LINES) !== null);
      return attack ? [`${pattern.file}: ${pattern.source}: ${JSON.stringify(attack)}`] : [];
    });
    expect(found).toEqual([]);
  });
  it('would find one', { retry: 2 }, () => {
    const pattern = { source: 'a+$', flags: 'u', file: '' };
    expect(attacksOn(pattern).some((attack) => steep(pattern, attack, [10_000, 20_000, 40_000]) !== null)).toBe(true);
  });
});
