// The preview's loop from a saved file to the page in the browser. The reader's place stays: where the page stands, what has
// the focus, what is open, which papers are chosen.

import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { after, before, beforeEach, test } from "node:test";
import { findings } from "./axe.js";
import { preview } from "./preview.js";
import { launch, open } from "./site.js";

const UPDATE = "papers/2020-02-drugs-update";
const FILE = `${UPDATE}/index.md`;
const SENTENCE = "The lines come from West Yorkshire, Cleveland, Liverpool and Manchester.";
const BROKEN = ['snapshot="2020-02", place="York"', 'snapshot="2020-02", place="Yorke"'];

let office;
let browser;
let sound;
before(async () => {
  office = await preview();
  browser = await launch();
  sound = await office.text(FILE);
});
after(async () => {
  await browser.close();
  await office.close();
});
// Each test begins with the example as it was.
beforeEach(async () => {
  await mend();
});

/// Puts the example's paper right, and waits until the preview knows.
async function mend() {
  if (await office.text(FILE) !== sound) await office.save(FILE, sound);
  const built = /data-errors="0"/;
  const isSound = async () => {
    const page = await (await fetch(`${office.base}${UPDATE}/index.html`)).text();
    return built.test(page) && page.includes(SENTENCE) && !page.includes("new.") && page.includes("Update on drugs");
  };
  for (const end = Date.now() + 20_000; !(await isSound());) {
    assert.ok(Date.now() < end, "the preview does not take the example up again");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/// Opens a page of the preview and marks its window: a reload would lose the mark.
async function look(path, options = {}) {
  const page = await open(browser, { viewport: { width: 1280, height: 900 }, ...options });
  await page.goto(office.base + path);
  await page.waitForSelector(".candour-bar");
  await page.waitForFunction(() => /^(Up to date|Updated)$/.test(document.querySelector(".candour-status").textContent));
  await page.evaluate(() => { window.stayed = true; });
  return page;
}

async function leave(page) {
  assert.deepEqual(page.troubles, []);
  await page.context().close();
}

const says = (page, words) => page.waitForFunction((words) => document.querySelector("main").textContent.includes(words), words);
const stayed = (page) => page.evaluate(() => window.stayed === true);
const topOf = (page, selector) => page.locator(selector).first().evaluate((node) => node.getBoundingClientRect().top);
const status = (page, words) =>
  page.waitForFunction((words) => document.querySelector(".candour-status").textContent.includes(words), words);
const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.tagName);

test("a saved paragraph is shown without a reload, and the reader's place stays", async () => {
  const page = await look(`${UPDATE}/index.html`);
  await page.locator(".chart-data summary").first().click();
  await page.locator("#police-response").scrollIntoViewIfNeeded();
  await page.locator("#police-response").evaluate((node) => node.scrollIntoView({ block: "start" }));
  const link = page.locator("#police-response ~ p a").first();
  await link.evaluate((node) => node.focus({ preventScroll: true }));
  const had = await focused(page);
  const top = await topOf(page, "#police-response");

  // Above what the reader looks at, so that all of it is pushed down.
  await office.edit(FILE, SENTENCE, `${SENTENCE} They come from other places too.\n\nA paragraph that is new.\n`);
  await says(page, "They come from other places too.");
  await says(page, "A paragraph that is new.");
  assert.ok(await stayed(page), "the page was loaded again");
  assert.ok(Math.abs(await topOf(page, "#police-response") - top) < 2, "the reader's place has moved");
  assert.equal(await focused(page), had);
  assert.equal(await page.locator(".chart-data[open]").count(), 1, "what was open is closed");
  assert.equal(await page.locator(".candour-status").textContent(), "Updated");

  // The change is out of sight: the bar leads to it.
  await page.getByRole("button", { name: "Show the change" }).click();
  const changed = page.locator(".candour-changed").first();
  assert.match(await focused(page), /They come from other places too/);
  assert.ok(await changed.count() === 0 || await changed.isVisible());
  const box = await page.getByText("They come from other places too.").boundingBox();
  assert.ok(box.y > 0 && box.y < 800);
  assert.equal(await page.getByRole("button", { name: "Show the change" }).count(), 0);
  await leave(page);
});

// Four by four points of one colour.
const RED = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGP4z8AARwzEcQCukw/x0F8jngAAAABJRU5ErkJggg==", "base64");
const BLUE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGNgYPiPhIjiAACOsw/xs6MvMwAAAABJRU5ErkJggg==", "base64");
const LOGO = (colour) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="${colour}"/></svg>`;

test("a picture and a logo that are saved again are seen at once", async () => {
  const page = await look(`${UPDATE}/index.html`);
  await office.save(`${UPDATE}/map.png`, RED);
  await office.edit(FILE, SENTENCE, `${SENTENCE}\n\n![A map](map.png)\n`);
  const turns = (selector, wanted) => page.waitForFunction(([selector, wanted]) => {
    const picture = document.querySelector(selector);
    if (!picture?.complete || !picture.naturalWidth) return false;
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.drawImage(picture, 0, 0, 4, 4);
    return canvas.getImageData(1, 1, 1, 1).data.join() === wanted;
  }, [selector, wanted]);
  await says(page, "Liverpool and Manchester.");
  await page.locator('main img[alt="A map"]').waitFor();
  await page.locator('main img[alt="A map"]').scrollIntoViewIfNeeded();
  await turns('main img[alt="A map"]', "255,0,0,255");
  await office.save(`${UPDATE}/map.png`, BLUE);
  await turns('main img[alt="A map"]', "0,0,255,255");
  await mkdir(`${office.root}/themes/default`, { recursive: true });
  await writeFile(`${office.root}/themes/default/logo.svg`, LOGO("#ff0000"));
  await turns(".masthead img", "255,0,0,255");
  await writeFile(`${office.root}/themes/default/logo.svg`, LOGO("#0000ff"));
  await turns(".masthead img", "0,0,255,255");
  assert.ok(await stayed(page), "the page was loaded again");
  await rm(`${office.root}/themes`, { recursive: true });
  await mend();
  await office.remove(`${UPDATE}/map.png`);
  await leave(page);
});

test("numbers that move on do not move the reader", async () => {
  const numbered = "papers/2019-10-holding-to-account";
  const text = await office.text(`${numbered}/index.md`);
  const page = await look(`${numbered}/index.html`);
  const paragraphs = page.locator("main p.numbered");
  const before = await paragraphs.allTextContents();
  const at = Math.floor(before.length / 2);
  const words = before[at].replace(/^\s*[\d.]+\s*/, "").trim();
  await paragraphs.nth(at).evaluate((node) => {
    node.scrollIntoView({ block: "start" });
    window.watched = node;
  });
  const top = await topOf(page, `main p.numbered >> nth=${at}`);
  await office.save(`${numbered}/index.md`, text.replace(/\n\n## (.*)\n\n/, "\n\n## $1\n\nA paragraph that is new.\n\n"));
  await says(page, "A paragraph that is new.");
  const now = await page.evaluate(() => [window.watched.isConnected, window.watched.textContent, window.watched.getBoundingClientRect().top]);
  assert.ok(now[0] && now[1].includes(words), "the paragraph in view is another one");
  assert.ok(Math.abs(now[2] - top) < 2, "the paragraph in view has moved");
  const marked = await page.locator(".candour-changed").allTextContents();
  assert.ok(marked.every((words) => words.includes("A paragraph that is new.")), marked.join("\n"));
  await office.save(`${numbered}/index.md`, text);
  await leave(page);
});

test("a mistake is shown over the last good page, and goes when it is mended", async () => {
  const page = await look(`${UPDATE}/index.html`);
  await page.locator("#drug-summit").evaluate((node) => node.scrollIntoView());
  const top = await topOf(page, "#drug-summit");
  const before = await page.locator("main").textContent();
  await office.edit(FILE, ...BROKEN);
  const panel = page.getByRole("region", { name: /^1 error/ });
  await panel.waitFor();
  const line = sound.slice(0, sound.indexOf(BROKEN[0])).split("\n").length;
  assert.match(await panel.locator(".candour-error .candour-place").textContent(), new RegExp(`content/${FILE}, line ${line}, column \\d+`));
  assert.match(await panel.locator(".candour-excerpt").first().textContent(), new RegExp(`^${line} \\| .*place="Yorke"`));
  assert.equal(await panel.locator(".candour-excerpt mark").first().textContent(), "Yorke");
  assert.match(await panel.textContent(), /did you mean York\?/);
  assert.match(await panel.getByRole("link", { name: "Open in the editor" }).first().getAttribute("href"),
    new RegExp(`^vscode://file/.*/content/${FILE}:${line}:\\d+$`));
  assert.equal(await page.locator("main").textContent(), before, "the last good page stays");
  await status(page, "1 error: not updated");

  // The keyboard reaches it, and closes it in three ways.
  const reached = async () => page.evaluate(() => document.activeElement.closest(".candour-panel") !== null);
  await page.locator(".site-footer a").last().focus();
  await page.keyboard.press("Tab");
  assert.ok(await reached(), "the panel is next after the page");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Hide");
  await page.keyboard.press("Enter");
  assert.equal(await panel.count(), 0);
  assert.match(await focused(page), /^1 error/);
  await page.keyboard.press("Enter");
  await panel.waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await panel.count(), 0);
  await page.getByRole("button", { name: /^1 error/ }).click();
  await panel.waitFor();

  // A reader who loads the page meanwhile sees both as well.
  const other = await open(browser, { viewport: { width: 1280, height: 900 } });
  await other.goto(`${office.base}${UPDATE}/index.html`);
  await other.getByRole("region", { name: /^1 error/ }).waitFor();
  assert.ok((await other.locator("main").textContent()).includes("Drug summit"));

  await page.locator(".site-footer a").last().focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await office.save(FILE, sound);
  for (const each of [page, other]) {
    await each.waitForFunction(() => document.querySelector(".candour-panel").hidden);
    await status(each, "Updated");
    assert.equal(await each.getByRole("button", { name: /^1 error/ }).count(), 0);
  }
  assert.ok(await stayed(page));
  const link = await page.locator(".site-footer a").last().textContent();
  assert.equal(await focused(page), link.trim(), "the focus goes back to where it came from");
  await page.locator("#drug-summit").evaluate((node) => node.scrollIntoView());
  assert.ok(Math.abs(await topOf(page, "#drug-summit") - top) < 2);
  assert.deepEqual(other.troubles, []);
  await other.context().close();
  await leave(page);
});

