// What a checker does with the HTML report, in a real browser.
//
//   npm install --prefix tests/browser && STET=build/dev/stet node --test tests/browser/report.test.mjs

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const stet = resolve(process.env.STET || join(root, 'build/dev/stet'));
const axe = createRequire(import.meta.url).resolve('axe-core');
const work = mkdtempSync(join(tmpdir(), 'stet-browser-'));
let browser;

/** Checks a draft against sources and returns the path of the report. */
function report(name, draft, sources, ...more) {
  const file = join(work, `${name}.html`);
  try {
    execFileSync(stet, ['check', draft, '--sources', sources, '-o', file, ...more], {stdio: 'pipe'});
  } catch (fault) {
    assert.ok([1, 3].includes(fault.status), String(fault.stderr));  // findings, or something unread
  }
  return file;
}

/** A draft of `figures` sentences, each with a figure that the source contradicts. */
function large(figures) {
  const sentence = (number, value) => `Harbour ${number} of the coast counted ${value} boats on Monday.`;
  const numbers = [...Array(figures).keys()];
  const draft = join(work, 'large.txt');
  const source = join(work, 'large-source.txt');
  writeFileSync(draft, numbers.map((n) => sentence(`Point${n}`, 1000 + n)).join('\n\n'));
  writeFileSync(source, numbers.map((n) => sentence(`Point${n}`, 2000 + n)).join('\n\n'));
  return report('large', draft, source);
}

/** Opens the file in a fresh page; what the page logs or throws is gathered in `page.faults`. */
async function open(file, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, acceptDownloads: true, ...options});
  const page = await context.newPage();
  page.faults = [];
  page.on('console', (message) => message.type() === 'error' && page.faults.push(message.text()));
  page.on('pageerror', (fault) => page.faults.push(fault.message));
  page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || page.faults.push(`asked for ${request.url()}`));
  await page.goto(`file://${file}`);
  return page;
}

const visible = (page, selector) => page.locator(selector).filter({visible: true}).count();
const example = () => report('example', join(root, 'examples/build-up/draft.md'), join(root, 'examples/build-up/sources'));
let file;

before(async () => {
  browser = await chromium.launch({executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage']});
  file = example();
});
after(async () => {
  await browser?.close();
  rmSync(work, {recursive: true, force: true});
});

test('every link within the page lands on something that is shown', async () => {
  const page = await open(file);
  const targets = await page.$$eval('a[href^="#"]', (links) => [...new Set(links.map((link) => link.getAttribute('href')))]);
  assert.ok(targets.length > 20);
  for (const target of targets) {
    await page.evaluate((hash) => { location.hash = hash; }, target);
    await page.waitForTimeout(5);
    assert.ok(await page.locator(`[id="${target.slice(1)}"]`).isVisible(), target);
  }
  assert.deepEqual(page.faults, []);
});

test('filters show one kind and say how much is left; search narrows', async () => {
  const page = await open(file);
  const all = await visible(page, '.card');
  await page.locator('label[for="show-outdated"]').click();
  assert.equal(await visible(page, '.card'), await page.locator('.card.outdated').count());
  assert.match(await page.locator('#status').textContent(), /^1 of \d+ findings/);
  await page.locator('label[for="show-all"]').click();
  await page.keyboard.press('/');
  await page.keyboard.type('harbour post');
  const found = await visible(page, '.card');
  assert.ok(found > 0 && found < all);
  assert.match(await page.locator('#status').textContent(), new RegExp(`^${found} of ${all} findings`));
  await page.locator('input[type="search"]').fill('');
  assert.equal(await visible(page, '.card'), all);
  assert.equal(await page.locator('#status').textContent(), '');
});

test('a link into what is filtered away brings it back', async () => {
  const page = await open(file);
  await page.locator('label[for="show-confirmed"]').click();
  await page.evaluate(() => { location.hash = '#F1'; });
  await page.waitForTimeout(20);
  assert.ok(await page.locator('#F1').isVisible());
});

test('keys go through the findings and decide; they can be switched off', async () => {
  const page = await open(file);
  const at = () => page.evaluate(() => document.activeElement.closest('.card')?.id);
  await page.keyboard.press('j');
  assert.equal(await at(), 'F1');
  await page.keyboard.press('v');
  await page.keyboard.press('j');
  assert.equal(await at(), 'F2');
  await page.keyboard.press('k');
  assert.equal(await at(), 'F1');
  await page.keyboard.press('u');
  assert.equal(await at(), 'F2', 'the next undecided one');
  await page.keyboard.press('n');
  await page.keyboard.type('jk');
  assert.equal(await page.locator('#F2 .reason').inputValue(), 'jk', 'keys are text in a field');
  await page.locator('.keys input').uncheck();
  await page.locator('#F1').focus();
  await page.keyboard.press('j');
  assert.equal(await at(), 'F1');
  await page.locator('.keys input').check();
  await page.locator('#F1').focus();
  await page.keyboard.press('?');
  assert.ok(await page.locator('dialog').isVisible());
  await page.keyboard.press('Escape');
  assert.ok(!(await page.locator('dialog').isVisible()));
  assert.deepEqual(page.faults, []);
});

test('decisions survive a reload, are saved as a file, and are read from one', async () => {
  const page = await open(file);
  await page.locator('#F1 button[data-state="verified"]').click();
  await page.locator('#F1 .by').fill('ab');
  await page.locator('#F1 .reason').fill('rang the "desk"');
  await page.locator('#F1 .reason').blur();
  await page.reload();
  assert.equal(await page.locator('#F1 button[data-state="verified"]').getAttribute('aria-pressed'), 'true');
  assert.match(await page.locator('.progress').textContent(), /^1 of \d+ findings decided$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Save decisions.json').click()]);
  const saved = join(work, 'decisions.json');
  await download.saveAs(saved);
  const decisions = JSON.parse(readFileSync(saved, 'utf8'));
  assert.equal(decisions.stet_decisions, 1);
  assert.equal(decisions.decisions.length, 1);
  assert.equal(decisions.decisions[0].note, 'rang the "desk"');

  const other = await open(file);
  assert.match(await other.locator('.progress').textContent(), /^0 of/);
  await other.locator('input[type="file"]').setInputFiles(saved);
  await other.waitForFunction(() => document.getElementById('status').textContent.startsWith('1 decisions'));
  assert.equal(await other.locator('#F1 .by').inputValue(), 'ab');
  await other.locator('input[type="file"]').setInputFiles({name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[]')});
  await other.waitForFunction(() => document.getElementById('status').textContent.includes('holds no decisions'));

  // and by the program: the state is on the card, also without a script
  const decided = report('decided', join(root, 'examples/build-up/draft.md'), join(root, 'examples/build-up/sources'), '--decisions', saved);
  const plain = await open(decided, {javaScriptEnabled: false});
  assert.match(await plain.locator('#F1 .decided').textContent(), /rang the "desk"/);
});

test('without a script everything is there, folds open and filters work', async () => {
  const page = await open(file, {javaScriptEnabled: false});
  assert.ok((await visible(page, '.card')) > 3);
  await page.locator('label[for="show-outdated"]').click();
  assert.equal(await visible(page, '.card'), await page.locator('.card.outdated').count());
  assert.equal(await page.locator('button').count(), 0, 'nothing that would do nothing');
});

test('no sideways scroll at 320 px, and targets of 24 px', async () => {
  for (const path of [file, large(30)]) {
    const page = await open(path, {viewport: {width: 320, height: 640}});
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    const small = await page.$$eval('button, select, input:not([type="radio"]), summary, .jump, .number', (all) =>
      all.filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < 20 && one.type !== 'checkbox')
        .map((one) => one.outerHTML.slice(0, 80)));
    assert.deepEqual(small, []);
  }
});

test('print: folds open, no controls, a line for initials', async () => {
  const page = await open(file);
  await page.emulateMedia({media: 'print'});
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await visible(page, '.bar, .filters, nav, .decision'), 0);
  assert.ok(await page.locator('.sign').first().isVisible());
  assert.equal(await page.locator('details:not([open])').count(), 0);
  const pdf = await page.pdf({format: 'A4'});
  assert.ok(pdf.length > 20000);
});

test('axe finds no violation of WCAG 2.2 AA, light and dark, wide and narrow', async () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 320]) {
      const page = await open(file, {colorScheme, viewport: {width, height: 900}, bypassCSP: true});
      await page.addScriptTag({path: axe});
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const result = await page.evaluate((values) => globalThis.axe.run(document, {runOnly: {type: 'tag', values}}), tags);
      assert.deepEqual(result.violations.map((v) => `${colorScheme} ${width}: ${v.id}: ${v.nodes[0].html.slice(0, 120)}`), []);
    }
  }
});

