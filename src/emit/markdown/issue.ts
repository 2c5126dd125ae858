import type { List, ListItem, RootContent } from 'mdast';
import type { DocumentJson, IssueJson } from '../../tree/gazette.js';
import { documentEid } from '../akoma-ntoso/names.js';
import { issueTitle } from '../issue-title.js';
import { documentNodes } from './document.js';
import { frontMatter } from './front-matter.js';
import { markdown } from './stringify.js';
import { heading, paragraph, text } from './text-nodes.js';

/** File name of a document by its place in the issue, from 0: `documents/01.md`. */
export const documentPath = (index: number): string => `documents/${String(index + 1).padStart(2, '0')}.md`;

/** `issue.md`: masthead, 目录 with links, and all documents one after the other. */
export function issueMarkdown(issue: IssueJson): string {
  const fields = { id: issue.id, ...issue.masthead, source: issue.source };
  return markdown({
    type: 'root',
    children: [
      frontMatter(fields),
      heading(1, issueTitle(issue)),
      ...(issue.documents.length > 1 ? [heading(2, '目录'), contents(issue)] : []),
      ...issue.documents.flatMap((document, i): RootContent[] => [
        { type: 'thematicBreak' },
        ...(document.section ? [paragraph(text(`【${document.section}】`))] : []),
        ...documentNodes(document, 2, documentEid(i)),
      ]),
    ],
  });
}

/** The documents as a list; neighbours of one section stand under its name, one that is a section of its own stands alone. */
function contents({ documents }: IssueJson): List {
  const groups: { section: string | null; items: ListItem[] }[] = [];
  for (const [i, document] of documents.entries()) {
    const section = document.section === document.title ? null : document.section;
    const open = groups.at(-1);
    if (open && section !== null && open.section === section) open.items.push(entry(document, i));
    else groups.push({ section, items: [entry(document, i)] });
  }
  return bullets(
    groups.flatMap(({ section, items }) =>
      section === null ? items : [listItem(paragraph(text(section)), bullets(items))],
    ),
  );
}

const listItem = (...children: ListItem['children']): ListItem => ({ type: 'listItem', spread: false, children });
const bullets = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children });

function entry(document: DocumentJson, index: number): ListItem {
  const { first } = document.pages.printed;
  const more = [document.documentNumber, first === null ? null : `第${first}页`].filter(Boolean).join('，');
  const link = { type: 'link' as const, url: documentPath(index), children: [text(document.title)] };
  return listItem(paragraph(link, ...(more ? [text(`（${more}）`)] : [])));
}
