import type { BodyNode, DocumentJson, IssueJson } from '../../tree/gazette.js';
import { type PrintedLines, printedLines } from '../printed-lines.js';
import { type Element, element } from '../xml.js';
import { type BodyPlace, bodyElements } from './body.js';
import { identification, organisation, UNKNOWN } from './identification.js';
import type { Inline } from './inline.js';
import { calendarDate, citedIri, documentIri, partEid } from './names.js';

type PartJson = DocumentJson['parts'][number];

/** A document of an issue as `doc`: the main part is its body, enclosed texts and annexes are its attachments. */
export function documentElement(issue: IssueJson, document: DocumentJson, eId: string, inline: Inline): Element {
  const [main, ...others] = document.parts;
  const { above, below } = printedLines(document);
  const attachments = others.map((part, i) => attachment(document, part, i + 1, eId, inline));
  const place = { documentId: document.id, partIndex: 0, eId, inline };
  return element('doc', { name: document.kind ?? 'doc' }, [
    meta(issue, document, eId),
    preface(document.title, above),
    mainBody((main?.body ?? []) as BodyNode[], place),
    ...wrapped(
      'conclusions',
      below.map((line) => closingLine(document, line)),
    ),
    ...wrapped('attachments', attachments),
  ]);
}

const wrapped = (name: string, children: readonly Element[]): Element[] =>
  children.length > 0 ? [element(name, {}, children)] : [];

function attachment(document: DocumentJson, part: PartJson, partIndex: number, eId: string, inline: Inline): Element {
  const id = partEid(eId, partIndex);
  const component = `${part.role}_${partIndex}`;
  const doc = element('doc', { name: part.role }, [
    element('meta', {}, [identification({ ...work(document), title: part.title, author: issuerOf(eId), component })]),
    preface(part.title, []),
    mainBody(part.body as BodyNode[], { documentId: document.id, partIndex, eId: id, inline }),
  ]);
  return element('attachment', { eId: id }, [doc]);
}

const issuerOf = (eId: string): string => `${eId}-issuer`;

const work = (document: DocumentJson) => ({
  iri: documentIri(document),
  date: document.issuedOn,
  dateName: 'issued',
  number: document.documentNumber,
  title: document.title,
  component: 'main',
});

function meta(issue: IssueJson, document: DocumentJson, eId: string): Element {
  const author = issuerOf(eId);
  const changes = issue.facts.citations.filter(
    (row) => row.documentId === document.id && (row.relation === 'repeals' || row.relation === 'amends'),
  );
  return element('meta', {}, [
    identification({ ...work(document), author }),
    ...validity(document, eId, author),
    element('references', { source: '#gongbao' }, [
      ...changes.map((row, i) => {
        const showAs = row.title ?? row.number ?? row.text;
        return element('activeRef', {
          eId: `${eId}-${row.relation}-${i + 1}`,
          href: citedIri(row.number, row.title),
          showAs,
        });
      }),
      organisation(author, document.issuer ?? UNKNOWN),
    ]),
  ]);
}

/** When the document was made, and from when to when it is in force. */
function validity(document: DocumentJson, eId: string, author: string): Element[] {
  const dates = { issued: document.issuedOn, from: document.effective?.from, until: document.effective?.until };
  const events = Object.entries(dates).flatMap(([name, iso]) => {
    const date = calendarDate(iso ?? null);
    return date === null ? [] : [{ name, date }];
  });
  const reference = (name: string) => (events.some((event) => event.name === name) ? `#${eId}-${name}` : null);
  const lifecycle = events.map(({ name, date }) =>
    element('eventRef', {
      eId: `${eId}-${name}`,
      date,
      source: `#${author}`,
      type: name === 'issued' ? 'generation' : null,
    }),
  );
  const [start, end] = [reference('from') ?? reference('issued'), reference('until')];
  const isBounded = reference('from') !== null || end !== null;
  const interval = element('timeInterval', { start, end, refersTo: '#inForce' });
  return [
    ...(lifecycle.length > 0 ? [element('lifecycle', { source: '#gongbao' }, lifecycle)] : []),
    ...(isBounded
      ? [
          element('temporalData', { source: '#gongbao' }, [
            element('temporalGroup', { eId: `${eId}-force` }, [interval]),
          ]),
        ]
      : []),
  ];
}

/** Title, and the lines print has between title and text. */
const preface = (title: string, lines: PrintedLines['above']): Element =>
  element('preface', {}, [
    element('p', {}, [element('docTitle', {}, [title])]),
    ...lines.map(({ role, text }) =>
      element('p', {}, [role === 'document-number' ? element('docNumber', {}, [text]) : text]),
    ),
  ]);

/** A body must not be empty, though a printed one can be: a title whose text is an annex. */
function mainBody(nodes: readonly BodyNode[], place: BodyPlace): Element {
  const content = bodyElements(nodes, place);
  return element('mainBody', {}, content.length > 0 ? content : [element('p')]);
}

/** Signature and date carry what they mean; other closing lines (附件, 抄送, 印发) are plain. */
function closingLine(document: DocumentJson, { role, text }: PrintedLines['below'][number]): Element {
  const date = calendarDate(document.issuedOn);
  if (role === 'signature' || role === 'signatory') return element('p', {}, [element('signature', {}, [text])]);
  if (role === 'date' && date !== null) return element('p', {}, [element('docDate', { date }, [text])]);
  return element('p', {}, [text]);
}
