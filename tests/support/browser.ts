import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from '../../scripts/browser.mjs';

interface OpenOptions extends BrowserContextOptions {
  /** A complaint of the browser that the test brings about. */
  readonly allow?: RegExp;
}

interface TestBrowser {
  /** Opens an address below the built site, or a whole one, in a fresh context. */
  open: (address: string, options?: OpenOptions) => Promise<Page>;
}

/**
 * Starts one Chromium for a file of tests. After each test no page may have complained in its console, thrown, or asked
 * anybody but its own server.
 */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const heard = complaints;
    [contexts, complaints] = [[], []];
    expect(heard).toEqual([]);
  });

  async function open(address: string, { allow, ...options }: OpenOptions = {}): Promise<Page> {
    if (!browser) throw new Error('no browser yet');
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    contexts.push(context);
    const complain = (complaint: string): void => {
      if (allow?.test(complaint) !== true) complaints.push(complaint);
    };
    const own = [inject('siteUrl'), inject('hostUrl')];
    context.on('request', (request) => {
      const url = request.url();
      if (!own.some((site) => url.startsWith(site)) && !/^(data|blob|about):/.test(url)) complain(`asked ${url}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complain(message.text());
    });
    context.on('weberror', (error) => complain(String(error.error())));
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(new URL(address, inject('siteUrl')).href);
    return page;
  }

  return { open };
}
