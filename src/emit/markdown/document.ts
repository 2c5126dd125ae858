import type { RootContent } from 'mdast';
import type { BodyNode, DocumentJson, IssueJson } from '../../tree/gazette.js';
import { markdownBody } from './body.js';
import { chineseDate } from './chinese-date.js';
import { frontMatter } from './front-matter.js';
import { markdown } from './stringify.js';
import { heading, paragraph, text } from './text-nodes.js';

/** `documents/<nn>.md`: the metadata as YAML front matter, then the text. */
export function documentMarkdown(issue: IssueJson, document: DocumentJson): string {
  const { parts, ...metadata } = document;
  const fields = {
    ...metadata,
    parts: parts.map(({ role, title }) => ({ role, title })),
    issue: { id: issue.id, title: issue.masthead?.title ?? null, publishedOn: issue.masthead?.publishedOn ?? null },
  };
  return markdown({ type: 'root', children: [frontMatter(fields), ...documentNodes(document, 1)] });
}

/**
 * A document as Markdown nodes, its title at `depth`. Number, addressees, signature and date stand where a printed document has them
 * (GB/T 9704-2012): they are metadata in the tree.
 */
export function documentNodes(document: DocumentJson, depth: number): RootContent[] {
  const [main, ...others] = document.parts;
  const line = (value: string | null) => (value ? [paragraph(text(value))] : []);
  const addressees = document.addressees.length > 0 ? `${document.addressees.join('、')}：` : null;
  const bodyDepth = depth + 1;
  return [
    heading(depth, document.title),
    ...line(document.documentNumber),
    ...line(addressees),
    ...markdownBody((main?.body ?? []) as BodyNode[], bodyDepth),
    ...line(document.signatory),
    ...line(document.issuer),
    ...line(document.issuedOn && chineseDate(document.issuedOn)),
    ...others.flatMap((part) => [
      ...(part.title ? [heading(bodyDepth, part.title)] : []),
      ...markdownBody(part.body as BodyNode[], bodyDepth + 1),
    ]),
  ];
}
