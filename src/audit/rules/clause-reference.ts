import { parseNumeral } from '../../text/numeral.js';
import type { Clause, Part } from '../../tree/gazette.js';
import { leaves } from '../../tree/leaf.js';
import { finding, type Rule } from '../finding.js';
import { clausesIn } from '../lookup.js';

const KIND = '(?:办法|条例|规定|细则|规则|章程|规程|决定|方案|预案|意见|准则|制度|规范|通则)';
const OWN = new RegExp(
  `本(?:实施|暂行|管理|应急|工作|专项|试行){0,2}${KIND}第([一二三四五六七八九十百零〇\\d]{1,6})([章条])`,
  'g',
); // 本办法第三十条 · 本条例第五章
const DECIMAL = /本(?:应急|专项|总体|工作)?(?:预案|方案|规划)第?(\d{1,2}(?:[.．]\d{1,2}){1,3})(?:节|条|款|项|部分)?/g; // 本预案3.2.1

/** `本办法第三十条` in a text that has no article 30. */
export const clauseReference: Rule = (gazette) => {
  const labels = new Map<Part, Labels>();
  return [...leaves(gazette)].flatMap((leaf) => {
    if (leaf.kind === 'title' || leaf.kind === 'note' || /修改|修正/.test(leaf.document.title)) return [];
    const wanted = [
      ...[...leaf.text.matchAll(OWN)].map((match) => ({
        printed: match[0],
        label: `${match[2]}${parseNumeral(match[1]!)}`,
      })),
      ...[...leaf.text.matchAll(DECIMAL)].map((match) => ({
        printed: match[0],
        label: match[1]!.replaceAll('．', '.'),
      })),
    ];
    if (wanted.length === 0) return [];
    const own = labels.get(leaf.part) ?? labelsOf(leaf.part);
    labels.set(leaf.part, own);
    return wanted.flatMap(({ printed, label }) => {
      const series = label.startsWith('条') || label.startsWith('章') ? label[0]! : '.';
      if (own.labels.has(label) || !own.series.has(series)) return [];
      return finding({
        rule: 'reference-dangling',
        severity: 'warning',
        says: 'reference-clause',
        params: { path: leaf.path, clauses: own.count.get(series) ?? 0 },
        document: leaf.document,
        page: leaf.source[0]?.page ?? null,
        found: printed,
        expected: null,
      });
    });
  });
};

interface Labels {
  readonly labels: ReadonlySet<string>;
  /** Kinds of numbering the text has at least three of: 条, 章, `.` */
  readonly series: ReadonlySet<string>;
  readonly count: ReadonlyMap<string, number>;
}

function labelsOf(part: Part): Labels {
  const labels = new Set<string>();
  const count = new Map<string, number>();
  for (const clause of clausesIn(part.children)) {
    const label = canonical(clause);
    if (label === null || labels.has(label)) continue;
    labels.add(label);
    const series = /^[条章]/.test(label) ? label[0]! : '.';
    count.set(series, (count.get(series) ?? 0) + 1);
  }
  return { labels, count, series: new Set([...count].filter(([, number]) => number >= 3).map(([kind]) => kind)) };
}

/** `第三十条` → `条30`, `3.2` → `3.2`; null for labels nobody refers to by name. */
function canonical(clause: Clause): string | null {
  const unit = /^第([一二三四五六七八九十百零〇\d]{1,6})([章条])/.exec(clause.label);
  if (unit) return `${unit[2]}${parseNumeral(unit[1]!)}`;
  const decimal = /^\d{1,2}(?:[.．]\d{1,2}){1,5}/.exec(clause.label.normalize('NFKC'));
  return decimal ? decimal[0] : null;
}
