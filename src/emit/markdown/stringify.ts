import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified()
  .use(remarkFrontmatter)
  // Padding counts a Chinese character as one column, so aligned pipes would not be: leave them.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })
  .freeze();

/** Markdown of an mdast tree (CommonMark with GFM tables and YAML front matter); remark escapes what only looks like markup. */
export const markdown = (tree: Root): string => processor.stringify(tree);
