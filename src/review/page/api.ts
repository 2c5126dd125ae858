import type { Correction } from '../../dataset/corrections/correction.js';
import type { Decision } from '../../dataset/decisions/decision.js';
import type { IssueJson } from '../../tree/gazette.js';
import type { Life } from '../explore/life-answer.js';
import type { IssueLine } from '../issue-line.js';
import type { ListedCorrection } from '../listed-correction.js';
import type { QueueAnswer } from '../queue/work-item.js';
import type { RebuildState } from '../rebuild/rebuild-state.js';
import type { Measured } from './measure-view.js';
import { staticFilter } from './static-filter.js';

/** Rows of an answer, with the columns they have. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}
export type State = RebuildState & { readonly build: string };

const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
/** Written as files for any web server: nothing can be changed, and questions are answered from whole lists. */
export const isStatic = meta('gongbao-static') !== '';

/** The interface of the server; what it refuses is thrown as an Error with its reason. */
async function call<Answer>(path: string, method = 'GET', body?: unknown): Promise<Answer> {
  const answer = await fetch(isStatic ? `${path.split('?')[0]}.json` : path, {
    method,
    headers: {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
      'x-gongbao-token': meta('gongbao-token'),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const found = await answer.json();
  if (!answer.ok) throw new Error(found.error);
  return found;
}

const issuePath = (id: string) => `api/issues/${encodeURIComponent(id)}`;
export type Values = Readonly<Record<string, string>>;
const asked = (path: string, values: Values) => `${path}?${new URLSearchParams(given(values))}`;
const given = (values: Values) => Object.entries(values).filter(([, value]) => value !== '');

export const getIssues = () => call<IssueLine[]>('api/issues');
export const getIssue = (id: string) => call<IssueJson>(issuePath(id));
export const getState = () => call<State>('api/state');
export const getQueue = (filter: Values) => call<QueueAnswer>(asked('api/queue', filter));
export async function getList(name: string, values: Values): Promise<Answer> {
  const found = await call<Answer>(asked(`api/lists/${name}`, values));
  return isStatic ? staticFilter(found, values) : found;
}
export const getDocuments = () => call<Answer>('api/documents');
export const getUnits = () => call<Answer>('api/units');
export const getLoad = () => call<Answer>('api/load');
export const getLife = (issue: string, document: string) =>
  call<Life>(`api/life/${encodeURIComponent(issue)}/${encodeURIComponent(document)}`);
export const getMeasure = () => call<Measured | null>('api/measure');
export const drawSample = (sample: number, seed: number) => call<unknown>('api/measure', 'POST', { sample, seed });
export const listCsv = (name: string, values: Values) =>
  isStatic ? `api/lists/${name}.csv` : asked(`api/lists/${name}.csv`, values);
export const getAllCorrections = () => call<ListedCorrection[]>('api/corrections');
export const addCorrection = (id: string, entry: Correction) =>
  call<Correction[]>(`${issuePath(id)}/corrections`, 'POST', entry);
export const revokeCorrection = (id: string, correction: string) =>
  call<Correction>(`${issuePath(id)}/corrections/${correction}`, 'DELETE');

export interface Decided {
  readonly decision: Omit<Decision, 'at'>;
  readonly issueId?: string | null;
  readonly correction?: Correction;
}
export const addDecision = (decided: Decided) => call<Decision>('api/decisions', 'POST', decided);
export const undoDecision = (item: string) => call<Decision>(`api/decisions/${item}`, 'DELETE');

/** A sheet as a picture, as a URL of an object to be revoked by the caller. */
export async function getPicture(id: string, sheet: number): Promise<string> {
  const path = `${issuePath(id)}/sheets/${sheet}`;
  const headers = { 'accept-language': document.documentElement.lang };
  const answer = await fetch(isStatic ? `${path}.png` : path, { headers });
  if (!answer.ok) throw new Error(isStatic ? String(answer.status) : (await answer.json()).error);
  return URL.createObjectURL(await answer.blob());
}
