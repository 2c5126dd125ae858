/** What worker processes run: builds one input into its staging folder. */
import { rm } from 'node:fs/promises';
import { toIssueJson } from '../../emit/index.js';
import { InputError } from '../../ingest/input-error.js';
import type { Finding, IssueJson } from '../../tree/gazette.js';
import type { OcrMode, ReadingProgress } from '../../tree/input.js';
import { readInput } from '../read-input.js';
import { sha256Of } from '../store/checked-file.js';
import { buildCorrected } from './build-corrected.js';
import { engineNotes } from './engine-notes.js';
import { readAhead } from './read-ahead.js';
import { statusOf } from './status-of.js';
import type { BuildOutcome, BuildTask, BuiltInput, InputMessage } from './task.js';
import { titlesOf, workOf } from './work-of.js';
import { writeIssue } from './write-issue.js';

export default async function buildInput(
  task: BuildTask,
  onSheet: (sheet: number | null) => void = () => {},
  onReading: (progress: ReadingProgress) => void = () => {},
): Promise<BuildOutcome | { readonly ahead: true }> {
  if (task.ahead) {
    await readAhead(task, onSheet, onReading).catch(() => {});
    return { ahead: true };
  }
  try {
    const work = () => build(task, onSheet, onReading);
    return { built: await work().catch((error) => (isTakenAway(error, task) ? work() : Promise.reject(error))) };
  } catch (error) {
    await rm(task.staging, { recursive: true, force: true });
    if (error instanceof InputError) return { failed: { code: error.code, reason: error.message } };
    if (isTooLong(error)) return { failed: { code: 'too-large', reason: TOO_LONG } };
    throw error;
  }
}

const messageOf = ({ rule, code, message, page, params, found, expected }: Finding): InputMessage => ({
  sheet: page,
  code: rule,
  reason: message,
  words: { code, params: { ...params, found, expected } },
});

/** Somebody removed the output folder while it was written to: what is in it is made again. */
const isTakenAway = ({ code, path }: NodeJS.ErrnoException, { staging }: BuildTask) =>
  code === 'ENOENT' && path?.startsWith(staging) === true;

/** No string of V8 is longer: a file of one document must fit into one. */
const isTooLong = (error: unknown) => error instanceof RangeError && error.message === 'Invalid string length';
const TOO_LONG = 'holds more text than one document can: split it';

const MB = 2 ** 20;

async function build(
  task: BuildTask,
  onSheet: (sheet: number | null) => void,
  onReading: (progress: ReadingProgress) => void,
): Promise<BuiltInput> {
  const bytes = await readInput(task.file);
  if (sha256Of(bytes) !== task.sha256)
    throw new InputError('changed while it was being read; build again', 'changed-while-read');
  const { gazette, ownId, corrections, outcome } = await buildCorrected(task, bytes, onSheet, onReading);
  const most = (task.maxOutput ?? Number.POSITIVE_INFINITY) * MB;
  const issue = wellFormed(toIssueJson(gazette));
  if (issue.documents.length === 0) throw nothingIn(issue, task.ocr);
  const reviewed = { documents: outcome.reviewedDocuments, clauses: outcome.reviewedClauses };
  const written = await writeIssue(issue, reviewed, task.staging, most);
  const status = statusOf(issue);
  return {
    key: task.key,
    path: task.path,
    sha256: task.sha256,
    status,
    code: status === 'partial' ? 'sheet-unreadable' : null,
    ownId,
    id: issue.id,
    ...written,
    work: workOf(issue),
    titles: titlesOf(issue),
    textLayer: issue.source.textLayer,
    messages: [
      ...issue.audit.map(messageOf),
      ...engineNotes(issue.sheets, task.ocrEngine).map((reason) => ({ sheet: null, code: 'ocr-engine', reason })),
      ...outcome.notes.map((reason) => ({ sheet: null, code: 'correction-not-applied', reason })),
    ],
    corrections: corrections && { file: corrections.file, hash: corrections.hash },
  };
}

/** A half of a surrogate pair (a damaged UTF-16 file) is no character: JSON may hold it, but no reader of JSON has to take it. */
function wellFormed(issue: IssueJson): IssueJson {
  const text = JSON.stringify(issue);
  return text.includes('\\ud') ? (JSON.parse(text.replace(ESCAPED_SURROGATE, '\\ufffd')) as IssueJson) : issue;
}

/** Lone surrogates are the only ones `JSON.stringify` escapes. The look-behind counts the backslashes before. */
const ESCAPED_SURROGATE = /(?<=(?:^|[^\\])(?:\\\\){0,64})\\ud[89a-f][0-9a-f]{2}/g;

/** Nothing is built of a file in which no document was found: it says why instead. */
function nothingIn({ audit, source }: IssueJson, ocr: OcrMode): InputError {
  const lost = audit.find((finding) => finding.rule === 'sheet-unreadable');
  if (lost) return new InputError(lost.found ?? lost.message, 'nothing-readable');
  const suspect = audit.find((finding) => finding.rule === 'text-suspect');
  const isUnread = audit.some((finding) => finding.rule === 'sheet-unread');
  if (suspect && !isUnread) return new InputError(suspect.found ?? suspect.message, 'nothing-readable');
  if (ocr === 'off' && source.textLayer !== 'markup')
    return new InputError('holds no text layer, and OCR is off: build it with --ocr auto', 'no-text-ocr-off');
  return new InputError('holds no text in which a document can be found: check that it is the right file', 'no-text');
}
