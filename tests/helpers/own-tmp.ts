import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for all scratch files of a run, the tests' and those of what they start; nothing of it is left. */
export default function ownTmp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