test("what has the focus is never hidden under the panel or the bar", async () => {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 320, height: 640 }]) {
    await mend();
    const page = await look(`${UPDATE}/index.html`, { viewport });
    const hidden = [];
    for (const broken of [false, true]) {
      if (broken) {
        await office.edit(FILE, ...BROKEN);
        await page.waitForFunction(() => !document.querySelector(".candour-panel").hidden);
        await page.evaluate(() => scrollTo(0, 0));
        await page.locator(".skip-link").focus();
      }
      for (let step = 0; step < 120; step += 1) {
        await page.keyboard.press("Tab");
        const found = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === document.body || element.closest("[data-candour]")) return null;
          const box = [...element.getClientRects()].find((one) => one.width > 0 && one.height > 0);
          const over = [...document.querySelectorAll(".candour-panel, .candour-bar")].map((one) => one.getBoundingClientRect());
          const top = Math.min(innerHeight, ...over.filter((one) => one.height > 0).map((one) => one.top));
          if (box && box.top >= -1 && box.bottom <= top + 1) return null;
          // What is taller than the room that is left shows as much as fits.
          if (box && box.height > top && box.top < top - 40 && box.bottom > 40) return null;
          return `${element.tagName} ${element.textContent.trim().slice(0, 40)}: ${box && box.top} to ${box && box.bottom} of ${top}`;
        });
        if (found) hidden.push(`${viewport.width} px, ${broken ? "open" : "closed"}: ${found}`);
      }
    }
    assert.deepEqual(hidden, []);
    await leave(page);
  }
});

