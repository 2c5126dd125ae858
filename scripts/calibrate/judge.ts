/** Holds the rows of a dataset against annotations (the form of tests/gold): which of them are right in all that a person would judge. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface JudgedRow {
  readonly table: string;
  readonly rule: string;
  readonly certainty: 'stated' | 'inferred';
  readonly probability: number;
  /** Mean confidence of its sheet; null where it was not read by OCR. */
  readonly confidence: number | null;
  readonly isRight: boolean;
}

type Row = Readonly<Record<string, unknown>>;

const fold = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFKC')
    .replaceAll(/[〔［【]/g, '[')
    .replaceAll(/[〕］】]/g, ']')
    .replaceAll(/[“”„"‘’']/g, '"')
    .replaceAll(/[—–―─-]+/g, '-')
    .replaceAll(/[、，]/g, ',')
    .replaceAll('；', ';')
    .replaceAll(/[．。]/g, '.')
    .replaceAll(/\s+/g, '');

const ndjson = (file: string): Row[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Row)
    : [];

const place = (row: Row) => [row.key, row.partIndex ?? 0, fold(row.path)].join('#');
const joined = (...values: unknown[]) => values.map(fold).join('|');
const rrule = (value: unknown) =>
  String(value ?? '')
    .split(';')
    .sort()
    .join(';');
/** 100% is reached or it is not: = and ≥ say the same. */
const comparator = ({ comparator: own, value, unit }: Row) =>
  own === '=' && Number(value) === 100 && fold(unit).includes('%') ? '>=' : own;

/** What is judged of a row, in one text; the scorers of scripts/score take the same. */
const judged: Readonly<Record<string, (row: Row) => string>> = {
  documents: (row) => joined(row.key, row.title, row.kind, row.issuer, row.issuedOn),
  clauses: (row) => `${place(row)}#${fold(row.heading)}`,
  responsibilities: (row) => `${place(row)}#${joined(row.unit, row.role)}`,
  deadlines: (row) => `${place(row)}#${joined(row.kind, row.due, row.from, row.within, rrule(row.rrule))}`,
  citations: (row) => `${place(row)}#${joined(row.title, row.number, row.relation)}`,
  targets: (row) => `${place(row)}#${joined(comparator(row), Number(row.value), row.unit, row.due)}`,
  appointments: (row) =>
    joined(row.person, `${row.organisation ?? ''}${row.post ?? ''}`, row.action, row.probation ?? ''),
};

/** Judges every row of the documents that were annotated; rows that the annotations leave open count neither way. */
export function judge(out: string, gold: string): JudgedRow[] {
  const table = (name: string) => ndjson(join(out, 'tables', `${name}.ndjson`));
  const documents = table('documents');
  const keys = new Map(
    documents.map((row) => [`${row.issueId} ${row.documentId}`, fold(row.documentNumber ?? row.title)]),
  );
  const keyed = (row: Row): Row => ({ ...row, key: keys.get(`${row.issueId} ${row.documentId}`) ?? '' });
  const annotated = (name: string) =>
    ndjson(join(gold, `${name}.ndjson`)).map((row): Row => ({ ...row, key: fold(row.key) }));
  const known = new Set(annotated('documents').map(({ key }) => key));
  const open = new Set(
    ndjson(join(gold, 'ambiguities.ndjson')).map((row) => `${row.table}#${place({ ...row, key: fold(row.key) })}`),
  );
  const confidences = confidenceOf(out, documents);
  const found: JudgedRow[] = [];
  const add = (name: string, row: Row, isRight: boolean) =>
    found.push({
      table: name,
      rule: String(row.rule),
      certainty: row.certainty as JudgedRow['certainty'],
      probability: Number(row.probability),
      confidence: confidences(row),
      isRight,
    });
  for (const [name, says] of Object.entries(judged)) {
    if (!existsSync(join(gold, `${name}.ndjson`))) continue;
    const left = new Map<string, number>();
    for (const row of annotated(name)) left.set(says(row), (left.get(says(row)) ?? 0) + 1);
    for (const row of table(name).map(keyed)) {
      if (!known.has(row.key)) continue;
      const count = left.get(says(row)) ?? 0;
      left.set(says(row), count - 1);
      if (count > 0 || !open.has(`${name}#${place(row)}`)) add(name, row, count > 0);
    }
  }
  const duties = annotated('obligations');
  const within = new Set(duties.map(({ key }) => key));
  const pool = new Set(duties);
  for (const row of table('obligations').map(keyed)) {
    if (!within.has(row.key)) continue;
    const same = [...pool].find((one) => isSameDuty(one, row));
    if (same) pool.delete(same);
    if (!same?.optional)
      add('obligations', row, same !== undefined && (same.actor === undefined || fold(same.actor) === fold(row.actor)));
  }
  return found;
}

const isSameDuty = (one: Row, row: Row): boolean => {
  const [a, b] = [fold(one.action), fold(row.action)];
  return place(one) === place(row) && one.modality === row.modality && (a.includes(b) || b.includes(a));
};

function confidenceOf(out: string, documents: readonly Row[]): (row: Row) => number | null {
  const sheets = new Map<string, number | null>();
  for (const id of new Set(documents.map(({ issueId }) => issueId))) {
    const issue = JSON.parse(readFileSync(join(out, 'issues', String(id), 'issue.json'), 'utf8')) as {
      sheets: { sheet: number; ocr: { confidence: number | null } | null }[];
    };
    for (const { sheet, ocr } of issue.sheets) sheets.set(`${id} ${sheet}`, ocr?.confidence ?? null);
  }
  return (row) => sheets.get(`${row.issueId} ${row.page}`) ?? null;
}
