import type { ComparedClause, Comparison, Piece } from './comparison.js';
import { leftPieces, nameOf, rightPieces, shownRows, summaryOf, TAGS } from './side-texts.js';

/** 新旧对照表 as one HTML page that needs nothing else and can be printed: <del> on the left, <ins> on the right. */
export function comparisonHtml({ before, after, rows }: Comparison, all = false): string {
  const body = shownRows(rows, all).map(
    (row) =>
      `<tr class="${row.status}"><td>${side(row.before, leftPieces(row))}</td><td>${side(row.after, rightPieces(row))}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>新旧对照表：${escaped(nameOf(after))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>新旧对照表</h1>
<p>${summaryOf(rows)}。</p>
<table>
<thead><tr><th scope="col">${escaped(nameOf(before))}</th><th scope="col">${escaped(nameOf(after))}</th></tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

const STYLE = `
body { font: 16px/1.7 "Noto Serif CJK SC", "Songti SC", SimSun, serif; margin: 2em auto; max-width: 70em; padding: 0 1em; color: #111; background: #fff; }
h1 { text-align: center; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #888; padding: .5em .8em; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
td { white-space: pre-line; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
del { color: #8c1d18; background: #fdecea; }
ins { color: #0b5d1e; background: #e6f4ea; text-decoration: underline; }
b { font-weight: 700; }
`;

function side(clause: ComparedClause | null, pieces: readonly Piece[]): string {
  if (clause === null) return '—';
  const label = `<b>${escaped(clause.label)}</b>`;
  const head = clause.link === null ? label : `<a href="${escaped(clause.link)}">${label}</a>`;
  return `${head} ${pieces.map(marked).join('')}`;
}

function marked({ change, text }: Piece): string {
  const tag = TAGS[change];
  return tag === null ? escaped(text) : `<${tag}>${escaped(text)}</${tag}>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
