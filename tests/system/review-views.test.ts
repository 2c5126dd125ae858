/** Every view of the review page in a real browser: what assistive technology finds, hostile text, and the pages as files. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReviewServer, serveReview } from '../../src/index.js';
import { exportSite } from '../../src/review/export/export-site.js';
import { startChromium } from '../helpers/chromium.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const issueId = 'jiaxing-2021-01';
const scratch = mkdtempSync(join(tmpdir(), 'gongbao-views-'));
const out = join(scratch, 'output');
const views = [
  'text',
  'facts',
  'queue',
  'search?list=charges&unit=市商务局',
  'unit',
  'unit?unit=市商务局',
  'calendar',
  'load',
  'life',
  `life?document=${issueId}-04`,
  'corrections',
  'measure',
];
const reading = views.filter((view) => !['queue', 'corrections', 'measure'].includes(view));
let live: ReviewServer;
let browser: Browser;

beforeAll(async () => {
  cpSync('output', out, { recursive: true });
  symlinkSync(resolve('corpus'), join(scratch, 'corpus'));
  live = await serveReview({ out, corrections: join(scratch, 'corrections'), port: 0 });
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  await live?.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** A page that tells what it complains of, and what it asks of others. */
async function open(url: string, width: number): Promise<{ page: Page; complaints: string[] }> {
  // What is judged is put into the page by the test itself.
  const page = await browser.newPage({ viewport: { width, height: 800 }, bypassCSP: true });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin) && !/^(?:blob|data):/.test(request.url()))
      complaints.push(`asks ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints };
}

async function faults(page: Page): Promise<string[]> {
  const found = (await page.evaluate(
    `${axe}; axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as { id: string; impact: string; nodes: { html: string }[] }[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
}

describe.each([320, 768, 1280])('%i points wide', (width) => {
  it('no view has a serious fault for assistive technology, none scrolls sideways', async () => {
    const { page, complaints } = await open(`${live.url}#${issueId}/5/text`, width);
    const told: string[] = [];
    for (const view of views) {
      await page.goto(`${live.url}#${issueId}/5/${view}`);
      await page.locator(`#tabs [aria-current][data-view=${view.split('?')[0]}]`).waitFor();
      await page.locator('#reading > *').first().waitFor();
      told.push(...(await faults(page)).map((fault) => `${view}: ${fault}`));
      const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
      if (over > 0) told.push(`${view}: ${over} points too wide`);
    }
    expect(told).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('text of an input', () => {
  it('is shown as text, whatever it says', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'\u202e';
    const { page, complaints } = await open(`${live.url}#${issueId}/5/text`, 1280);
    await page.route('**/api/issues/*', async (route) => {
      const issue = JSON.parse(await (await route.fetch()).text());
      issue.documents[0].title = hostile;
      issue.documents[0].parts[0].body[0].text = hostile;
      issue.facts.citations[0].text = hostile;
      issue.masthead.publisher = hostile;
      await route.fulfill({ json: issue });
    });
    await page.reload();
    await page.locator('h2', { hasText: '<script>alert(1)</script>' }).waitFor();
    await page.click('[data-view=facts]');
    await page.locator('td', { hasText: 'onerror=alert(2)' }).first().waitFor();
    expect(await page.locator('#reading script, #reading img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the pages as files', () => {
  let files: Server;
  const site = join(scratch, 'site');
  const TYPES: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  beforeAll(async () => {
    expect(await exportSite({ out, to: site })).toEqual([]);
    files = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url!, 'http://x').pathname);
      try {
        const body = readFileSync(join(site, path === '/' ? 'index.html' : path));
        response
          .writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream' })
          .end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((done) => files.listen(0, '127.0.0.1', done));
  });
  afterAll(() => void files.close());

  it('show every view, sheets and permanent links, ask nothing of others, and change nothing', async () => {
    const home = `http://127.0.0.1:${(files.address() as AddressInfo).port}/`;
    const clause = encodeURIComponent('嘉政办发〔2020〕70号#1/二/(二)/4');
    const { page, complaints } = await open(`${home}#${issueId}/1/text?at=${clause}`, 1280);
    await page.locator('#sheet nav', { hasText: '第 5 / 36 面' }).waitFor();
    await page.locator('.picture rect.chosen').first().waitFor();
    expect(await page.getByRole('button', { name: '更正' }).count()).toBe(0);
    expect(await page.locator('#tabs a').count()).toBe(7);
    for (const view of reading) {
      await page.goto(`${home}#${issueId}/5/${view}`);
      await page.locator(`#tabs [aria-current][data-view=${view.split('?')[0]}]`).waitFor();
    }
    await page.goto(`${home}#${issueId}/5/search?text=景区城`);
    await page.locator('#reading td', { hasText: '景区城' }).first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
