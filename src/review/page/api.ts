import type { Correction } from '../../dataset/corrections/correction.js';
import type { IssueJson } from '../../tree/gazette.js';
import type { IssueLine } from '../issue-line.js';

/** Rows of an answer, with the columns they have. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The interface of the server; what it refuses is thrown as an Error with its reason. */
async function call<Answer>(path: string, options?: RequestInit): Promise<Answer> {
  const answer = await fetch(path, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  return body;
}

const issuePath = (id: string) => `api/issues/${encodeURIComponent(id)}`;

export const getIssues = () => call<IssueLine[]>('api/issues');
export const search = (asked: Readonly<Record<string, string>>) =>
  call<Answer>(`api/search?${new URLSearchParams(asked)}`);
export const getIssue = (id: string) => call<IssueJson>(issuePath(id));
export const getCorrections = (id: string) => call<Correction[]>(`${issuePath(id)}/corrections`);
export const addCorrection = (id: string, entry: Correction) =>
  call<Correction[]>(`${issuePath(id)}/corrections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(entry),
  });

/** A sheet as a picture, as a URL of an object to be revoked by the caller. */
export async function getPicture(id: string, sheet: number): Promise<string> {
  const answer = await fetch(`${issuePath(id)}/sheets/${sheet}`);
  if (!answer.ok) throw new Error((await answer.json()).error);
  return URL.createObjectURL(await answer.blob());
}
