// Every page against WCAG 2.2 AA with axe-core: at three widths, light and dark. And what axe cannot see: no
// page is wider than the window, nothing moves while it loads, nothing goes wrong in the console.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./axe.js";
import { open, pages, visiting } from "./site.js";

const visit = visiting();

/// Asks for layout shifts from the first moment on. Only a page with a script policy of its own could forbid it.
const watchShifts = () => {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
};

for (const width of [320, 768, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`every page, ${width} px wide, ${colorScheme}`, async () => {
      // axe is brought in from outside, which the pages' own policy would refuse.
      const page = await open(visit.browser, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      await page.addInitScript(watchShifts);
      for (const path of await pages()) {
        await page.goto(visit.base + path);
        const found = await findings(page);
        assert.deepEqual(found, [], path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} is ${wide} px wider than the window`);
        const shifts = await page.evaluate(() => window.shifts);
        assert.ok(shifts < 0.001, `${path} moves by ${shifts} while it loads`);
      }
      assert.deepEqual(page.troubles, []);
      await page.context().close();
    });
  }
}

test("open filters and results of a search", async () => {
  for (const [width, colorScheme] of [[320, "light"], [1280, "dark"]]) {
    const page = await open(visit.browser, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    await page.goto(visit.base + "index.html");
    await page.click(".filter summary");
    assert.deepEqual(await findings(page), [], "an open filter");
    await page.goto(visit.base + "search/index.html?q=county+lines");
    await page.waitForSelector(".search-result");
    assert.deepEqual(await findings(page), [], "results");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `results are ${wide} px too wide`);
    await page.context().close();
  }
});

test("at 400 per cent only tables and code scroll sideways", async () => {
  // 1280 px at 400 per cent are 320 CSS pixels.
  const page = await open(visit.browser, { viewport: { width: 320, height: 256 } });
  for (const path of await pages()) {
    await page.goto(visit.base + path);
    const outside = await page.evaluate(() => {
      const cut = [];
      for (const element of document.querySelectorAll("body *")) {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.right <= innerWidth + 1) continue;
        const frame = element.closest(".table-frame, pre, .skip-link, .visually-hidden, svg");
        if (!frame) cut.push(`${element.tagName} .${element.className}: ${Math.round(box.right)}`);
      }
      const closed = Array.from(document.querySelectorAll(".table-frame"))
        .filter((frame) => frame.scrollWidth > frame.clientWidth + 1 && frame.tabIndex !== 0);
      return cut.concat(closed.map(() => "a frame that scrolls cannot be reached with the keyboard"));
    });
    assert.deepEqual(outside, [], path);
  }
  await page.context().close();
});
