// The site as readers use it: with the keyboard alone, with and without scripts, and its search.

import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { folder, open, pages, visiting } from "./site.js";

const visit = visiting();

const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  return { name: element.textContent.replace(/\s+/g, " ").trim(), tag: element.tagName, href: element.getAttribute("href") };
});

/// Whether what has the focus can be seen, and looks otherwise than without it.
const visible = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const marked = style.boxShadow !== "none" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  return marked && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
});

/// Presses Tab until the focus leaves the page's last element; says what had it.
async function walk(page, most) {
  const seen = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at.tag === "BODY") break;
    assert.ok(await visible(page), `the focus on "${at.name}" (${at.tag}) cannot be seen`);
    seen.push(at);
  }
  return seen;
}

test("home with the keyboard: every link is reached, filters open and choose", async () => {
  const page = await open(visit.browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(visit.base + "index.html");
  const seen = await walk(page, 80);
  assert.equal(seen[0].name, "Skip to main content");
  const cards = await page.locator(".card h3 a").allTextContents();
  for (const card of cards) assert.ok(seen.some((at) => at.name === card), card);
  assert.ok(seen.some((at) => at.tag === "INPUT") && seen.some((at) => at.tag === "SUMMARY"));

  await page.locator(".filter summary").first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const choice = await focused(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.search !== "");
  const shown = await page.locator(".card:visible").count();
  assert.ok(shown > 0 && shown < cards.length, `${choice.name}: ${shown}`);
  assert.match(await page.locator(".filter-result").textContent(), new RegExp(`^${shown} papers?$`));
  assert.equal((await focused(page)).tag, "SUMMARY", "the focus stays with the filter");
  assert.match(await page.locator(".filter summary").first().textContent(), new RegExp(choice.name));

  // The address keeps the choice; going back takes it away.
  await page.reload();
  assert.equal(await page.locator(".card:visible").count(), shown);
  await page.goBack();
  await page.waitForFunction(() => location.search === "");
  assert.equal(await page.locator(".card:visible").count(), cards.length);

  await page.locator(".filter summary").nth(1).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".filter[open]").count(), 0);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("two filters at once, and one inside another list", async () => {
  const page = await open(visit.browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(visit.base + "index.html?kind=panel-report&year=2019");
  assert.equal(await page.locator(".card:visible").count(), 1);
  await page.goto(visit.base + "kinds/panel-report/index.html");
  const all = await page.locator(".card:visible").count();
  await page.locator('.filter[data-filter="year"] summary').click();
  await page.locator('.filter[data-filter="year"] a[data-value="2020"]').click();
  await page.waitForFunction(() => location.search === "?year=2020");
  assert.ok(await page.locator(".card:visible").count() < all);
  // Another kind is another list, with the year kept.
  await page.locator('.filter[data-filter="kind"] summary').click();
  await page.locator('.filter[data-filter="kind"] a[data-value="inspection-response"]').click();
  await page.waitForURL(/kinds\/inspection-response\/index\.html\?year=2020$/);
  assert.equal(await page.locator(".card:visible").count(), 1);
  await page.context().close();
});

test("filters say how many papers of this list they leave, and lead back where they leave none", async () => {
  const page = await open(visit.browser, { viewport: { width: 1280, height: 900 } });
  const count = (filter) => page.locator(`.filter[data-filter="${filter}"] li:not([hidden]) [data-papers]`).allTextContents();
  const sum = (counts) => counts.reduce((total, text) => total + Number(text), 0);
  // A list by kind: its other filters count its own papers alone.
  for (const list of ["kinds/panel-report/index.html", "years/2020/index.html"]) {
    await page.goto(visit.base + list);
    const all = await page.locator(".card").count();
    for (const filter of await page.locator(".filter[data-within]").evaluateAll((found) => found.map((one) => one.dataset.filter))) {
      assert.equal(sum(await count(filter)), all, `${list}: ${filter}`);
      assert.ok(!(await count(filter)).includes("0"));
    }
  }
  // What is chosen in one filter counts in the others, and choosing leaves as many as was said.
  await page.goto(visit.base + "index.html?kind=panel-report");
  assert.equal(sum(await count("year")), await page.locator(".card:visible").count());
  await page.locator('.filter[data-filter="year"] summary').click();
  const year = page.locator('.filter[data-filter="year"] li:not([hidden])', { has: page.locator("[data-papers]") }).first();
  const [said] = await year.locator("[data-papers]").allTextContents();
  await year.locator("a").click();
  await page.waitForFunction(() => location.search.includes("year="));
  assert.equal(await page.locator(".card:visible").count(), Number(said));
  assert.equal(await page.locator(".filter-none").isVisible(), false);

  await page.goto(visit.base + "index.html?kind=panel-report&year=2021");
  assert.equal(await page.locator(".card:visible").count(), 0);
  assert.equal(await page.locator(".filter-none").textContent(), "No papers have everything you chose. See all papers.");
  await page.locator(".filter-none a").click();
  await page.waitForURL((address) => address.search === "");
  assert.ok(await page.locator(".card:visible").count() > 5);

  // Large numbers are written as everywhere else.
  await page.evaluate(() => {
    const card = document.querySelector('.card[data-kind="panel-report"]');
    for (let copy = 0; copy < 1200; copy += 1) card.after(card.cloneNode(true));
  });
  await page.locator('.filter[data-filter="kind"] summary').click();
  await page.locator('.filter[data-filter="kind"] a[data-value="panel-report"]').click();
  await page.waitForFunction(() => location.search.includes("kind="));
  assert.match(await page.locator(".filter-result").textContent(), /^1,20\d papers$/);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("a paper with the keyboard: skip link, contents, table frames, the section in view", async () => {
  const page = await open(visit.browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(visit.base + "papers/2020-02-drugs-update/index.html");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "page:main");
  const seen = await walk(page, 400);
  const frames = await page.locator(".table-frame:visible").count();
  const reached = await page.evaluate(() => document.querySelectorAll('.table-frame[tabindex="0"]').length);
  assert.ok(seen.length > 30 && reached >= frames);

  const link = page.locator(".contents a").nth(3);
  const target = (await link.getAttribute("href")).slice(1);
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((id) => Math.abs(document.getElementById(id).getBoundingClientRect().top) < 120, target);
  await page.waitForFunction((href) =>
    document.querySelector(".contents a[aria-current]")?.getAttribute("href") === href, `#${target}`);
  const top = await page.locator(".contents").evaluate((element) => element.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 100, "the contents list stays in view");
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("a long paper from its first page to its last by its own links", async () => {
  const page = await open(visit.browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(visit.base + "reviews/2019-05-york-locality-review/index.html");
  const sections = await page.locator(".contents > ol > li").count();
  assert.ok(sections > 4);
  let read = 0;
  while (await page.locator('a[rel="next"]').count()) {
    await page.locator('a[rel="next"]').click();
    read += 1;
    assert.equal(await page.locator('.contents a[aria-current="page"]').count(), 1);
    const heading = await page.locator("main .prose h2").first().textContent();
    assert.ok((await page.title()).startsWith(heading.replace(/^[\d.]+ /, "")), heading);
  }
  assert.ok(read >= sections);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("the search: results while typing, arrows, addresses, sections", async () => {
  const page = await open(visit.browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(visit.base + "index.html");
  await page.locator('input[name="q"]').fill("cuckooing");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\/index\.html\?q=cuckooing$/);
  await page.waitForSelector(".search-result");
  assert.match(await page.locator('[role="status"]').textContent(), /^\d+ results? for/);
  assert.ok(await page.locator(".search-result mark").count() > 0);
  assert.equal(await page.locator(".search-without:visible").count(), 0);

  await page.locator('input[name="q"]').fill("county lines");
  await page.waitForFunction(() => /county lines/.test(document.getElementById("search:status").textContent));
  assert.match(page.url(), /\?q=county%20lines$/);
  await page.locator('input[name="q"]').focus();
  await page.keyboard.press("ArrowDown");
  const first = await focused(page);
  assert.equal(first.tag, "A");
  await page.keyboard.press("ArrowDown");
  assert.notEqual((await focused(page)).href, first.href);
  await page.keyboard.press("ArrowUp");
  assert.equal((await focused(page)).href, first.href);
  await page.keyboard.press("Escape");
  assert.equal((await focused(page)).tag, "INPUT");

  // Every result leads to a page and a place that are there.
  const links = await page.locator(".search-results a").evaluateAll((found) => found.map((link) => link.href));
  assert.ok(links.some((link) => link.includes("#")), "some lead to a section");
  assert.ok(links.some((link) => link.includes("/sections/")), "some lead to a page of a long paper");
  for (const link of links) {
    assert.ok(link.startsWith(visit.base), link);
    const answer = await page.goto(link);
    // Another place of the same page is no new answer.
    if (answer) assert.equal(answer.status(), 200, link);
    const id = decodeURIComponent(new URL(link).hash.slice(1));
    if (id) assert.ok(await page.evaluate((id) => document.getElementById(id) !== null, id), link);
  }
  await page.goto(visit.base + "search/index.html?q=" + encodeURIComponent("zzyzx"));
  await page.waitForFunction(() => /^No results/.test(document.getElementById("search:status").textContent));
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("the search does not know the restricted passage", async () => {
  const page = await open(visit.browser, {});
  await page.goto(visit.base + "search/index.html?q=" + encodeURIComponent('"ten local children"'));
  await page.waitForFunction(() => document.getElementById("search:status").textContent !== "");
  assert.match(await page.locator('[role="status"]').textContent(), /^No results/);
  await page.context().close();
});

test("without JavaScript everything but the search is there", async () => {
  const page = await open(visit.browser, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  for (const path of await pages()) {
    await page.goto(visit.base + path);
    assert.equal(await page.locator("main").count(), 1, path);
    assert.equal(await page.locator(".needs-script:visible").count(), 0, path);
  }
  await page.goto(visit.base + "index.html");
  await page.locator('.filter[data-filter="kind"] summary').click();
  await page.locator('.filter[data-filter="kind"] a[data-value="inspection-response"]').click();
  await page.waitForURL(/kinds\/inspection-response\/index\.html$/);
  assert.equal(await page.locator(".card").count(), 1);
  await page.goto(visit.base + "search/index.html");
  assert.ok(await page.locator(".search-without").isVisible());
  await page.context().close();
});

test("from a folder on disk the search is not offered, and the rest works", async () => {
  const page = await open(visit.browser, {});
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  assert.equal(await page.locator(".needs-script:visible").count(), 0);
  await page.locator(".filter summary").first().click();
  await page.locator(".filter a").nth(1).click();
  await page.waitForFunction(() => location.search !== "" || location.pathname.includes("/kinds/"));
  await page.goto(pathToFileURL(join(folder, "search/index.html")).href);
  assert.ok(await page.locator(".search-without").isVisible());
  await page.context().close();
});
