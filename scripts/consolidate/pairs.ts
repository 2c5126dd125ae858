/**
 * Makes an amending decision and the amended text for each law of a folder (Markdown, one article a paragraph `第一条 …`), builds both, consolidates,
 * and compares article by article: `tsx scripts/consolidate/pairs.ts LAW.md… [--seed N]`. The expected text is made from the file's own lines and shares
 * no code with what is measured.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolidate } from '../../src/consolidate/consolidate.js';
import { build } from '../../src/dataset/build.js';
import { openDataset } from '../../src/dataset/open-dataset.js';
import { formatNumeral } from '../../src/text/numeral-format.js';

interface Article {
  label: string;
  /** 款; a line that begins with （一） is a 项 of the one before. */
  lines: string[];
}

const LABEL = /^(第[一二三四五六七八九十百零]+条)[\s　]+(.*)$/u;

function read(path: string): { title: string; articles: Article[] } {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const title = lines[0]!.replace(/^#\s*/, '').replace(/\s/g, '');
  const articles: Article[] = [];
  for (const line of lines) {
    const found = LABEL.exec(line);
    if (found) articles.push({ label: found[1]!, lines: [found[2]!] });
    else if (line !== '' && !/^[#<]/.test(line) && articles.length > 0) articles.at(-1)!.lines.push(line);
  }
  return { title, articles };
}

/** Lehmer's generator: the same pairs for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const nth = (value: number) => formatNumeral(value);
const isItem = (line: string) => /^[（(][一二三四五六七八九十]+[）)]/u.test(line);

/** Amends a copy of the articles and says so in the sentences of a decision. */
function amend(articles: readonly Article[], next: () => number): { sentences: string[]; expected: Article[] } {
  const expected = articles.map(({ label, lines }) => ({ label, lines: [...lines] }));
  const sentences: string[] = [];
  const touched = new Set<number>();
  const pick = (isFit: (article: Article) => boolean): number => {
    const fit = articles.flatMap((article, i) =>
      i > 0 && i < articles.length - 1 && !touched.has(i) && isFit(article) ? [i] : [],
    );
    const chosen = fit[Math.floor(next() * fit.length)] ?? -1;
    if (chosen >= 0) touched.add(chosen);
    return chosen;
  };
  const plain = (article: Article) => !article.lines.some(isItem) && !/[“”]/u.test(article.lines.join(''));
  const edits: (() => void)[] = [
    () => {
      const i = pick((article) => plain(article) && article.lines[0]!.length > 24);
      if (i < 0) return;
      const phrase = articles[i]!.lines[0]!.slice(4, 10);
      sentences.push(`将${articles[i]!.label}中的“${phrase}”修改为“${phrase}和相关工作”。`);
      expected[i]!.lines = expected[i]!.lines.map((line) => line.replaceAll(phrase, `${phrase}和相关工作`));
    },
    () => {
      const i = pick((article) => plain(article) && article.lines[0]!.length > 24);
      if (i < 0) return;
      const phrase = articles[i]!.lines[0]!.slice(6, 11);
      sentences.push(`删去${articles[i]!.label}中的“${phrase}”。`);
      expected[i]!.lines = expected[i]!.lines.map((line) => line.replaceAll(phrase, ''));
    },
    () => {
      const i = pick(plain);
      if (i < 0) return;
      const lines = ['有关主管部门应当依法履行职责，加强协作配合。', '具体办法由市人民政府另行制定。'];
      sentences.push(`将${articles[i]!.label}修改为：“${articles[i]!.label} ${lines.join('\n')}”`);
      expected[i]!.lines = lines;
    },
    () => {
      const i = pick((article) => plain(article) && article.lines.length > 1);
      if (i < 0) return;
      sentences.push(`删去${articles[i]!.label}第二款。`);
      expected[i]!.lines.splice(1, 1);
    },
    () => {
      const i = pick(plain);
      if (i < 0) return;
      const line = '鼓励社会力量依法参与相关工作。';
      sentences.push(`${articles[i]!.label}增加一款，作为第二款：“${line}”`);
      expected[i]!.lines.splice(1, 0, line);
    },
    () => {
      const i = pick(
        (article) =>
          article.lines.filter(isItem).length > 1 && article.lines.filter((line) => !isItem(line)).length === 1,
      );
      if (i < 0) return;
      const count = articles[i]!.lines.filter(isItem).length;
      sentences.push(
        `${articles[i]!.label}增加一项，作为第${nth(count + 1)}项：“（${nth(count + 1)}）法律、法规规定的其他事项。”`,
      );
      expected[i]!.lines.push(`（${nth(count + 1)}）法律、法规规定的其他事项。`);
    },
  ];
  for (const edit of edits) edit();
  const gone = pick(plain);
  if (gone >= 0) {
    sentences.push(`删去${articles[gone]!.label}。`);
    expected.splice(gone, 1);
  }
  const at = 2 + Math.floor(next() * (expected.length - 3));
  const line = '县级以上人民政府应当将所需经费列入本级财政预算。';
  sentences.push(`增加一条，作为第${nth(at + 1)}条：“第${nth(at + 1)}条 ${line}”`);
  expected.splice(at, 0, { label: '', lines: [line] });
  return { sentences, expected: expected.map((article, i) => ({ ...article, label: `第${nth(i + 1)}条` })) };
}

const squeeze = (text: string) => text.replaceAll(/[\s　]/g, '');

const firstDifference = (want: string, got: string): string => {
  const at = [...want].findIndex((character, i) => character !== got[i]);
  const from = Math.max(0, at < 0 ? want.length - 5 : at - 5);
  return `want …${want.slice(from, from + 40)}…, got …${got.slice(from, from + 40)}…`;
};

const seedAt = process.argv.indexOf('--seed');
const seed = seedAt < 0 ? 1 : Number(process.argv[seedAt + 1]);
const paths = process.argv.slice(2, seedAt < 0 ? undefined : seedAt);
let [exact, all, refusals] = [0, 0, 0];
for (const [i, path] of paths.entries()) {
  const { title, articles } = read(path);
  const { sentences, expected } = amend(articles, random(seed * 1000 + i + 1));
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-pairs-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'law.md'), readFileSync(path));
  const decision = [
    `# 某市人民代表大会常务委员会关于修改《${title}》的决定`,
    '2025年3月1日某市人民代表大会常务委员会第三次会议通过',
    `某市人民代表大会常务委员会会议决定，对《${title}》作如下修改：`,
    ...sentences.map((sentence, n) => `${nth(n + 1)}、${sentence}`),
    '本决定自2025年5月1日起施行。',
    `《${title}》根据本决定作相应修改并对条文顺序作相应调整，重新公布。`,
  ];
  writeFileSync(join(folder, 'in', 'decision.md'), `${decision.join('\n\n')}\n`);
  await build({ inputs: [join(folder, 'in')], out: join(folder, 'out'), jobs: 1 });
  const dataset = await openDataset(join(folder, 'out'));
  const made = await consolidate(dataset, title, null);
  dataset.close();
  const got = new Map(
    made.nodes.flatMap((node) => ('label' in node ? [[node.label, squeeze(node.text)]] : [])) as [string, string][],
  );
  const wrong = expected.filter(({ label, lines }) => got.get(label) !== squeeze(label + lines.join('')));
  exact += expected.length - wrong.length;
  all += expected.length;
  refusals += made.refused.length;
  console.log(
    `${title}: ${expected.length - wrong.length} of ${expected.length} articles, ${sentences.length} changes, ${made.refused.length} refused`,
  );
  for (const { reason, sentence } of made.refused) console.log(`  refused ${reason}: ${sentence.slice(0, 60)}`);
  for (const { label, lines } of wrong.slice(0, 3))
    console.log(`  ${label}: ${firstDifference(squeeze(label + lines.join('')), got.get(label) ?? '')}`);
}
console.log(`${exact} of ${all} articles exact, ${refusals} refused`);