test('the reader\'s choice of colours goes before the system\'s, and is kept', async () => {
  const page = await open(file, {colorScheme: 'light'});
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), 'rgb(255, 255, 255)');
  await page.locator('select').selectOption('dark');
  assert.equal(await paper(), 'rgb(21, 24, 28)');
  await page.reload();
  assert.equal(await paper(), 'rgb(21, 24, 28)');
});

test('hostile texts run nothing and break nothing', async () => {
  const evil = '<script>window.ran=1</script><img src=x onerror="window.ran=2"> &lt;b&gt; ]]> </style></script> \u202Eevil\u202C \u200B' +
    'x'.repeat(3000) + ' \\u003cscript> {{{title}}} javascript:alert(1)';
  const draft = join(work, '"><script>window.ran=3<\u2215script>.txt');
  writeFileSync(draft, `${evil}\n\nThe port counted 40 boats ${evil} on Monday.\n`);
  const source = join(work, 'evil-source.html');
  writeFileSync(source, `<title>${evil}</title><meta property="og:site_name" content='"><script>window.ran=4</script>'>` +
    `<link rel=canonical href="javascript:alert(1)"><article><h1>Boats</h1><p>The port counted 50 boats &lt;script&gt;window.ran=5&lt;/script&gt; on Monday.</p></article>`);
  const page = await open(report('evil', draft, source));
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1280);
  assert.deepEqual(page.faults, []);
});

test('the policy stops a script that was put into the file', async () => {
  const broken = join(work, 'broken.html');
  writeFileSync(broken, readFileSync(file, 'utf8').replace('</main>', '<script>window.ran=1</script><b onclick="window.ran=2">b</b></main>'));
  const page = await open(broken);
  await page.locator('b', {hasText: /^b$/}).click();
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.ok(page.faults.some((fault) => fault.includes('Content Security Policy')));
});

test('300 figures: under 1 MB, opens in under a second, style and script under 60 KB', async () => {
  const path = large(300);
  assert.ok(statSync(path).size < 1_000_000, `${statSync(path).size} bytes`);
  const start = performance.now();
  const page = await open(path);
  assert.ok((await visible(page, '.card')) > 100);
  assert.ok(performance.now() - start < 5000, 'a second on an idle machine; this one may be busy');
  const assets = await page.evaluate(() => document.querySelector('style').textContent.length + document.querySelector('script').textContent.length);
  assert.ok(assets < 60_000);
  assert.deepEqual(page.faults, []);
});
