/** The interface of the server; what it refuses is thrown as an Error with its reason. */
async function call(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  return body;
}

const issuePath = (id) => `api/issues/${encodeURIComponent(id)}`;

export const getIssues = () => call('api/issues');
export const search = (asked) => call(`api/search?${new URLSearchParams(asked)}`);
export const getIssue = (id) => call(issuePath(id));
export const getCorrections = (id) => call(`${issuePath(id)}/corrections`);
export const addCorrection = (id, entry) =>
  call(`${issuePath(id)}/corrections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(entry),
  });

/** A sheet as a picture, as a URL of an object to be revoked by the caller. */
export async function getPicture(id, sheet) {
  const answer = await fetch(`${issuePath(id)}/sheets/${sheet}`);
  if (!answer.ok) throw new Error((await answer.json()).error);
  return URL.createObjectURL(await answer.blob());
}
