/** PREMIS 3: what each file is, what was done with it, and by what. */
import { toolVersion } from '../../dataset/tool.js';
import { type Element, element } from '../../emit/xml.js';
import type { ArchiveDates } from './archive-dates.js';
import type { ArchivedIssue } from './archived-issue.js';
import type { PackagedFile } from './write-package.js';

const xmlns = 'http://www.loc.gov/premis/v3';

/** Ids of the events, as METS names them. */
export const EVENT_IDS = ['event-fixity', 'event-reading', 'event-package'] as const;

const identifier = (name: string, value: string, roles: readonly string[] = []) =>
  element(name, {}, [
    element(`${name}Type`, {}, ['local']),
    element(`${name}Value`, {}, [value]),
    ...roles.map((role) => element(name.replace('Identifier', 'Role'), {}, [role])),
  ]);

/** A file with its checksum, and what it was made from. */
export function premisObject({ id, path, mime, size, sha256, use }: PackagedFile, { issue }: ArchivedIssue): Element {
  const producer = use === 'MASTER' ? issue.source.producer : null;
  return element('object', { xmlns, 'xsi:type': 'file' }, [
    identifier('objectIdentifier', id),
    element('objectCharacteristics', {}, [
      element('compositionLevel', {}, ['0']),
      element('fixity', {}, [
        element('messageDigestAlgorithm', {}, ['SHA-256']),
        element('messageDigest', {}, [sha256]),
      ]),
      element('size', {}, [String(size)]),
      element('format', {}, [element('formatDesignation', {}, [element('formatName', {}, [mime])])]),
      ...(producer === null
        ? []
        : [element('creatingApplication', {}, [element('creatingApplicationName', {}, [producer])])]),
    ]),
    element('originalName', {}, [use === 'MASTER' ? issue.source.path : path]),
    ...(use === 'MASTER' ? [] : [derivation(use)]),
  ]);
}

/** Pictures are drawn, and text is read, from the file itself. */
const derivation = (use: PackagedFile['use']) =>
  element('relationship', {}, [
    element('relationshipType', {}, ['derivation']),
    element('relationshipSubType', {}, ['has source']),
    identifier('relatedObjectIdentifier', 'master'),
    identifier('relatedEventIdentifier', use === 'FULLTEXT' ? 'event-reading' : 'event-package'),
  ]);

export interface PremisEvent {
  readonly id: (typeof EVENT_IDS)[number];
  readonly event: Element;
}

/** What was done: the file was compared with its checksum, its text was read, the package was made. */
export function premisEvents(
  { issue, sheets }: ArchivedIssue,
  files: readonly PackagedFile[],
  { built, packaged }: ArchiveDates,
): PremisEvent[] {
  const engines = [...new Set(sheets.flatMap(({ page }) => page.ocr?.engine ?? []))];
  const reading =
    engines.length > 0 ? `read by optical character recognition: ${engines.join(', ')}` : 'text of the file';
  const others = files.filter(({ id }) => id !== 'master').map(({ id }) => id);
  const texts = files.filter(({ use }) => use === 'FULLTEXT').map(({ id }) => id);
  const known = `SHA-256 is that of the build: ${issue.source.sha256}`;
  return [
    event('event-fixity', 'fixity check', packaged, known, [['master', 'source']]),
    event('event-reading', 'extraction', built, `${issue.source.textLayer}: ${reading}`, [
      ['master', 'source'],
      ...texts.map((id) => [id, 'outcome'] as const),
    ]),
    event('event-package', 'information package creation', packaged, `pictures, ALTO and METS of ${issue.id}`, [
      ['master', 'source'],
      ...others.map((id) => [id, 'outcome'] as const),
    ]),
  ];
}

const event = (
  id: PremisEvent['id'],
  type: string,
  date: string,
  detail: string,
  objects: readonly (readonly [id: string, role: string])[],
): PremisEvent => ({
  id,
  event: element('event', { xmlns }, [
    identifier('eventIdentifier', id),
    element('eventType', {}, [type]),
    element('eventDateTime', {}, [date]),
    element('eventDetailInformation', {}, [element('eventDetail', {}, [detail])]),
    element('eventOutcomeInformation', {}, [element('eventOutcome', {}, ['success'])]),
    identifier('linkingAgentIdentifier', 'gongbao'),
    ...objects.map(([object, role]) => identifier('linkingObjectIdentifier', object, [role])),
  ]),
});

export const premisAgent = (): Element =>
  element('agent', { xmlns }, [
    identifier('agentIdentifier', 'gongbao'),
    element('agentName', {}, ['gongbao']),
    element('agentType', {}, ['software']),
    element('agentVersion', {}, [toolVersion()]),
  ]);
