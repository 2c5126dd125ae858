import { linesOf } from '../cite/find-clause.js';
import type { Dataset } from '../dataset/open-dataset.js';
import { readDocument, resolveDocument } from '../dataset/resolve-document.js';
import { UsageError } from '../dataset/usage-error.js';
import type { BodyNode, DocumentJson } from '../tree/gazette.js';
import { Amendment } from './apply.js';
import type { RefusalReason } from './instruction.js';
import { readStatements } from './read-statements.js';
import { articleText, statuteOf } from './statute.js';

/** The sentence that changed an article. */
export interface AmendedBy {
  readonly documentId: string;
  readonly documentNumber: string | null;
  readonly title: string;
  /** ISO date from which it holds. */
  readonly since: string | null;
  readonly sentence: string;
}
export interface ConsolidatedArticle {
  readonly label: string;
  readonly text: string;
  readonly changedBy: readonly AmendedBy[];
}
export interface Consolidation {
  readonly title: string;
  readonly documentId: string;
  /** Day of the text; null: with all amendments of the dataset. */
  readonly asOf: string | null;
  /** Articles, and the headings between them (without label). */
  readonly nodes: readonly (ConsolidatedArticle | { readonly heading: string })[];
  /** What could not be applied, and why; the text is as it was there. */
  readonly refused: readonly (AmendedBy & { readonly reason: RefusalReason })[];
}

/** A text as amended by the amendments of the same dataset that hold on a day, the oldest first. */
export async function consolidate(dataset: Dataset, name: string, asOf: string | null): Promise<Consolidation> {
  const found = await resolveDocument(dataset, name);
  const [known] = found;
  if (!known) throw new UsageError(`${name} is not in this dataset`);
  if (found.length > 1)
    throw new UsageError(`${name} can mean ${found.map(({ documentId }) => documentId).join(', ')}; give one of them`);
  const { document } = await readDocument(dataset, known);
  const amendments = await amendmentsOf(dataset, known, asOf);
  const texts = await Promise.all(
    amendments.map(async (amendment) => ({
      ...amendment,
      document: (await readDocument(dataset, amendment)).document,
    })),
  );
  return { documentId: known.documentId, asOf, ...amended(document, texts) };
}

export interface AmendingText {
  readonly document: DocumentJson;
  readonly since: string | null;
}

/** The text of a document after amendments, in this order. */
export function amended(
  document: DocumentJson,
  amendments: readonly AmendingText[],
): Pick<Consolidation, 'title' | 'nodes' | 'refused'> {
  const title = document.parts.find((part) => part.role === 'enclosure')?.title ?? document.title;
  const refused: Consolidation['refused'][number][] = [];
  let nodes = statuteOf(document);
  const changes = new Map<string, readonly AmendedBy[]>();
  for (const { document: by, since } of amendments) {
    const text = new Amendment<AmendedBy>(nodes);
    for (const statement of readStatements(textAbout(by, [title, document.title]))) {
      const source = {
        documentId: by.id,
        documentNumber: by.documentNumber,
        title: by.title,
        since,
        sentence: statement.text,
      };
      const reasons = statement.instructions.map((instruction) => text.apply(instruction, source));
      const reason = statement.refused ?? reasons.find((each) => each !== null);
      if (reason) refused.push({ ...source, reason });
    }
    for (const draft of text.finish())
      refused.push(...draft.changes.slice(-1).map((change) => ({ ...change, reason: 'other-number' as const })));
    const before = new Map(changes);
    changes.clear();
    for (const node of text.nodes) {
      if ('article' in node)
        changes.set(node.article.label, [...(before.get(node.original ?? '') ?? []), ...node.changes]);
    }
    nodes = text.nodes.map((node) => ('article' in node ? node.article : node));
  }
  return {
    title,
    nodes: nodes.map((node) =>
      node.type === 'division'
        ? { heading: node.text }
        : { label: node.label, text: articleText(node), changedBy: changes.get(node.label) ?? [] },
    ),
    refused,
  };
}

/** What an amending document says of one title: of several titles, only what stands from its own mention to that of the next. */
function textAbout(by: DocumentJson, titles: readonly string[]): string {
  const lines = withQuotations(by.parts.flatMap(({ body }) => (body as readonly BodyNode[]).flatMap(linesOf)));
  const heads = lines.map(
    (line) => /^[^“]{0,30}?(?:对|将)?《([^》]+)》[^“]{0,12}(?:作|进行|做)(?:出)?(?:如下|以下)?修改/u.exec(line)?.[1],
  ); // 一、对《…条例》作出修改
  const isOurs = (title: string) => titles.some((each) => each === title || each.endsWith(title));
  if (new Set(heads.filter((title) => title !== undefined)).size <= 1) return lines.join('\n');
  const kept: string[] = [];
  let isOpen = false;
  for (const [i, line] of lines.entries()) {
    const head = heads[i];
    if (head !== undefined) isOpen = isOurs(head);
    if (isOpen) kept.push(line);
  }
  return kept.join('\n');
}

/** What stands before the colon of 增加一款，作为第二款：“…” can have been read as the heading of its quotation. */
function withQuotations(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    const last = line.startsWith('“') ? kept.pop() : undefined;
    kept.push(last === undefined ? line : `${last.replace(/：$/u, '')}：${line}`);
  }
  return kept;
}

async function amendmentsOf(
  dataset: Dataset,
  { issueId, documentId }: { issueId: string; documentId: string },
  asOf: string | null,
) {
  const { rows } = await dataset.sql(
    `SELECT DISTINCT d.issueId, d.documentId, CAST(coalesce(d.effectiveFrom, d.issuedOn, d.publishedOn) AS VARCHAR) AS since
     FROM links l JOIN documents d ON d.issueId = l.issueId AND d.documentId = l.documentId
     WHERE l.relation = 'amends' AND l.targetIssueId = $1 AND l.targetDocumentId = $2
       AND (l.issueId, l.documentId) <> ($1, $2) AND ($3 IS NULL OR coalesce(d.effectiveFrom, d.issuedOn, d.publishedOn) <= CAST($3 AS DATE))
     ORDER BY since, d.issueId, d.documentId`,
    [issueId, documentId, asOf],
  );
  return rows as unknown as readonly { issueId: string; documentId: string; since: string | null }[];
}
