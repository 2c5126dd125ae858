import { posix } from 'node:path';
import { tableTitles } from '../schemas/table-titles.js';
import type { DatasetFacts } from './dataset-facts.js';
import { ABOUT, type PublishedFile, RIGHTS } from './published-file.js';

type Node = Readonly<Record<string, unknown>>;

const VOCABULARY = 'http://publications.europa.eu/resource/authority';
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/**
 * `dcat.jsonld`: the dataset for catalogues of open data (W3C DCAT 3 with the properties that DCAT-AP 3 asks for, JSON-LD). Addresses are relative
 * to the file, so that they hold wherever the folder is served from.
 */
export function dcat(files: readonly PublishedFile[], facts: DatasetFacts): Node {
  const publisher = {
    '@type': 'foaf:Agent',
    'foaf:name': facts.gazettes.length > 0 ? facts.gazettes : [ABOUT.name],
  };
  return {
    '@context': CONTEXT,
    '@id': '#catalogue',
    '@type': 'dcat:Catalog',
    'dct:title': titles,
    'dct:description': text(ABOUT.description),
    'dct:publisher': publisher,
    'dcat:dataset': {
      '@id': './',
      '@type': 'dcat:Dataset',
      'dct:identifier': ABOUT.name,
      'dct:title': titles,
      'dct:description': text(ABOUT.description),
      'dct:publisher': publisher,
      'dcat:keyword': ABOUT.keywords,
      'dcat:theme': { '@id': `${VOCABULARY}/data-theme/GOVE` },
      'dct:language': { '@id': `${VOCABULARY}/language/ZHO` },
      'dct:spatial': { '@id': `${VOCABULARY}/country/CHN` },
      'dct:accessRights': { '@id': `${VOCABULARY}/access-right/PUBLIC` },
      ...(facts.published === null ? {} : { 'dct:issued': date(facts.published) }),
      ...(facts.from === null || facts.until === null ? {} : { 'dct:temporal': period(facts.from, facts.until) }),
      'dcat:distribution': files.map(distribution),
    },
  };
}

const text = (value: string): Node => ({ '@value': value, '@language': 'en' });
const titles = Object.entries(ABOUT.titles).map(([language, value]) => ({ '@value': value, '@language': language }));
const date = (value: string): Node => ({ '@value': value, '@type': 'xsd:date' });
const period = (from: string, until: string): Node => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': date(from),
  'dcat:endDate': date(until),
});

function distribution({ path, sha256, size }: PublishedFile): Node {
  const { name, ext } = posix.parse(path); // tables/deadlines.parquet
  const suffix = ext.slice(1);
  const { media, type } = FORMATS[suffix] ?? { media: 'application/octet-stream', type: 'OCTET' };
  return {
    '@id': path,
    '@type': 'dcat:Distribution',
    'dct:title': text(name in tableTitles ? tableTitles[name as keyof typeof tableTitles] : name),
    'dcat:accessURL': { '@id': path },
    'dcat:downloadURL': { '@id': path },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media}` },
    'dct:format': { '@id': `${VOCABULARY}/file-type/${type}` },
    'dct:license': { '@id': RIGHTS },
    'dcat:byteSize': { '@value': String(size), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
    },
  };
}

const FORMATS: Readonly<Record<string, { media: string; type: string }>> = {
  ndjson: { media: 'application/x-ndjson', type: 'JSON' },
  parquet: { media: 'application/vnd.apache.parquet', type: 'PARQUET' },
};
