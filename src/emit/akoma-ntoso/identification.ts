import { type Element, element } from '../xml.js';
import { calendarDate, NO_DATE } from './names.js';

/** What tells a work, its expression and this file apart (Functional Requirements for Bibliographic Records). */
export interface Work {
  /** IRI of the work. */
  readonly iri: string;
  /** Day of the work, ISO, where print gives one. */
  readonly date: string | null;
  readonly dateName: string;
  /** eId of the organisation that made it. */
  readonly author: string;
  readonly number: string | null;
  readonly title: string;
  /** Which part of the work this is: `main`, or the name of an attachment. */
  readonly component: string;
}

/** Every work needs a date and an author; `0001-01-01` with the name `unknown` says that print gives none. */
export function identification({ iri, date, dateName, author, number, title, component }: Work): Element {
  const day = calendarDate(date);
  const core = (uri: string): Element[] => [
    element('FRBRthis', { value: `${uri}/!${component}` }),
    element('FRBRuri', { value: uri }),
    element('FRBRdate', { date: day ?? NO_DATE, name: day === null ? 'unknown' : dateName }),
    element('FRBRauthor', { href: `#${author}` }),
  ];
  const expression = `${iri}/zho@${day ?? ''}`;
  return element('identification', { source: '#gongbao' }, [
    element('FRBRWork', {}, [
      ...core(iri),
      element('FRBRcountry', { value: 'cn' }),
      ...(number === null ? [] : [element('FRBRnumber', { value: number })]),
      element('FRBRname', { value: title }),
    ]),
    element('FRBRExpression', {}, [...core(expression), element('FRBRlanguage', { language: 'zho' })]),
    element('FRBRManifestation', {}, [
      ...core(`${expression}.xml`),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}

/** Name of an organisation that print does not name. */
export const UNKNOWN = '不详';

/** An organisation of the references; Chinese names are its key. */
export const organisation = (eId: string, name: string): Element =>
  element('TLCOrganization', { eId, href: `/akn/ontology/organization/cn/${encodeURIComponent(name)}`, showAs: name });
