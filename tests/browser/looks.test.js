// The look where readers set it: high contrast, paper, less movement, large type. And what they aim at: the focus in sight,
// targets large enough.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { open, pages, visiting } from "./site.js";

const PAPER = "papers/2020-02-drugs-update/index.html";
const visit = visiting();

/// A page for each way to look; it is closed behind it.
async function looking(options, work) {
  const page = await open(visit.browser, { viewport: { width: 1280, height: 900 }, ...options });
  await work(page);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
}

test("with colours of the reader's own the focus, the section in view and the charts are seen", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await looking({ forcedColors: "active", colorScheme }, async (page) => {
      await page.goto(visit.base + PAPER);
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press("Tab");
        const found = await page.evaluate(() => {
          const style = getComputedStyle(document.activeElement);
          const drawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !/, 0\)$|transparent/.test(style.outlineColor);
          return drawn ? null : `${document.activeElement.outerHTML.slice(0, 90)}: ${style.outline}`;
        });
        assert.equal(found, null);
      }
      // The focus went down the page, so another section may be marked until the script has seen the scroll.
      const inView = '.contents a[href="#drug-summit"][aria-current="location"]';
      await page.locator("#drug-summit").evaluate((node) => node.scrollIntoView());
      await page.waitForSelector(inView);
      const current = await page.locator(inView).evaluate((link) => {
        const style = getComputedStyle(link);
        return [parseFloat(style.borderLeftWidth), style.borderLeftStyle];
      });
      assert.ok(current[0] >= 3 && current[1] === "solid", `${current}`);

      // What a chart says in words and bars differs from the ground by as much as anywhere else.
      const faint = await page.evaluate(() => {
        const channel = (value) => (value /= 255, value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
        const luminance = (colour) => {
          const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((value) => channel(Number(value)));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = luminance(getComputedStyle(document.body).backgroundColor.replace("rgba(0, 0, 0, 0)", getComputedStyle(document.documentElement).backgroundColor));
        const contrast = (colour) => {
          const one = luminance(colour);
          return (Math.max(one, ground) + 0.05) / (Math.min(one, ground) + 0.05);
        };
        const bars = [...document.querySelectorAll(".chart-wide rect")].filter((bar) => bar.getBoundingClientRect().width > 8);
        return bars.map((bar) => getComputedStyle(bar)).map((style) => [style.fill, style.stroke])
          .filter((colours) => colours.some((colour) => colour.startsWith("rgb(")))
          .filter((colours) => Math.max(...colours.filter((colour) => colour.startsWith("rgb(")).map(contrast)) < 3);
      });
      assert.deepEqual(faint, []);

      await page.goto(visit.base + "index.html");
      const edges = await page.locator(".filter summary, .search-row button, .search-row input, .card").evaluateAll((found) =>
        found.map((element) => [element.className || element.tagName, parseFloat(getComputedStyle(element).borderTopWidth)]));
      assert.ok(edges.length > 8);
      assert.deepEqual(edges.filter(([, width]) => width < 1), []);
    });
  }
});

