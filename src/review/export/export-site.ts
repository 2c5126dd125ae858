import { cpSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hasOwnIssue } from '../../dataset/kept.js';
import { stringifyCsv } from '../list-csv.js';
import { pageFolder, type ReviewApp, reviewApp } from '../review-app.js';
import { wholeLists } from './whole-lists.js';

export interface ExportSiteOptions {
  readonly out: string;
  /** Folder the pages are written to. */
  readonly to: string;
  /** Called for each issue that is written. */
  readonly onIssue?: (id: string) => void;
}

const POLICY = "default-src 'self'; img-src 'self' blob: data:; base-uri 'none'; form-action 'none'; object-src 'none'";

/**
 * Writes the review page for any web server: the same views, read-only, every sheet as a picture, answers as files. It asks nothing of any
 * other host; the address of a document, clause or row is the same as in the live page.
 *
 * @returns notes on sheets that could not be drawn, for people
 */
export async function exportSite({ out, to, onIssue }: ExportSiteOptions): Promise<readonly string[]> {
  const review = await reviewApp(out);
  const site = new Site(review, resolve(to));
  try {
    await site.page();
    await site.answer('api/issues');
    await site.answer('api/units');
    await site.answer('api/documents');
    await site.answer('api/load');
    for (const file of ['api/load.csv', 'api/load.svg']) await site.file(file);
    for (const [name, found] of await review.desk.dataset.ask(wholeLists)) {
      await site.write(`api/lists/${name}.json`, JSON.stringify(found));
      await site.write(`api/lists/${name}.csv`, stringifyCsv(found));
    }
    for (const { issueId } of (await review.desk.manifest()).inputs.filter(hasOwnIssue)) {
      await site.issue(issueId!);
      onIssue?.(issueId!);
    }
    return site.notes;
  } finally {
    await review.close();
  }
}

/** A folder that answers as the server does. */
class Site {
  readonly notes: string[] = [];

  constructor(
    private readonly review: ReviewApp,
    private readonly to: string,
  ) {}

  async page(): Promise<void> {
    await mkdir(this.to, { recursive: true });
    cpSync(pageFolder, this.to, { recursive: true, filter: (path) => !/\.(?:map|d\.ts|ts)$/.test(path) });
    const html = await readFile(join(pageFolder, 'index.html'), 'utf8');
    const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n    <meta content="yes" name="gongbao-static">`;
    await this.write('index.html', html.replace('<meta content="" name="gongbao-static">', head));
  }

  async issue(id: string): Promise<void> {
    const { documents, source } = await this.review.desk.issue(id);
    await this.answer(`api/issues/${id}`);
    for (const document of documents) await this.answer(`api/life/${id}/${document.id}`);
    if (source.textLayer === 'markup') return;
    for (let sheet = 1; sheet <= source.sheets; sheet += 1) {
      const answer = await this.ask(`api/issues/${id}/sheets/${sheet}`);
      if (answer.ok)
        await this.write(`api/issues/${id}/sheets/${sheet}.png`, new Uint8Array(await answer.arrayBuffer()));
      else this.notes.push(`${id}: ${((await answer.json()) as { error: string }).error}`);
      // Its file is not here, or another: the others would say the same.
      if (!answer.ok && sheet === 1) return;
    }
  }

  async answer(path: string): Promise<void> {
    await this.file(path, `${path}.json`);
  }

  async file(path: string, name = path): Promise<void> {
    await this.write(name, await (await this.ask(path)).text());
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.to, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  private async ask(path: string): Promise<Response> {
    return this.review.app.request(`http://127.0.0.1/${path}`);
  }
}
