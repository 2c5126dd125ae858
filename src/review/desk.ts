import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CorrectionsFolder } from '../dataset/corrections/corrections-folder.js';
import { correctionOwners, correctionsPath } from '../dataset/corrections/corrections-of.js';
import { type Corrections, readCorrections } from '../dataset/corrections/read.js';
import { type Folders, folders } from '../dataset/folders.js';
import { contentOf } from '../dataset/kept.js';
import { type Manifest, readManifest } from '../dataset/manifest.js';
import { consistently } from '../dataset/store/snapshot.js';
import { UsageError } from '../dataset/usage-error.js';
import { InputError } from '../ingest/input-error.js';
import type { IssueJson } from '../tree/gazette.js';
import { makeWorkTable } from './queue/work-table.js';
import { rebuildOptions } from './rebuild/rebuild-options.js';
import { Rebuilder } from './rebuild/rebuilder.js';
import { SharedDataset } from './shared-dataset.js';
import { SheetPictures } from './sheet-pictures.js';

/** What all routes of the review page work on: one dataset and its folder of corrections. */
export class Desk {
  readonly dataset: SharedDataset;
  readonly pictures: SheetPictures;
  readonly rebuilder: Rebuilder;

  private constructor(
    readonly places: Folders,
    /** Folder of corrections and decisions. */
    readonly corrections: string,
  ) {
    this.dataset = new SharedDataset(places.out);
    this.pictures = new SheetPictures(places.out);
    this.rebuilder = new Rebuilder(async (id) =>
      rebuildOptions(places.out, await this.manifest(), this.corrections, id),
    );
  }

  /** @throws UsageError where there is no dataset. */
  static async open(out: string, corrections?: string): Promise<Desk> {
    const places = folders(resolve(out));
    return new Desk(places, correctionsPath(places.out, await manifestIn(places), corrections));
  }

  manifest(): Promise<Manifest> {
    return manifestIn(this.places);
  }

  /** The issue of that id; ids that no build gave are refused before they become a path. */
  async issue(id: string): Promise<IssueJson> {
    return JSON.parse(await this.issueText(id)) as IssueJson;
  }

  /** The same as it is written. */
  async issueText(id: string): Promise<string> {
    await this.contentOf(id);
    return readFile(`${this.places.issues}/${id}/issue.json`, 'utf8');
  }

  /** SHA-256 of the file an issue was built of. */
  async contentOf(id: string): Promise<string> {
    const entry = (await this.manifest()).inputs.find(({ issueId }) => issueId === id);
    const content = entry && contentOf(entry);
    if (!content) throw new InputError(`there is no issue ${id} in ${this.places.out}`, 'no-issue');
    return content;
  }

  /** What has to be known of an issue to correct it. */
  async corrected(id: string) {
    return { id, sha256: await this.contentOf(id), owners: correctionOwners(await this.manifest()) };
  }

  async correctionsOf(id: string): Promise<Corrections | null> {
    const { sha256, owners } = await this.corrected(id);
    const file = (await CorrectionsFolder.open(this.corrections, owners)).of(sha256, id)?.file;
    return file === undefined ? null : readCorrections(this.corrections, file);
  }

  /** Draws up the worklist before anybody asks: for a thousand issues that takes seconds, and its first view then does not. */
  async warm(): Promise<void> {
    const manifest = await this.manifest();
    await this.dataset.ask((dataset) => dataset.read(({ connection }) => makeWorkTable(connection, manifest)));
  }

  async close(): Promise<void> {
    await this.rebuilder.close();
    await this.dataset.close();
    await this.pictures.close();
  }
}

async function manifestIn(places: Folders): Promise<Manifest> {
  const found = await consistently(places, () => readManifest(places));
  if (found === null) throw new UsageError(`no dataset in ${places.out}; run gongbao build first`);
  return found;
}