test("on paper: no navigation, light colours, nothing cut", async () => {
  const colours = async (colorScheme, media) => {
    const page = await open(visit.browser, { viewport: { width: 1280, height: 900 }, colorScheme });
    await page.emulateMedia({ media });
    await page.goto(visit.base + PAPER);
    const found = await page.evaluate(() => {
      const of = (element, name) => getComputedStyle(element)[name];
      const bars = [...document.querySelectorAll(".chart-wide rect, .chart-wide text")].map((bar) => of(bar, "fill"));
      return [of(document.querySelector("main .prose p"), "color"), ...bars];
    });
    await page.context().close();
    return found;
  };
  const light = await colours("light", "screen");
  assert.notDeepEqual(await colours("dark", "screen"), light);
  assert.deepEqual(await colours("dark", "print"), light);

  // An A4 page less its margins is 170 mm wide: 642 CSS pixels.
  await looking({ viewport: { width: 642, height: 900 }, colorScheme: "dark" }, async (page) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const path of await pages()) {
      await page.goto(visit.base + path);
      const seen = await page.locator("nav:visible, .skip-link:visible, .site-footer:visible, form:visible").evaluateAll((found) =>
        found.map((element) => element.className));
      assert.deepEqual(seen, [], path);
      const cut = await page.evaluate(() => [...document.querySelectorAll("main *")]
        .filter((element) => !element.closest(".visually-hidden, svg"))
        .map((element) => [element, element.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && box.height > 0 && box.right > innerWidth + 1)
        .map(([element, box]) => `${element.tagName} ${element.className}: ${Math.round(box.right)}`));
      assert.deepEqual(cut, [], path);
      const scrolls = await page.locator(".table-frame, pre").evaluateAll((found) =>
        found.filter((frame) => getComputedStyle(frame).overflowX !== "visible" && frame.scrollWidth > frame.clientWidth + 1).length);
      assert.equal(scrolls, 0, `${path}: what scrolls on a screen is cut on paper`);
    }
  });
});

/// The text of the page as Chromium prints it, without white space and the hyphens of divided words.
const printed = async (page) => {
  const room = await mkdtemp(join(tmpdir(), "candour-print-"));
  try {
    const path = join(room, "page.pdf");
    await page.pdf({ path, format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } });
    return execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" }).replace(/[\s\-\u2010\f]/g, "");
  } finally {
    await rm(room, { recursive: true });
  }
};

test("a table of many columns and long lines of code are printed whole", async () => {
  await looking({}, async (page) => {
    await page.goto(visit.base + PAPER);
    const words = await page.evaluate(() => {
      const cell = (row, column) => `Scarborough${row}x${column} and Whitby${row}y${column}`;
      const line = (row) => [...Array(16).keys()].map((column) => cell(row, column));
      const html = (row, name) => `<tr>${line(row).map((text) => `<${name}>${text}</${name}>`).join("")}</tr>`;
      // As `render/html/table.rs` writes a table that no upright page holds.
      const table = `<div class="exhibit"><div class="table-frame"><table class="many-columns wide">
        <thead>${html(0, "th")}</thead><tbody>${[1, 2, 3].map((row) => html(row, "td")).join("")}</tbody></table></div></div>`;
      const code = `begin ${"0123456789abcdef ".repeat(9)} ${"z".repeat(160)} ending`;
      document.querySelector(".prose").insertAdjacentHTML("beforeend", `${table}<pre><code>${code}</code></pre>`);
      return [...[0, 1, 2, 3].flatMap(line).join(" ").split(" "), "z".repeat(160), "ending"];
    });
    const text = await printed(page);
    assert.deepEqual(words.filter((word) => !text.includes(word)), []);
    const running = await page.locator(".prose > p, .prose > h2, figcaption, .prose table:not(.wide) :is(th, td)").evaluateAll((found) =>
      found.filter((element) => !element.closest("[data-furniture], .visually-hidden")).map((element) => element.textContent));
    const own = running.flatMap((words) => words.split(/\s+/)).map((word) => word.replace(/[\-\u2010]/g, "")).filter(Boolean);
    assert.ok(own.length > 300);
    assert.deepEqual(own.filter((word) => !text.includes(word)), []);
  });
});

