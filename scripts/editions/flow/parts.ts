import type { TruthBlock } from '../content.js';

/** The sheets of an issue: cover, 目录, documents, imprint. */
export function partsOf(blocks: readonly TruthBlock[]) {
  const of = (pattern: RegExp) => blocks.filter(({ type }) => pattern.test(type));
  return {
    masthead: of(/^masthead/),
    contents: of(/^toc/),
    body: blocks.filter(({ type }) => !/^(?:masthead|toc|colophon)/.test(type)),
    colophon: of(/^colophon/),
  };
}
