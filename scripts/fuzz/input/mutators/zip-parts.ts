/** Damages inside the parts of a DOCX or OFD: the zip stays sound. */
import JSZip from 'jszip';
import type { Draw } from '../../draw.js';
import type { Mutator } from '../mutator.js';
import { textMutators } from './markup.js';

type ZipMutator = (zip: JSZip, draw: Draw, other: JSZip) => Promise<void>;

const named = (zip: JSZip) => Object.values(zip.files).filter(({ dir }) => !dir);

const partLost: ZipMutator = async (zip, draw) => {
  zip.remove(draw.pick(named(zip)).name);
};

const partSwapped: ZipMutator = async (zip, draw, other) => {
  zip.file(draw.pick(named(zip)).name, await draw.pick(named(other)).async('nodebuffer'));
};

const partDamaged: ZipMutator = async (zip, draw) => {
  const xml = named(zip).filter(({ name }) => /\.(?:xml|rels)$/.test(name));
  for (let left = draw.pick([1, 3]); left > 0; left -= 1) {
    const part = draw.pick(xml);
    const mutate = draw.pick(Object.values(textMutators));
    const text = await part.async('string');
    zip.file(part.name, mutate(text, draw, text));
  }
};

const namesOutside: ZipMutator = async (zip, draw) => {
  const part = draw.pick(named(zip));
  zip.file(
    draw.pick(['../../outside.xml', '/etc/outside', 'C:\\outside', 'a'.repeat(5000)]),
    await part.async('nodebuffer'),
  );
};

export const zipMutators: Readonly<Record<string, Mutator>> = Object.fromEntries(
  Object.entries({ partLost, partSwapped, partDamaged, namesOutside }).map(([name, mutate]) => [
    name,
    async (bytes: Buffer, draw: Draw, other: Buffer) => {
      const zip = await JSZip.loadAsync(bytes);
      await mutate(zip, draw, await JSZip.loadAsync(other));
      const date = new Date(0);
      for (const file of Object.values(zip.files)) file.date = date;
      return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    },
  ]),
);