test("lines of text are about 70 letters, and charts may be wider", async () => {
  for (const path of [PAPER, "reviews/2019-05-york-locality-review/sections/interviews/index.html", "letters/2020-03-inspection-response/index.html", "accessibility/index.html"]) {
    await looking({}, async (page) => {
      await page.goto(visit.base + path);
      const { lines, widest, exhibits } = await page.evaluate(() => {
        const lines = [];
        const all = [...document.querySelectorAll(".prose > p:not([data-furniture]), .reprint > p")];
        for (const paragraph of all) {
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          let [top, count] = [null, 0];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement.closest(".number")) continue;
            for (let at = 0; at < node.length; at += 1) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const box = range.getBoundingClientRect();
              if (!box.width) continue;
              // The last line of a paragraph is not full.
              if (top !== null && box.top > top + 8) {
                lines.push(count);
                count = 0;
              }
              top = box.top;
              count += 1;
            }
          }
        }
        const width = (element) => element.getBoundingClientRect().width;
        return {
          lines,
          widest: Math.max(...all.map(width)),
          exhibits: [...document.querySelectorAll(".prose > .exhibit")].map(width),
        };
      });
      const mean = lines.reduce((sum, count) => sum + count, 0) / lines.length;
      assert.ok(mean > 60 && mean < 75, `${path}: ${mean}`);
      assert.ok(lines.length > 4 && Math.max(...lines) <= 82, `${path}: ${Math.max(...lines)}`);
      if (!path.startsWith("letters/")) assert.deepEqual(exhibits.filter((width) => width <= widest), [], path);
    });
  }
});

test("a wide logo leaves room for the title and never widens the page", async () => {
  for (const ratio of [0.3, 1, 3, 5, 7, 9, 30]) {
    for (const width of [320, 768, 1280]) {
      await looking({ viewport: { width, height: 700 } }, async (page) => {
        await page.route("**/assets/logo.svg", (route) => route.fulfill({
          contentType: "image/svg+xml",
          body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ratio * 100} 100"><rect width="100%" height="100%"/></svg>`,
        }));
        await page.goto(visit.base + "index.html");
        const found = await page.evaluate((ratio) => {
          const logo = document.querySelector(".masthead-title img");
          logo.setAttribute("width", Math.round(40 * ratio));
          const title = document.querySelector(".masthead-title span");
          // A short title stands beside a logo that leaves room for it.
          title.textContent = "Papers";
          const beside = title.getBoundingClientRect().top < logo.getBoundingClientRect().bottom;
          title.textContent = "Police and Crime Commissioner papers";
          const [image, words] = [logo.getBoundingClientRect(), title.getBoundingClientRect()];
          return { beside, over: document.documentElement.scrollWidth - innerWidth, logo: image.width, title: words.width, lines: words.height / 24 };
        }, ratio);
        assert.ok(found.over <= 0, `${ratio} at ${width}: ${found.over}`);
        assert.ok(found.beside || width === 320 && ratio > 1, `${ratio} at ${width}: a short title`);
        assert.ok(found.logo > 10 && found.logo <= 352, `${ratio} at ${width}: ${found.logo}`);
        assert.ok(found.title >= 179 && found.lines < 3.5, `${ratio} at ${width}: ${JSON.stringify(found)}`);
      });
    }
  }
});

test("pictures keep their place before they have come", async () => {
  await looking({}, async (page) => {
    let pictures = 0;
    for (const path of await pages()) {
      await page.goto(visit.base + path);
      const bare = await page.locator("img").evaluateAll((found) =>
        found.map((image) => [image.outerHTML, image.getAttribute("width") > 0 && image.getAttribute("height") > 0]));
      pictures += bare.length;
      assert.deepEqual(bare.filter(([, sized]) => !sized), [], path);
    }
    assert.ok(pictures > 20);
  });
});

test("a reader who wants less movement gets none", async () => {
  await looking({ reducedMotion: "reduce" }, async (page) => {
    for (const path of ["index.html", PAPER, "search/index.html?q=county"]) {
      await page.goto(visit.base + path);
      const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const time = (words) => Math.max(...words.split(",").map(parseFloat));
        return style.scrollBehavior !== "auto" || time(style.transitionDuration) > 0 || style.animationName !== "none";
      }).map((element) => element.tagName));
      assert.deepEqual(moving, [], path);
    }
  });
});

