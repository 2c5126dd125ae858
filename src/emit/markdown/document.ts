import type { RootContent } from 'mdast';
import type { BodyNode, DocumentJson, IssueJson } from '../../tree/gazette.js';
import { documentEid, partEid } from '../akoma-ntoso/names.js';
import { printedLines } from '../printed-lines.js';
import { markdownBody } from './body.js';
import { frontMatter } from './front-matter.js';
import { markdown } from './stringify.js';
import { heading, paragraph, text } from './text-nodes.js';

/** `documents/<nn>.md`: the metadata as YAML front matter, then the text. */
export function documentMarkdown(issue: IssueJson, document: DocumentJson): string {
  const { parts, elements: _, ...metadata } = document;
  const fields = {
    ...metadata,
    parts: parts.map(({ role, title }) => ({ role, title })),
    issue: { id: issue.id, title: issue.masthead?.title ?? null, publishedOn: issue.masthead?.publishedOn ?? null },
  };
  return markdown({
    type: 'root',
    children: [frontMatter(fields), ...documentNodes(document, 1, documentEid(issue.documents.indexOf(document)))],
  });
}

/**
 * A document as Markdown nodes, its title at `depth`. What GB/T 9704-2012 prints above and below the running text (number, addressees,
 * signature, date …) is metadata in the tree, and stands here where print has it. Anchors are the eIds of Akoma Ntoso.
 */
export function documentNodes(document: DocumentJson, depth: number, eId: string): RootContent[] {
  const [main, ...others] = document.parts;
  const { above, below } = printedLines(document);
  const lines = (printed: typeof above) => printed.map((line) => paragraph(text(line.text)));
  const bodyDepth = depth + 1;
  const holder = (partIndex: number) => ({ eId: partEid(eId, partIndex), isInArticle: false });
  return [
    heading(depth, document.title, eId),
    ...lines(above),
    ...markdownBody((main?.body ?? []) as BodyNode[], bodyDepth, holder(0)),
    ...lines(below),
    ...others.flatMap((part, i) => [
      ...(part.title ? [heading(bodyDepth, part.title, holder(i + 1).eId)] : []),
      ...markdownBody(part.body as BodyNode[], bodyDepth + 1, holder(i + 1)),
    ]),
  ];
}
