/** The review page in a real browser, from opening a sheet to a correction that the next build applies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build, openDataset, type ReviewServer, serveReview } from '../../src/index.js';
import { startChromium } from '../helpers/chromium.js';

const issueId = 'jiaxing-2021-01';
const scratch = mkdtempSync(join(tmpdir(), 'gongbao-review-'));
const [out, corrections] = [join(scratch, 'out'), join(scratch, 'corrections')];
const options = { inputs: ['corpus'], out, corrections };
let server: ReviewServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  await build(options);
  server = await serveReview({ out, corrections, port: 0 });
  browser = await startChromium();
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${server.url}#${issueId}/5/text`);
  await page.waitForSelector('.picture img', { timeout: 120_000 });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Opens the dialog by its button; again where the text was just drawn anew, as a build came in. */
const open = (button: Locator) =>
  vi.waitFor(
    async () => {
      await button.press('Enter');
      await page.locator('dialog[open]').waitFor({ timeout: 3_000 });
    },
    { timeout: 60_000 },
  );

describe('the review page', () => {
  it('shows the printed page, and marks on it what is chosen in the text', async () => {
    await page.locator('.leaf', { hasText: '充分发挥政策效应' }).first().click();
    const mark = page.locator('.picture rect.chosen').first();
    await mark.waitFor();
    const place = await mark.evaluate((box) => ['x', 'y'].map((name) => Number(box.getAttribute(name))));
    const { documents } = await (await openDataset(out)).issue(issueId);
    const text = JSON.stringify(documents);
    const heading = /"heading":"充分发挥政策效应","source":\[\{"page":5,"bbox":\[([\d.]+),([\d.]+)/.exec(text);
    expect(place).toEqual([Number(heading?.[1]), Number(heading?.[2])]);
  });

  it('finds the text of a box that is clicked', async () => {
    await page
      .locator('.picture rect:not(.chosen)')
      .nth(3)
      .click({ position: { x: 5, y: 5 } });
    await page.locator('.leaf.chosen').waitFor();
    expect(await page.locator('.leaf.chosen').count()).toBe(1);
  });

  it('leads from a fact to its sheet, and the address to both', async () => {
    await page.click('[data-view=facts]');
    await page.locator('#reading tr[data-key]', { hasText: '2012〕60号' }).first().click();
    await page.locator('#sheet nav', { hasText: '印刷页码 23' }).waitFor();
    await page.locator('.picture rect.chosen').waitFor();
    expect(new URL(page.url()).hash).toBe(`#${issueId}/24/facts`);
  });

  it('writes a confirmation that the next build applies', async () => {
    const row = page.locator('#reading tr[data-key]', { hasText: '2012〕60号' }).first();
    await row.getByText('无误').click();
    await page.fill('[name=why]', '与纸质公报核对');
    // Enter saves what was written, and throws nothing away.
    // The mark goes with the next build that is shown, which may come at once: it is waited for from before.
    const saved = page.locator('#reading tr.saved', { hasText: '2012〕60号' }).waitFor();
    await page.press('[name=why]', 'Enter');
    await saved;
    await page.locator('#state.done').waitFor();
    const { inputs } = await build(options);
    // The correction fits: nothing is said but narrow decisions of layout.
    expect(inputs[0]?.messages.filter(({ reason }) => !reason.includes('证据不足'))).toEqual([]);
    const dataset = await openDataset(out);
    const { rows } = await dataset.sql('SELECT number FROM citations WHERE reviewed');
    dataset.close();
    expect(rows).toEqual([{ number: '嘉政办发〔2012〕60号' }]);
  });

  /** Fills the dialog, saves, and waits until the issue has been built again. */
  async function save(): Promise<void> {
    await page.click('dialog [value=save]');
    await page.locator('#state', { hasText: '显示的是更正后的内容' }).waitFor({ timeout: 120_000 });
  }

  it('shows a corrected text and what follows from it as soon as it is built, without a command', async () => {
    await page.goto(`${server.url}#${issueId}/5/text`);
    const line = page.locator('.leaf', { hasText: '力争到2022年' }).first();
    await open(line.getByRole('button', { name: '更正', exact: true }));
    const text = await page.inputValue('dialog [name=new]');
    await page.fill('dialog [name=new]', text.replace('力争到2022年', '力争到2023年'));
    await save();
    await page.locator('.leaf', { hasText: '力争到2023年' }).first().waitFor();
    await page.click('[data-view=facts]');
    await page.locator('#reading tr[data-key]', { hasText: '2023-12-31' }).first().waitFor();
  });

  it('adds a row that was missed, by marked words', async () => {
    await page.goto(`${server.url}#${issueId}/5/text`);
    const line = page.locator('.leaf.paragraph', { hasText: '力争到2023年' }).first();
    await open(line.getByRole('button', { name: '添加' }));
    await page.selectOption('dialog [name=table]', 'responsibilities');
    await page.locator('dialog textarea[readonly]').evaluate((area) => {
      const text = area as unknown as {
        value: string;
        focus(): void;
        setSelectionRange(from: number, to: number): void;
      };
      text.focus();
      text.setSelectionRange(text.value.indexOf('景区城'), text.value.indexOf('景区城') + 3);
    });
    await page.locator('dialog output', { hasText: '已选：景区城' }).waitFor();
    await page.fill('dialog [name="new.unit"]', '景区城');
    await page.selectOption('dialog [name="new.role"]', 'support');
    await save();
    await page.click('[data-view=facts]');
    const row = page.locator('#reading tr[data-key]', { hasText: '景区城' }).filter({ hasText: '配合' });
    await row.first().waitFor();
    expect(await row.first().innerText()).toContain('已核对');
  });

  it('lists corrections with who and when, and takes them back: the text is as it was', async () => {
    await page.click('[data-view=corrections]');
    const lines = page.locator('#reading[data-shown=corrections] tbody tr');
    await lines.nth(2).waitFor();
    expect(await lines.count()).toBe(3);
    await lines.filter({ hasText: '文字' }).getByRole('button', { name: '撤回' }).click();
    await expect.poll(() => lines.count(), { timeout: 120_000 }).toBe(2);
    await page.goto(`${server.url}#${issueId}/5/text`);
    const changed = page.locator('.leaf', { hasText: '力争到2023年' });
    await expect.poll(() => changed.count(), { timeout: 120_000 }).toBe(0);
    await page.locator('.leaf', { hasText: '力争到2022年' }).first().waitFor();
  });

  it('has a worklist that is worked by keyboard alone, and ends', async () => {
    await page.goto(`${server.url}#${issueId}/1/queue?kind=deadlines`);
    await page.locator('.queue .card').waitFor();
    const itemNow = async () => (await page.locator('.queue .card').getAttribute('data-item'))!;
    const first = await itemNow();
    const counts = /(\d+) \/ (\d+) 条/.exec(await page.locator('.progress p').innerText());
    const all = Number(counts?.[2]);
    const left = all - Number(counts?.[1]);
    expect(left).toBeGreaterThan(3);
    await page.locator('.picture rect.chosen').first().waitFor();
    await page.keyboard.press('s');
    await page.locator(`.card:not([data-item="${first}"])`).waitFor();
    await page.keyboard.press('u');
    await page.locator(`.card[data-item="${first}"]`).waitFor();
    for (let i = 1; i < left; i += 1) {
      const now = await itemNow();
      await page.keyboard.press('y');
      await page.locator(`.card:not([data-item="${now}"])`).waitFor();
    }
    await page.keyboard.press('y');
    await page.locator('.queue', { hasText: '全部核对完毕' }).waitFor();
    expect(await page.locator('.progress p').innerText()).toContain(`已核对 ${all} / ${all} 条`);
    // The page's own build of what was confirmed may still hold the lock.
    const rebuilt = () =>
      build({ ...options, force: true }).then(
        () => 'built',
        (error: Error) => error.message,
      );
    await expect.poll(rebuilt, { timeout: 240_000 }).toBe('built');
    await page.reload();
    await page.locator('.queue', { hasText: '全部核对完毕' }).waitFor();
  });

  it('shows on demand what is in no text, with its reason', async () => {
    await page.goto(`${server.url}#${issueId}/5/text`);
    await page.click('[data-toggle=left-out]');
    const heads = page.locator('.picture rect.left-out title');
    await page.locator('.picture rect.left-out title', { hasText: '市政府办公室文件' }).waitFor({ state: 'attached' });
    expect(await heads.allTextContents()).toContain('页眉页脚：市政府办公室文件');
    await page.click('[data-toggle=left-out]');
    expect(await heads.count()).toBe(0);
  });

  it('is worked by keyboard: a row is chosen, its correction reached and thought better of', async () => {
    await page.goto(`${server.url}#${issueId}/24/facts`);
    const row = page.locator('#reading tr[data-key]').first();
    await row.focus();
    await page.keyboard.press('Enter');
    await page.locator('.picture rect.chosen').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] [name=why]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('fits a phone: text below the sheet, nothing to scroll sideways', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const widthOf = (selector: string, of: 'scrollWidth' | 'clientWidth') =>
      page.locator(selector).evaluate((one, name) => (one as unknown as Record<string, number>)[name], of);
    const sizes = [await widthOf('html', 'scrollWidth'), await widthOf('#reading', 'clientWidth')];
    expect(sizes[0]).toBeLessThanOrEqual(320);
    expect(sizes[1]).toBeGreaterThan(280);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  it('finds words in all issues, and leads to their sheet', async () => {
    await page.click('[data-view=search]');
    await page.fill('[name=text]', '景区城');
    await page.click('form.search button');
    await page.locator('#reading td a').first().click();
    await page.locator('#sheet nav', { hasText: '第 5 / 36 面' }).waitFor();
    await page.locator('.picture rect.chosen').first().waitFor();
    expect(decodeURIComponent(new URL(page.url()).hash)).toContain(`#${issueId}/5/search?`);
    expect(await page.locator('#reading td').first().innerText()).toContain('«景区城»');
  });

  it('speaks English on request, and had nothing to complain of', async () => {
    await page.goto(`${server.url}#${issueId}/5/text`);
    await page.click('#language');
    await page.locator('h1', { hasText: 'Gazette review' }).waitFor();
    await page.locator('#tabs', { hasText: 'To check' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