/// The text that is cut off in its box, whatever the size of letters.
const clipped = () => [...document.querySelectorAll("main *, header *, nav *")].filter((element) => {
  const style = getComputedStyle(element);
  if (element.closest("svg, .visually-hidden, .table-frame, pre, .contents") || !element.textContent.trim()) return false;
  const hides = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
  return hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map((element) => `${element.tagName} ${element.className}`);

test("with letters twice as large, and set wider, nothing is cut or pushed out", async () => {
  for (const [width, style] of [
    [1280, "html { font-size: 200% !important; }"],
    // What WCAG's 1.4.12 has readers set.
    [1280, "* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"],
    [320, "* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"],
  ]) {
    await looking({ viewport: { width, height: 900 }, bypassCSP: true }, async (page) => {
      for (const path of await pages()) {
        await page.goto(visit.base + path);
        await page.addStyleTag({ content: style });
        assert.deepEqual(await page.evaluate(clipped), [], `${path} at ${width}: ${style}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} is ${wide} px wider than the window: ${style}`);
      }
    });
  }
});

test("what has the focus is in sight, forwards and backwards", async () => {
  for (const viewport of [{ width: 1280, height: 600 }, { width: 320, height: 500 }]) {
    for (const path of ["index.html", PAPER, "reviews/2019-05-york-locality-review/sections/recommendations/index.html", "data/index.html"]) {
      await looking({ viewport }, async (page) => {
        await page.goto(visit.base + path);
        if (path === "index.html") await page.locator(".filter summary").first().click();
        await page.evaluate(() => document.activeElement.blur());
        for (const [key, steps] of [["Tab", 70], ["Shift+Tab", 50]]) {
          for (let step = 0; step < steps; step += 1) {
            await page.keyboard.press(key);
            const hidden = await page.evaluate(() => {
              const element = document.activeElement;
              if (element === document.body) return null;
              // Some point of it must be on top of everything else.
              for (const box of element.getClientRects()) {
                for (const [x, y] of [[0.5, 0.5], [0.1, 0.3], [0.9, 0.7], [0.5, 0.02], [0.5, 0.98]]) {
                  const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                  if (top && (element.contains(top) || top.contains(element) && element.tagName === "A" && getComputedStyle(element).display === "inline")) return null;
                }
              }
              return element.outerHTML.slice(0, 120);
            });
            assert.equal(hidden, null, `${path} at ${viewport.width}, ${key}`);
          }
        }
      });
    }
  }
});

test("targets have 24 pixels, or as much room around them", async () => {
  for (const width of [320, 1280]) {
    await looking({ viewport: { width, height: 900 } }, async (page) => {
      for (const path of await pages()) {
        await page.goto(visit.base + path);
        const small = await page.evaluate(() => {
          const targets = [...document.querySelectorAll("a[href], button, input, summary, select, textarea")]
            .filter((element) => element.getClientRects().length > 0 && !element.matches(".skip-link"))
            .map((element) => ({ element, box: element.getBoundingClientRect() }));
          // A link in a sentence, or one whose line has other words, is as high as its line.
          const inText = ({ element }) => element.tagName === "A" && getComputedStyle(element).display === "inline"
            && element.closest("p, li, dd, td, th, figcaption, caption, span")?.textContent.trim() !== element.textContent.trim();
          const isSmall = ({ box }) => box.width < 23.5 || box.height < 23.5;
          const undersized = targets.filter((target) => isSmall(target) && !inText(target));
          const centre = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
          const crowded = (target) => targets.some((other) => {
            if (other === target || other.element.contains(target.element) || target.element.contains(other.element)) return false;
            const [x, y] = centre(target);
            const { box } = other;
            const near = Math.hypot(x - Math.min(Math.max(x, box.left), box.right), y - Math.min(Math.max(y, box.top), box.bottom));
            const [otherX, otherY] = centre(other);
            return near < 12 || (isSmall(other) && Math.hypot(x - otherX, y - otherY) < 24);
          });
          return undersized.filter(crowded).map(({ element, box }) =>
            `${element.outerHTML.slice(0, 100)}: ${Math.round(box.width)} by ${Math.round(box.height)}`);
        });
        assert.deepEqual(small, [], `${path} at ${width}`);
      }
    });
  }
});
