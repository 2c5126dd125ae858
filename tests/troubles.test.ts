/** Whatever can go wrong is said in Chinese too: every sentence of an error in the sources has its translation. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { lostOf } from '../src/ingest/pdf/lost-pictures.js';
import { sheetsZh } from '../src/messages/troubles/sheets-zh.js';
import { told } from '../src/messages/troubles/told.js';
import { troublesZh } from '../src/messages/troubles/troubles-zh.js';

/** Sentences with their values left open, as `text` is put together in the sources; null where it is no text but another error's. */
function sentencesOf(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...sentencesOf(node.whenTrue), ...sentencesOf(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [];
  return [node.head.text + node.templateSpans.map(({ literal }, i) => `甲${i}${literal.text}`).join('')];
}

/** Errors are made by these, failures of inputs are objects with `code` and `reason`. */
const ERRORS = /^(?:InputError|UsageError)$/;
/** Only values stand in it. */
const IS_BARE = /^(?:甲\d[:： ]*)+$/;

const sentences = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(
    (name) =>
      name.endsWith('.ts') && !/^(?:extract|layout|readings|review\/page|ingest\/ocr|ingest\/text-layer)\//.test(name),
  )
  .flatMap((name) => {
    const file = ts.createSourceFile(name, readFileSync(`src/${name}`, 'utf8'), ts.ScriptTarget.ES2023, true);
    const found: { readonly name: string; readonly sentence: string }[] = [];
    const visit = (node: ts.Node): void => {
      const isError = ts.isNewExpression(node) && ERRORS.test(node.expression.getText(file));
      const isFailure =
        ts.isPropertyAssignment(node) &&
        node.name.getText(file) === 'reason' &&
        node.parent.properties.some((one) => one.name?.getText(file) === 'code');
      const said = isError ? node.arguments?.[0] : isFailure ? node.initializer : undefined;
      if (said) found.push(...sentencesOf(said).map((sentence) => ({ name, sentence })));
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  })
  .filter(({ sentence }) => !IS_BARE.test(sentence));

/** Reasons why a sheet is doubted and why a reading was settled: all English sentences of these files. */
const REASONS =
  /^(?:readings\/|ingest\/text-layer\/|ingest\/ocr\/characters\/|ingest\/pdf\/(?:read-sheet|annotation-text)\.ts|ingest\/ofd\/(?:read-page|read-scans|draw-content)\.ts)/;
const IS_SENTENCE = /^(?:甲\d |[a-zA-Z])[a-z-]* .* .*/u;

const wordsIn = (node: ts.Expression) => (ts.isConditionalExpression(node) ? [] : sentencesOf(node));

const reasons = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => REASONS.test(name) && name.endsWith('.ts'))
  .flatMap((name) => {
    const file = ts.createSourceFile(name, readFileSync(`src/${name}`, 'utf8'), ts.ScriptTarget.ES2023, true);
    const found: { readonly name: string; readonly sentence: string }[] = [];
    const visit = (node: ts.Node): void => {
      const isImport = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
      if (!isImport && ts.isExpression(node)) found.push(...wordsIn(node).map((sentence) => ({ name, sentence })));
      if (!isImport) ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  })
  .filter(({ sentence }) => IS_SENTENCE.test(sentence));

describe('what went wrong', () => {
  it.each([...sentences, ...reasons])('$sentence', ({ sentence }) => {
    const chinese = told(sentence, 'zh');
    expect(chinese).not.toBe(sentence);
    expect([...chinese.matchAll(/甲\d/g)].map(String).sort()).toEqual(
      [...sentence.matchAll(/甲\d/g)].map(String).sort(),
    );
  });

  it('says how many pictures were lost, and their codecs', () => {
    for (const lost of [1, 2])
      for (const codecs of [[], ['JPX', 'JBIG2']])
        expect(told(lostOf({ all: 3, lost }, codecs), 'zh')).toBe(
          `3幅图片中有${lost}幅无法解码而略去${codecs.length === 0 ? '' : '（编码为 JPX, JBIG2）'}：请重新扫描，或用其他程序另存`,
        );
  });

  it('joins what it says of one sheet', () => {
    const both = 'control characters in place of text; it could not be read by OCR: no engine';
    expect(told(both, 'zh')).toBe('文字处是控制字符；识别失败：no engine');
  });

  it('has the same values in both languages, and no sentence twice', () => {
    const all = [...troublesZh, ...sheetsZh];
    const valuesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [english, chinese] of all) expect(valuesOf(chinese)).toEqual(valuesOf(english));
    expect(new Set(all.map(([english]) => english)).size).toBe(all.length);
  });

  it('is translated in its parts, and stays as it is where nobody knows it', () => {
    expect(told('is an OFD with a password: save it without one and try again', 'zh')).toBe(
      '是加了密码的OFD 文件：请去掉密码另存后再试',
    );
    expect(
      told('is a damaged PDF (Invalid XRef): try to repair it (for example with qpdf) or get a fresh copy', 'zh'),
    ).toBe('是损坏的 PDF（Invalid XRef）：请尝试修复（例如用 qpdf），或重新获取');
    expect(told('something nobody thought of', 'zh')).toBe('something nobody thought of');
    expect(told('is empty: get a fresh copy', 'en')).toBe('is empty: get a fresh copy');
  });
});
