import { chromium } from 'playwright-core';

const flags =
  '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run';

/** Prints a web page as Debian's chromium does; the page says its own size. */
export async function printWithChromium(html: string, pdf: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags.split(' ') });
  const page = await browser.newPage();
  await page.goto(`file://${html}`);
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  await browser.close();
}
