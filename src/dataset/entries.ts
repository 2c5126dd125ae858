import type { InputResult } from './build-run.js';
import type { SkipCode } from './inputs.js';
import type { ManifestInput } from './manifest.js';
import type { BuildRecord } from './state/record.js';

const nothing = {
  sha256: null,
  issueId: null,
  stale: null,
  twinOf: null,
  corrections: null,
  counts: null,
  messages: [],
} as const;

/** Lines of the manifest. */
export function builtEntry({
  path,
  sha256,
  status,
  code,
  id,
  counts,
  messages,
  corrections,
}: BuildRecord): ManifestInput {
  const file = corrections?.file ?? null;
  return {
    ...nothing,
    path,
    sha256,
    status,
    code,
    issueId: id,
    counts: { ...counts },
    messages: [...messages],
    corrections: file,
  };
}

/** An input with the content of another one. */
export function copyEntry(path: string, of: ManifestInput): ManifestInput {
  const { sha256, status, code, issueId } = of;
  const messages = [{ sheet: null, code: 'same-content', reason: `same content as ${of.path}` }];
  return { ...nothing, path, sha256, status, code, issueId, messages };
}

/** A failed input keeps what was last built of it. */
export function failedEntry(
  path: string,
  { sha256, failure: { code, reason } }: Extract<InputResult, { kind: 'failed' }>,
  earlier: ManifestInput | undefined,
): ManifestInput {
  const failed = {
    ...nothing,
    path,
    sha256,
    status: 'failed' as const,
    code,
    messages: [{ sheet: null, code, reason }],
  };
  const content = earlier?.stale?.sha256 ?? earlier?.sha256;
  if (!earlier?.issueId || !content) return failed;
  const { issueId, counts, corrections } = earlier;
  return { ...failed, issueId, counts, corrections, stale: { sha256: content } };
}

export const skippedEntry = (path: string, code: SkipCode | 'interrupted'): ManifestInput => ({
  ...nothing,
  path,
  status: 'skipped',
  code,
  messages: [{ sheet: null, code, reason: SKIPPED[code] }],
});

const SKIPPED: Readonly<Record<SkipCode | 'interrupted', string>> = {
  'not-an-input': 'is of no kind gongbao reads, by the ending of its name',
  'no-regular-file': 'is no regular file',
  'link-outside': 'is a link to something outside the folder that was named; name its target',
  'unreadable-folder': 'is a folder that cannot be read; check its permissions',
  'dataset-folder': 'holds a dataset of gongbao, which is no input',
  interrupted: 'was not reached before the build was stopped; build again',
};

/** Neither the files of its issue nor its input are whole. */
export const lostEntry = ({ path, sha256 }: ManifestInput): ManifestInput => ({
  ...nothing,
  path,
  sha256,
  status: 'failed',
  code: 'lost',
  messages: [
    { sheet: null, code: 'lost', reason: 'its files in the dataset are damaged; put the input back and build it' },
  ],
});
