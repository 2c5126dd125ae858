/** Zips made to do harm, of every kind that is read as one: each is refused by its code, soon, and nothing is written anywhere. */
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest/ingest.js';
import { sniff } from '../src/ingest/sniff.js';
import { countListed } from '../src/ingest/zip/count-listed.js';
import { ZipParts } from '../src/ingest/zip/zip-parts.js';

/** What each kind is told by, and the part that is read first. */
const kinds = { ofd: 'OFD.xml', docx: 'word/document.xml', album: '1.png' } as const;
type Kind = keyof typeof kinds;

async function zipOf(kind: Kind, fill: (zip: JSZip) => void): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(kinds[kind], '<a/>');
  fill(zip);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' });
}

/** A zip whose list names `count` parts of no length. */
function listOf(name: string, count: number): Uint8Array {
  const entries = Array.from({ length: count }, (_, i) => {
    const path = i === 0 ? name : `${i}.xml`;
    const header = Buffer.alloc(46);
    header.write('PK\u0001\u0002', 'latin1');
    header.writeUInt16LE(path.length, 28);
    return Buffer.concat([header, Buffer.from(path)]);
  });
  const list = Buffer.concat(entries);
  const local = Buffer.alloc(30 + name.length);
  local.write('PK\u0003\u0004', 'latin1');
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count % 65_536, 8);
  end.writeUInt16LE(count % 65_536, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, list, end]);
}

const codeOf = (bytes: Uint8Array) =>
  ingest({ path: 'a.zip', bytes, sha256: '' }, { ocr: 'off' }).then(
    () => 'built',
    (error: Error & { code?: string }) => (error.name === 'InputError' ? error.code : error.stack),
  );

describe.each(Object.keys(kinds) as Kind[])('%s', (kind) => {
  it('of 10^5 parts is refused before its list is opened', async () => {
    const bytes = listOf(kinds[kind], 100_000);
    expect(sniff(bytes, 'a.zip')).toBe(kind);
    expect(await codeOf(bytes)).toBe('too-large');
  });

  const leading: [string, string][] = [
    ['..', '../evil.xml'],
    ['.. behind a folder', 'a/../../evil.xml'],
    ['..\\', '..\\evil.xml'],
  ];
  for (const [title, path] of leading)
    it(`with a part above its root (${title}) is refused`, async () =>
      expect(await codeOf(await zipOf(kind, (zip) => zip.file(path, 'x')))).toBe('path-outside'));

  it('with a symbolic link is refused', async () => {
    const link = (zip: JSZip) => zip.file('link.xml', '/etc/passwd', { unixPermissions: 0o120777 });
    expect(await codeOf(await zipOf(kind, link))).toBe('path-outside');
  });

  it('with absolute paths is read as if they were its own: nothing is unpacked', async () => {
    const absolute = (zip: JSZip) => zip.file('/etc/passwd', 'x').file('C:\\Windows\\x.xml', 'x');
    expect(await codeOf(await zipOf(kind, absolute))).not.toBe('path-outside');
  });

  it('with a password says so', async () => {
    const bytes = Buffer.from(await zipOf(kind, () => {}));
    const listed = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    bytes.writeUInt16LE(1, listed + 8);
    bytes.writeUInt16LE(1, 6);
    expect(await codeOf(bytes)).toBe('encrypted');
  });
});

it('a bomb is stopped where the limit is, whatever size it claims', async () => {
  const bomb = await zipOf('docx', (zip) => zip.file('word/document.xml', Buffer.alloc(20_000_000, 32)));
  expect(bomb.length).toBeLessThan(30_000);
  const kind = { name: 'a Word document', limits: { entries: 9, bytes: 1_000_000 }, instead: 'get a fresh copy' };
  const parts = await ZipParts.open(bomb, kind);
  await expect(parts.read('word/document.xml')).rejects.toMatchObject({ code: 'too-large' });
});

it('entries are counted no further than needed', () => {
  expect(countListed(listOf('a', 7), 100)).toBe(7);
  expect(countListed(listOf('a', 7), 3)).toBe(4);
});
