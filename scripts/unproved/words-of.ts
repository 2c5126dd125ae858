/** The words of a file of lists: entries of word lists, and alternatives of expressions, each with the text of the file without it. */
import ts from 'typescript';

export interface Word {
  readonly word: string;
  readonly line: number;
  /** The file without it. */
  readonly without: string;
}

const HAN = /\p{Script=Han}/u;

/** Every word of a source text, in order. Members of classes ([省市]) and words of comments, messages and examples are none. */
export function wordsOf(source: string, file: string): Word[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Word[] = [];
  const add = (start: number, end: number, word: string) => {
    const { line } = tree.getLineAndCharacterOfPosition(start);
    found.push({ word, line: line + 1, without: source.slice(0, start) + source.slice(end) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^(?:name|example|examples|reason)$/.test(node.name.getText())) return;
    if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const start = node.getStart() + 1;
      const end = ts.isRegularExpressionLiteral(node) ? source.lastIndexOf('/', node.getEnd()) : node.getEnd() - 1;
      const text = source.slice(start, end);
      if (!HAN.test(text)) return;
      if (isList(node, text))
        for (const match of text.matchAll(/\S+/g))
          add(start + match.index, start + match.index + match[0].length, match[0]);
      else if (text.includes('|'))
        for (const one of alternatives(text)) add(start + one.from, start + one.to, one.word);
      else if (ts.isArrayLiteralExpression(node.parent)) add(node.getStart(), behindComma(source, node.getEnd()), text);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const behindComma = (source: string, end: number): number => end + (/^\s*,/.exec(source.slice(end))?.[0].length ?? 0);

/** An argument of `words(…)`, `wordList(…)`, or a text that is split or trimmed at white space. */
const isList = (node: ts.Node, text: string): boolean =>
  (ts.isCallExpression(node.parent) && /^(?:words|wordList)$/.test(node.parent.expression.getText())) ||
  (ts.isStringLiteralLike(node) && !text.includes('|') && /\p{Script=Han}\s+\p{Script=Han}/u.test(text));

/** Where a class of characters closes: [^，（）]. */
function endOfClass(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length && text[i] !== ']') i += text[i] === '\\' ? 2 : 1;
  return i;
}

interface Alternative {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The alternatives of each group of an expression that has several; each span takes one bar with it. */
function alternatives(text: string): Alternative[] {
  const found: Alternative[] = [];
  const groups: number[][] = [[0]];
  const close = (end: number) => {
    const starts = groups.pop()!;
    for (const [i, from] of starts.entries()) {
      const to = i + 1 < starts.length ? starts[i + 1]! - 1 : end;
      const word = text.slice(from, to);
      if (starts.length > 1 && HAN.test(word) && !/^\$\{\w+\}$/.test(word))
        found.push(i + 1 < starts.length ? { word, from, to: to + 1 } : { word, from: from - 1, to });
    }
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '\\') i += 1;
    else if (c === '[') i = endOfClass(text, i);
    else if (c === '$' && text[i + 1] === '{') i = text.indexOf('}', i);
    else if (c === '(') {
      const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(text.slice(i))![0].length;
      groups.push([i + opening]);
      i += opening - 1;
    } else if (c === ')') close(i);
    else if (c === '|') groups.at(-1)!.push(i + 1);
  }
  close(text.length);
  return found;
}
