// A Welsh site with a paper in English: what scripts put into pages, and a search that finds both languages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, visiting, welsh } from "./site.js";

const visit = visiting(welsh);

test("the search finds papers in every language of the site", async () => {
  const page = await open(visit.browser, { viewport: { width: 1280, height: 900 } });
  const look = async (words) => {
    await page.goto(visit.base + "search/index.html?q=" + encodeURIComponent(words));
    await page.waitForFunction(() => document.getElementById("search:status").textContent !== "");
    const status = await page.locator("[id='search:status']").textContent();
    const results = await page.locator(".search-result").evaluateAll((all) => all.map((result) => ({
      title: result.querySelector("h2 a").textContent,
      languages: Array.from(result.querySelectorAll("[lang]")).map((part) => part.lang),
      facts: result.querySelector(".search-facts").textContent,
      excerpt: result.querySelector("mark")?.textContent,
    })));
    return { status, results };
  };

  const own = await look("casgliad");
  assert.equal(own.status, "1 canlyniad ar gyfer “casgliad”");
  assert.equal(own.results[0].title, "Casgliad");
  assert.deepEqual(own.results[0].languages, [], "it is in the page's language");

  // The index shortens English words as English does, whatever the language of the search page.
  const other = await look("publishing");
  assert.equal(other.status, "1 canlyniad ar gyfer “publishing”");
  assert.equal(other.results[0].title, "County lines");
  assert.ok(other.results[0].languages.includes("en-GB"));
  assert.match(other.results[0].facts, /9 Ionawr 2020/);
  assert.equal(other.results[0].excerpt, "publish");

  const both = await look("harrogate");
  const titles = both.results.map((result) => result.title);
  assert.ok(titles.includes("County lines") && titles.includes("Llinellau sirol"), titles.join());
  assert.equal(both.status, "2 ganlyniad ar gyfer “harrogate”");

  const none = await look("zzyzx");
  assert.match(none.status, /^Dim canlyniadau ar gyfer “zzyzx”\./);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "cy");
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("a filter counts in the plural forms of the language", async () => {
  const page = await open(visit.browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(visit.base + "index.html");
  assert.equal(await page.locator(".filter-result").textContent(), "4 papur");
  await page.goto(visit.base + "index.html?kind=nodyn");
  await page.waitForFunction(() => document.querySelectorAll(".card:not([hidden])").length === 3);
  assert.equal(await page.locator(".filter-result").textContent(), "3 phapur");
  await page.locator(".filter summary").first().click();
  await page.locator('.filter a[data-value="meeting-pack"]').click();
  await page.waitForFunction(() => document.querySelectorAll(".card:not([hidden])").length === 1);
  assert.equal(await page.locator(".filter-result").textContent(), "1 papur");
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});
