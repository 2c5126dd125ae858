import type { BodyNode, Part } from '../../tree/gazette.js';

const NAMED = /解读(?:机关|单位|部门|机构)[:：]\s*([^。；;，,：:\n]{3,40})/; // 解读机关：市财政局。

/** 解读机关 of a 政策解读, where its text names it. */
export function interpretingOrgan(parts: readonly Part[]): string | null {
  for (const text of parts.flatMap((part) => texts(part.children))) {
    const organ = NAMED.exec(text)?.[1]?.trim();
    if (organ) return organ;
  }
  return null;
}

function texts(nodes: readonly BodyNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'note') return [node.text];
    if (node.type === 'table') return [];
    const [first] = node.children;
    const own = first?.type === 'paragraph' ? first.text : '';
    return [`${node.heading ?? ''}：${own}`, ...texts(node.children)];
  });
}
