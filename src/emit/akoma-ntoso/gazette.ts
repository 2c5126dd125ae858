import type { IssueJson } from '../../tree/gazette.js';
import { issueTitle } from '../issue-title.js';
import { type Element, element, xmlFile } from '../xml.js';
import { documentElement } from './document.js';
import { identification, organisation, UNKNOWN } from './identification.js';
import { inlineMarkup } from './inline.js';
import { calendarDate, documentEid, issueDate, issueIri } from './names.js';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** `issue.akn.xml`: the issue as an Akoma Ntoso 3.0 (OASIS LegalDocML) `officialGazette`, each document a component. */
export function akomaNtoso(issue: IssueJson): string {
  const componentIds = new Map(issue.documents.map(({ id }, i) => [id, documentEid(i)]));
  const inline = inlineMarkup(issue, (id) => componentIds.get(id));
  const components = issue.documents.map((document, i) => {
    const eId = documentEid(i);
    return element('component', { eId }, [documentElement(issue, document, eId, inline)]);
  });
  const gazette = element('officialGazette', { name: 'gazette' }, [
    meta(issue),
    element(
      'preface',
      {},
      prefaceLines(issue).map((line) => element('p', {}, [line])),
    ),
    element('collectionBody', {}, components.length > 0 ? components : [emptyComponent]),
  ]);
  return xmlFile(element('akomaNtoso', {}, [gazette]), NAMESPACE);
}

/** A gazette has at least one component, though a file may hold no document. */
const emptyComponent = element('component', { eId: 'cmp_0' }, [element('interstitial', {}, [element('p')])]);

function meta(issue: IssueJson): Element {
  const { masthead } = issue;
  const date = calendarDate(masthead?.publishedOn ?? null);
  const title = issueTitle(issue);
  const number = masthead?.number ?? null;
  return element('meta', {}, [
    identification({
      iri: issueIri(issue),
      date: issueDate(issue),
      dateName: 'publication',
      author: 'publisher',
      number: number === null ? null : String(number),
      title,
      component: 'main',
    }),
    ...(date === null
      ? []
      : [
          element('publication', {
            date,
            name: masthead?.title ?? issue.id,
            number: number === null ? null : String(number),
            showAs: title,
          }),
        ]),
    element('references', { source: '#gongbao' }, [
      organisation('publisher', masthead?.publisher ?? UNKNOWN),
      organisation('gongbao', 'gongbao'),
      element('TLCConcept', { eId: 'inForce', href: '/akn/ontology/concept/cn/inForce', showAs: '施行' }),
    ]),
  ]);
}

/** The masthead as it reads. */
function prefaceLines(issue: IssueJson): string[] {
  const { publishedOn, publisher } = issue.masthead ?? { publishedOn: null, publisher: null };
  return [issueTitle(issue), publishedOn, publisher].filter((line): line is string => line !== null);
}
