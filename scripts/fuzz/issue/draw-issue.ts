/** A whole issue by seed: its masthead, its documents in the order of their sections, its imprint. */
import type { Draw } from '../draw.js';
import type { Context } from './context.js';
import type { Issue, IssueDocument } from './issue.js';
import { kinds } from './kinds/kinds.js';
import { drawJurisdiction } from './offices.js';
import type { Texts } from './texts.js';

/** `small`: a few sheets, for what takes long on each; `long`: some forty, as printed issues have. */
export type Extent = 'usual' | 'small' | 'long';

/** Characters of an issue, from and to. */
const BUDGETS = { usual: [4000, 9000], small: [1500, 3000], long: [20_000, 30_000] } as const;

export function drawIssue(draw: Draw, texts: Texts, extent: Extent = 'usual'): Issue {
  const place = drawJurisdiction(draw.under('place'));
  const facts = draw.under('facts');
  const year = facts.int(2012, 2024);
  const month = facts.int(3, 12);
  const drawn = facts.weighted([
    [5, facts.int(3, 5)],
    [4, facts.int(6, 10)],
    [1, facts.int(11, 20)],
    [0.4, facts.int(21, 40)],
  ]);
  const count = { usual: drawn, small: Math.min(drawn, 4), long: Math.max(drawn, 12) }[extent];
  const [least, most] = BUDGETS[extent];
  const budget = facts.int(least, most);
  const shared = {
    place,
    texts,
    year,
    month,
    dateStyle: facts.weighted([
      [3, 'digits' as const],
      [1, 'numerals' as const],
    ]),
    bracket: facts.weighted([
      [4, '〔〕' as const],
      [1, '[]' as const],
      [1, '（）' as const],
    ]),
  };
  const titles = new Set<string>();
  const documents: IssueDocument[] = [];
  for (let i = 0; documents.length < count && i < 3 * count; i++) {
    const own = draw.under(`document ${i}`);
    const context: Context = {
      ...shared,
      draw: own,
      office: own.weighted([
        [4, place.government],
        [4, place.secretariat],
        [3, own.pick(place.departments)],
      ]),
      chars: Math.round((budget / count) * own.between(0.4, 1.6)),
    };
    const document = own.weighted(kinds)(context);
    if (titles.has(document.title)) continue;
    titles.add(document.title);
    documents.push(document);
  }
  const sections = draw.under('sections').chance(0.65);
  const order = [...new Set(documents.map(({ section }) => section))];
  return {
    level: place.level,
    masthead: place.masthead,
    year,
    number: facts.int(1, 24),
    serial: facts.int(30, 900),
    publishedOn: notBefore(documents, `${year}-${String(month).padStart(2, '0')}-${String(facts.int(10, 28))}`),
    documents: documents
      .toSorted((a, b) => rank(order, a) - rank(order, b))
      .map((document) => (sections ? document : { ...document, section: null })),
    imprint: facts.pick([
      [],
      [`主办：${place.secretariat.name}`, `电话：0570—8252${facts.int(1000, 9999)}`, '邮政编码：314050'],
      [
        '本刊所登文件与正式文件具有同等效力',
        `编辑出版：${place.secretariat.name}`,
        `国内统一刊号：CN11—${facts.int(1000, 9999)}/D`,
      ],
    ]),
  };
}

/** A gazette comes out on the day of its last document, or later. */
const notBefore = (documents: readonly IssueDocument[], day: string): string =>
  documents.reduce((latest, { date }) => (date && date > latest ? date : latest), day);

/** Errata stand last. */
const rank = (order: readonly (string | null)[], { section }: IssueDocument) =>
  section === null ? 999 : order.indexOf(section);