test("edit links: one at the pointer, all with the bar's button, the paper's own", async () => {
  const page = await look(`${UPDATE}/index.html`);
  const line = sound.slice(0, sound.indexOf(SENTENCE)).split("\n").length;
  const paragraph = page.locator("main p", { hasText: SENTENCE });
  await paragraph.hover();
  const link = page.locator(".candour-edit");
  assert.equal(await link.count(), 1);
  assert.match(await link.getAttribute("href"), new RegExp(`^vscode://file/.*/content/${FILE}:${line}:1$`));
  assert.match(await page.getByRole("link", { name: "Edit this paper" }).getAttribute("href"), new RegExp(`/content/${FILE}:1:1$`));

  await page.getByRole("button", { name: "Edit links" }).click();
  const all = await page.locator("main [data-origin]").count();
  assert.ok(all > 50 && await link.count() === all);
  const mine = page.getByRole("navigation", { name: "Edit links" }).getByText(`Edit line ${line}`, { exact: true });
  await mine.focus();
  // The link with the focus keeps it while the page changes, and knows the new line.
  await office.edit(FILE, "## Recommendations", "A paragraph that is new.\n\n## Recommendations");
  await says(page, "A paragraph that is new.");
  assert.match(await focused(page), /^Edit line \d+$/);
  const now = await paragraph.getAttribute("data-origin");
  assert.equal(now, `content/${FILE}:${line + 2}`);
  assert.equal(await page.getByText(`Edit line ${line + 2}`, { exact: true }).count(), 1);
  await page.getByRole("button", { name: "Hide edit links" }).click();
  assert.equal(await focused(page), "Edit links");
  assert.equal(await link.count(), 0);
  await leave(page);
});

