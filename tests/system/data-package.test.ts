/** `datapackage.json` before a validator that is not ours: the Frictionless library of npm, installed for this test alone. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPackage } from '../../src/dataset/data-package/data-package.js';

const scratch = mkdtempSync(join(tmpdir(), 'gongbao-data-package-'));
beforeAll(() => {
  execFileSync('npm', ['install', '--prefix', scratch, '--no-audit', '--no-fund', 'datapackage@1.1.10'], {
    stdio: 'pipe',
  });
  writeFileSync(
    join(scratch, 'check.cjs'),
    `const { Package } = require('datapackage');
     Package.load(process.argv[2]).then((found) => {
       const errors = [found, ...found.resources].flatMap((part) => part.errors.map((error) => error.message));
       console.log(JSON.stringify({ errors, resources: found.resources.length }));
     });`,
  );
}, 300_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function check(descriptor: object): { errors: string[]; resources: number } {
  const file = join(scratch, 'datapackage.json');
  writeFileSync(file, JSON.stringify(descriptor));
  return JSON.parse(
    execFileSync(process.execPath, [join(scratch, 'check.cjs'), file], { encoding: 'utf8', stdio: 'pipe' }),
  );
}

describe('datapackage.json', () => {
  it('is accepted, each resource with its table schema', () => {
    const descriptor = dataPackage();
    expect(check(descriptor)).toEqual({ errors: [], resources: descriptor.resources.length });
  });

  it('would be refused with a column of no known type', () => {
    const descriptor = structuredClone(dataPackage());
    Object.assign(descriptor.resources[0]!.schema!.fields[0]!, { type: 'gibberish' });
    expect(check(descriptor).errors).not.toEqual([]);
  });
});
