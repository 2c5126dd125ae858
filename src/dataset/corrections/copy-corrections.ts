import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { folders } from '../folders.js';
import { readManifest } from '../manifest.js';
import { writeAtomic } from '../store/atomic.js';
import { correctionOwners, correctionsPath } from './corrections-of.js';

/**
 * Copies the files of corrections of some datasets into one folder. Where another file of the same name is there, it goes by the content it
 * belongs to (`<name>.<start of its hash>.yaml`, with `source:`), which is what binds it.
 *
 * @returns what could not be copied, for people
 */
export async function copyCorrections(dirs: readonly string[], target: string): Promise<string[]> {
  const notes: string[] = [];
  for (const dir of dirs) {
    const manifest = await readManifest(folders(resolve(dir)));
    const folder = correctionsPath(resolve(dir), manifest);
    const owners = correctionOwners(manifest);
    if (folder === target) continue;
    for (const name of (await readdir(folder).catch(() => [])).filter((each) => each.endsWith('.yaml'))) {
      const text = await readFile(join(folder, name));
      const to = join(target, name);
      if (!existsSync(to)) await writeAtomic(to, text);
      else if (!text.equals(await readFile(to))) notes.push(...(await copyBound(target, name, text, owners.get(name))));
    }
  }
  return notes;
}

async function copyBound(target: string, name: string, text: Buffer, owner: string | undefined): Promise<string[]> {
  const bound = /^source: ["']?([0-9a-f]{64})/m.exec(text.toString('latin1'))?.[1]; // source: "7d78aa3c4114…"
  const content = bound ?? owner;
  if (content === undefined) return [`${name}: not copied; another file of that name is in ${target}`];
  const head = bound === undefined ? Buffer.from(`source: "${content}"\n`) : Buffer.alloc(0);
  const to = join(target, `${name.slice(0, -'.yaml'.length)}.${content.slice(0, 8)}.yaml`);
  if (!existsSync(to)) await writeAtomic(to, Buffer.concat([head, text]));
  return [];
}