test("restricted passages are marked in the restricted edition alone", async () => {
  const marked = FILE;
  const secret = "The operation begins in the spring of next year.";
  await office.edit(marked, SENTENCE, `${SENTENCE}\n\n::: restricted {reason="An operation"}\n${secret}\n:::\n`);
  const restricted = await preview("--restricted");
  try {
    await restricted.save(marked, await office.text(marked));
    const page = await open(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${restricted.base}${UPDATE}/index.html`);
    await says(page, secret);
    assert.ok(await page.getByText("Preview: restricted edition").isVisible());
    assert.ok(await page.locator(".edition-banner").isVisible());
    const outline = await page.locator("main .restricted", { hasText: secret }).evaluate((node) => getComputedStyle(node).outlineWidth);
    assert.ok(parseFloat(outline) >= 3);
    assert.ok(!(await (await fetch(`${office.base}${UPDATE}/index.html`)).text()).includes(secret));
    await leave(page);
  } finally {
    await restricted.close();
  }
});

test("a choice of papers stays while papers change", async () => {
  const page = await look("index.html?kind=panel-report");
  const shown = () => page.locator(".card:visible h3").allTextContents();
  const before = await shown();
  assert.ok(before.length >= 1 && before.length < await page.locator(".card").count());
  const words = await page.locator(".filter-result").textContent();
  const filter = page.locator('.filter[data-filter="kind"]');
  const kind = await filter.locator("summary").textContent();

  await office.edit(FILE, "title: Update on drugs", "title: News about drugs");
  await page.waitForFunction(() => document.querySelector("main").textContent.includes("News about drugs"));
  assert.deepEqual(await shown(), before.map((title) => title.replace("Update on drugs", "News about drugs")));
  // A paper that is not chosen stays away when it changes.
  const letter = "letters/2020-03-inspection-response/index.md";
  const text = await office.text(letter);
  await office.save(letter, text.replace(/\ntitle: .*\n/, "\ntitle: Another title\n"));
  await page.waitForFunction(() => document.querySelector("main").textContent.includes("Another title"));
  assert.equal(await page.locator(".card", { hasText: "Another title" }).isVisible(), false);
  // One more of the kind, with a year that no other has: the lists of years change, the choice stays.
  await office.edit(FILE, "\ndate: 2020-02", "\ndate: 2031-02");
  await page.waitForFunction(() => document.querySelector('.filter[data-filter="year"]').textContent.includes("2031"));
  await page.waitForFunction((many) => document.querySelectorAll(".card:not([hidden])").length === many, before.length);
  assert.equal(await page.locator(".filter-result").textContent(), words);
  assert.equal(await filter.locator("summary").textContent(), kind);

  // And can be made again.
  await page.locator('.filter[data-filter="year"] summary').click();
  await page.locator('.filter[data-filter="year"] a[data-value="2031"]').click();
  await page.waitForFunction(() => location.search.includes("year=2031"));
  assert.deepEqual(await shown(), ["News about drugs"]);
  assert.ok(await stayed(page));
  await office.save(letter, text);
  await leave(page);
});

test("a choice among the papers of several pages stays while papers change", async () => {
  const many = await preview();
  try {
    const letter = await many.text("letters/2020-03-inspection-response/index.md");
    for (let number = 1; number <= 40; number += 1) {
      await mkdir(`${many.root}/content/letters/copy-${number}`);
      await many.save(`letters/copy-${number}/index.md`, letter.replace(/\ntitle: .*\n/, `\ntitle: Copy ${number}\n`));
    }
    const page = await open(browser, { viewport: { width: 1280, height: 900 } });
    const all = async () => Number((await (await fetch(many.base)).text()).match(/data-count="(\d+)"/)[1]);
    for (const end = Date.now() + 30_000; await all() < 49;) assert.ok(Date.now() < end, "the copies do not come");
    await page.goto(`${many.base}index.html?kind=inspection-response`);
    const shows = (number) => page.waitForFunction((number) => document.querySelectorAll(".card:not([hidden])").length === number, number);
    await shows(41);
    await page.evaluate(() => { window.stayed = true; });
    await many.edit("letters/copy-7/index.md", "title: Copy 7", "title: The seventh copy");
    await page.waitForFunction(() => document.querySelector(".cards").textContent.includes("The seventh copy"));
    await shows(41);
    assert.equal(await page.locator(".card", { hasText: "The seventh copy" }).count(), 1);
    // Without a choice the list is back to the page the reader is on.
    await page.locator('.filter[data-filter="kind"] summary').click();
    await page.locator('.filter[data-filter="kind"] a[data-value=""]').click();
    await shows(36);
    assert.ok(await page.locator("nav.pages").isVisible());
    assert.ok(await stayed(page));
    await leave(page);
  } finally {
    await many.close();
  }
});

test("the section in view stays marked when headings come and go", async () => {
  const page = await look(`${UPDATE}/index.html`);
  const marked = () => page.locator('.contents a[aria-current="location"]').allTextContents();
  await page.locator("#drug-summit").evaluate((node) => node.scrollIntoView({ block: "start" }));
  await page.waitForFunction(() => document.querySelector('.contents a[aria-current="location"]')?.textContent.trim() === "Drug summit");
  await office.edit(FILE, "## Drug summit", `## A section that is new\n\n${"Words.\n\n".repeat(20)}## Drug summit`);
  await page.waitForFunction(() => document.querySelector(".contents").textContent.includes("A section that is new"));
  assert.deepEqual((await marked()).map((text) => text.trim()), ["Drug summit"]);
  await page.locator("#a-section-that-is-new").evaluate((node) => node.scrollIntoView({ block: "start" }));
  await page.waitForFunction(() => document.querySelector('.contents a[aria-current="location"]')?.textContent.trim() === "A section that is new");
  await office.edit(FILE, "## Drug summit", "## Summit on drugs {#drug-summit}");
  await page.waitForFunction(() => document.querySelector(".contents").textContent.includes("Summit on drugs"));
  await page.locator("#drug-summit").evaluate((node) => node.scrollIntoView({ block: "start" }));
  await page.waitForFunction(() => document.querySelector('.contents a[aria-current="location"]')?.textContent.trim() === "Summit on drugs");
  assert.ok(await stayed(page));
  await leave(page);
});

test("a paper that goes is said to be gone, and comes back by itself", async () => {
  const page = await look(`${UPDATE}/index.html`);
  // Only the paper's own folder goes, so what leads to it is taken out first.
  const pack = "packs/2020-03-example-meeting/index.md";
  const leads = await office.text(pack);
  const folder = "letters/2020-03-another-letter";
  const letter = await office.text("letters/2020-03-inspection-response/index.md");
  await mkdir(`${office.root}/content/${folder}`);
  await office.save(`${folder}/index.md`, letter.replace(/\ntitle: .*\n/, "\ntitle: Another letter\n").replace(/\nslug: .*\n/, "\n"));
  await status(page, "Updated");
  await page.goto(`${office.base}${folder}/index.html`);
  await says(page, "Another letter");
  await status(page, "Up to date");
  await office.remove(folder);
  await page.getByRole("heading", { level: 1, name: /not found|no page/i }).waitFor();
  const home = await page.locator(".masthead-title").evaluate((link) => link.href);
  assert.equal(home, `${office.base}index.html`);
  assert.ok(page.troubles.every((words) => words.includes("404")), page.troubles.join("\n"));
  page.troubles.length = 0;
  await mkdir(`${office.root}/content/${folder}`);
  await office.save(`${folder}/index.md`, letter.replace(/\ntitle: .*\n/, "\ntitle: Another letter\n"));
  await says(page, "Another letter");
  assert.equal(await page.locator(".masthead-title").evaluate((link) => link.href), `${office.base}index.html`);
  await office.remove(folder);
  assert.equal(await office.text(pack), leads);
  await page.context().close();
});

test("the PDF is made when it is asked for", async () => {
  const page = await look(`${UPDATE}/index.html`);
  await office.edit(FILE, SENTENCE, `${SENTENCE} They come from other places too.`);
  await says(page, "They come from other places too.");
  const link = page.getByRole("link", { name: "Make the PDF" });
  const answer = await page.request.get(new URL(await link.getAttribute("href"), office.base).href);
  assert.equal(answer.headers()["content-type"], "application/pdf");
  assert.ok((await answer.body()).subarray(0, 5).equals(Buffer.from("%PDF-")));
  // The browser shows it in the preview's place; going back leads to the paper again.
  const shown = page.waitForResponse((answer) => answer.url().endsWith("/2020-02-drugs-update.pdf"));
  await link.click();
  assert.equal((await shown).status(), 200);
  await leave(page);
});

for (const [width, height] of [[1280, 900], [320, 640]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`previewed pages are accessible, ${width} px wide, ${colorScheme}`, async () => {
      // axe is brought in from outside, which the preview's policy would refuse.
      const page = await look("index.html", { viewport: { width, height }, colorScheme, bypassCSP: true });
      for (const path of ["index.html", "data/index.html", `${UPDATE}/index.html`, "reviews/2019-05-york-locality-review/index.html"]) {
        await mend();
        await page.goto(office.base + path);
        await status(page, "Up to date");
        assert.deepEqual(await findings(page), [], path);
        await office.edit(FILE, ...BROKEN);
        await page.waitForFunction(() => !document.querySelector(".candour-panel").hidden);
        assert.deepEqual(await findings(page), [], `${path} with the panel open`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} is ${wide} px wider than the window`);
        const small = await page.evaluate(() => [...document.querySelectorAll(".candour-bar a, .candour-bar button, .candour-panel a, .candour-panel button")]
          .map((element) => [element.textContent, element.getBoundingClientRect().height])
          .filter(([, height]) => height > 0 && height < 24));
        assert.deepEqual(small, []);
      }
      await leave(page);
    });
  }
}

test("edit links shown for all paragraphs are accessible", async () => {
  const page = await look(`${UPDATE}/index.html`, { bypassCSP: true });
  await page.getByRole("button", { name: "Edit links" }).click();
  assert.deepEqual(await findings(page), []);
  await leave(page);
});

// What is measured depends on the computer: the numbers are printed, and nothing is asserted of them.
test("from saving a paragraph to reading it", async (context) => {
  const page = await look(`${UPDATE}/index.html`);
  await page.evaluate(() => {
    window.seen = {};
    new MutationObserver(() => {
      const found = document.querySelector("main").textContent.match(/Edit number \d+/);
      if (found && !window.seen[found[0]]) window.seen[found[0]] = performance.timeOrigin + performance.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const times = [];
  for (let number = 1; number <= 20; number += 1) {
    const words = `Edit number ${number}`;
    const text = sound.replace(SENTENCE, `${SENTENCE} ${words}.`);
    const start = performance.timeOrigin + performance.now();
    await office.save(FILE, text);
    await page.waitForFunction((words) => window.seen[words], words);
    times.push(await page.evaluate((words) => window.seen[words], words) - start);
  }
  times.sort((one, other) => one - other);
  const [least, middle, most] = [times[0], (times[9] + times[10]) / 2, times[19]].map(Math.round);
  context.diagnostic(`from saving to the new text in the browser: ${middle} ms (${least} to ${most}, 20 edits)`);
  await leave(page);
});
