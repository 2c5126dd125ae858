import { emptyFacts } from '../tree/facts.js';
import type { Gazette, GazetteDocument, Source } from '../tree/gazette.js';

const place: Source[] = [{ page: 1, bbox: [0, 0, 1, 1] }];

/** A gazette of one notice of one paragraph for each line of a text. */
export function oneParagraph(
  text: string,
  { issuedOn, issuer }: Pick<GazetteDocument, 'issuedOn' | 'issuer'>,
): Gazette {
  return {
    type: 'gazette',
    id: 'sentence',
    masthead: null,
    toc: [],
    children: [
      {
        type: 'document',
        id: 'd01',
        section: null,
        kind: '通知',
        title: '',
        documentNumber: null,
        issuer,
        issuedOn,
        signatory: null,
        addressees: [],
        pages: { printed: { first: null, last: null }, sheets: { first: 1, last: 1 } },
        effective: null,
        attachments: [],
        copiedTo: [],
        printedBy: null,
        elements: [],
        children: [
          {
            type: 'part',
            role: 'main',
            title: '',
            source: place,
            children: text
              .split('\n')
              .filter(Boolean)
              .map((line) => ({ type: 'paragraph', text: line, source: place })),
          },
        ],
      },
    ],
    facts: emptyFacts(),
    audit: [],
    source: { path: '', sha256: '', sheets: 1, producer: null, textLayer: 'markup' },
    sheets: [],
    data: { sheets: [], ledger: [] },
  };
}
