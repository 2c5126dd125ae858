import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../store/checked-file.js';

/** Which file of corrections belongs to an input. */
export interface CorrectionsFor {
  readonly folder: string;
  /** The file that names the content of the input, whatever id it has. */
  readonly bound: string | null;
  /** Files that name no content and belong to no other input: the one with the input's id is meant. */
  readonly free: readonly string[];
}

interface CorrectionsEntry {
  readonly hash: string;
  /** The content (SHA-256 of a file) it says it belongs to. */
  readonly source: string | null;
}

const SOURCE = /^source: ["']?([0-9a-f]{64})["']?\s*$/m; // source: 7d78aa3c4114…

/**
 * The folder of corrections as it stands when a build begins. A file belongs to the content it names (`source:`); one that names none belongs
 * to the issue with its name, from then on to the content that issue had: another file of the same issue does not take it over.
 */
export class CorrectionsFolder {
  private constructor(
    readonly path: string,
    private readonly entries: ReadonlyMap<string, CorrectionsEntry>,
    /** Files people may take for corrections, and which are none. */
    private readonly misnamed: readonly string[],
    /** File → content it belonged to in the last build. */
    private readonly owners: ReadonlyMap<string, string>,
  ) {}

  /** @param owners what the manifest says of files that name no content */
  static async open(path: string, owners: ReadonlyMap<string, string>): Promise<CorrectionsFolder> {
    const names = (await readdir(path).catch(() => [])).sort();
    const entries = new Map<string, CorrectionsEntry>();
    for (const name of names.filter((each) => each.endsWith('.yaml'))) {
      const bytes = await readFile(join(path, name)).catch(() => null);
      if (bytes === null) continue;
      entries.set(name, { hash: sha256Of(bytes), source: SOURCE.exec(bytes.toString('latin1'))?.[1] ?? null });
    }
    const misnamed = names.filter((name) => /\.(?:yml|json)$/i.test(name) || /\.YAML$/.test(name)); // x.yml, x.json
    return new CorrectionsFolder(path, entries, misnamed, owners);
  }

  /** What a worker needs to find the corrections of an input. */
  for(sha256: string): CorrectionsFor | null {
    if (this.entries.size === 0) return null;
    const bound = [...this.entries].find(([, { source }]) => source === sha256)?.[0] ?? null;
    const free = [...this.entries]
      .filter(([file, { source }]) => source === null && (this.owners.get(file) ?? sha256) === sha256)
      .map(([file]) => file);
    return { folder: this.path, bound, free };
  }

  /** The file that belongs to a built issue now, and the hash of what it says. */
  of(sha256: string, id: string): { readonly file: string; readonly hash: string } | null {
    const meant = this.for(sha256);
    const file = meant && fileOf(meant, id);
    return file ? { file, hash: this.entries.get(file)!.hash } : null;
  }

  /** What to say of files that were applied to nothing. */
  strays(applied: ReadonlySet<string>, ids: ReadonlySet<string>): string[] {
    const unused = [...this.entries.keys()].filter((file) => !applied.has(file));
    return [
      ...unused.map((file) => `${file}: ${this.reason(file, ids)}; its corrections are not applied`),
      ...this.misnamed.map((file) => `${file}: is not read; name it <issue-id>.yaml`),
    ];
  }

  private reason(file: string, ids: ReadonlySet<string>): string {
    const owner = this.entries.get(file)?.source ?? this.owners.get(file);
    if (owner === undefined) return 'no such issue in this dataset';
    const named = `belongs to the content ${owner.slice(0, 12)}…, which is not in this dataset`;
    return ids.has(file.slice(0, -'.yaml'.length))
      ? `${named} (the issue of this name is another file: to apply them to it, write its sha256 behind "source:")`
      : named;
  }
}

/** The file meant for an issue of this id. */
export const fileOf = ({ bound, free }: CorrectionsFor, id: string): string | null =>
  bound ?? free.find((file) => file === `${id}.yaml`) ?? null;
