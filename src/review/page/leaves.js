/**
 * The leaves of an issue as `gongbao` names them: `leaf` is `title`, `heading`, `paragraph1`, `note1` …, counted in their parent. Each
 * has a `key` of its own, by which text, facts and boxes find each other.
 */
export function leavesOf(issue) {
  const leaves = [];
  for (const document of issue.documents) {
    for (const [partIndex, part] of document.parts.entries()) {
      const at = { document, partIndex };
      leaves.push(leaf(at, '', 'title', part.title, part.source));
      walk(part.body, '', at, leaves);
    }
  }
  return leaves;
}

function walk(nodes, path, at, leaves) {
  const count = { paragraph: 0, note: 0, table: 0 };
  for (const node of nodes) {
    if (node.type === 'clause') {
      if (node.heading !== null) leaves.push(leaf(at, node.path, 'heading', node.heading, node.source));
      walk(node.children, node.path, at, leaves);
      continue;
    }
    count[node.type] += 1;
    leaves.push(leaf(at, path, `${node.type}${count[node.type]}`, node.text ?? null, node.source, node));
  }
}

const leaf = ({ document, partIndex }, path, name, text, source, node = null) => ({
  key: keyOf(document.id, partIndex, path, name),
  clauseId: `${document.documentNumber ?? document.id}#${partIndex}/${path}`,
  leaf: name,
  text,
  source,
  node,
});

export const keyOf = (documentId, partIndex, path, leaf) => [documentId, partIndex, path, leaf].join('|');

/** Rows of tables stand in the table as a whole. */
export const keyOfFact = ({ documentId, partIndex, path, leaf }) => {
  const table = /^(.*?)\/?(table\d+)\/row\d+$/.exec(path); // 二/(一)/table1/row3
  return table ? keyOf(documentId, partIndex, table[1], table[2]) : keyOf(documentId, partIndex, path, leaf);
};
