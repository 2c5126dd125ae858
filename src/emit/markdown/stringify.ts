import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

/** All that can be markup is punctuation or white space of ASCII. */
const CAN_BE_MARKUP = /[\u0000-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u007F]/; // 0-9, A-Z and a-z lie between

/** remark holds each text against some fifty expressions; most Chinese texts need none of them. */
const text: NonNullable<NonNullable<Options['handlers']>['text']> = (node, _parent, state, info) =>
  CAN_BE_MARKUP.test(node.value) ? state.safe(node.value, info) : node.value;

const processor = unified()
  .use(remarkFrontmatter)
  // Padding counts a Chinese character as one column, so aligned pipes would not be: leave them.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one', handlers: { text } })
  .freeze();

/** Markdown of an mdast tree (CommonMark with GFM tables and YAML front matter); remark escapes what only looks like markup. */
export const markdown = (tree: Root): string => processor.stringify(tree);
