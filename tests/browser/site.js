// The built example, served as a web server would, from a folder below the top: and a browser to look at it.

import { createServer } from "node:http";
import { readFile, readdir, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));

/// The folder of the built site: `CANDOUR_SITE`, or the repository's `output`.
export const folder = process.env.CANDOUR_SITE ?? join(here, "..", "..", "output");

/// The folder of the built site in two languages, of `tests/words/office`: `CANDOUR_SITE_CY`, or where `.ci/run` builds it.
export const welsh = process.env.CANDOUR_SITE_CY ?? join(here, "..", "..", "target", "welsh");

/// Pages work in a folder below the top of a server.
const BELOW = "/some/folder/";

const TYPES = {
  ".css": "text/css", ".csv": "text/csv", ".html": "text/html; charset=utf-8", ".js": "text/javascript",
  ".json": "application/json", ".pdf": "application/pdf", ".png": "image/png", ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/// Every page of the site, by its path.
export async function pages() {
  const names = await readdir(folder, { recursive: true });
  const found = names.filter((name) => name.endsWith(".html")).map((name) => name.split(sep).join("/"));
  if (found.length === 0) throw new Error(`there is no built site in ${folder}`);
  return found.sort();
}

/// Starts the server of a site; `base` is the address of the home page's folder.
async function serve(site = folder) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = normalize(join(site, path.slice(BELOW.length)));
    const inside = path.startsWith(BELOW) && !relative(site, file).startsWith("..");
    const known = inside && existsSync(file) && (await stat(file)).isFile();
    if (!known) {
      response.writeHead(404).end();
      return;
    }
    const ending = file.slice(file.lastIndexOf("."));
    response.writeHead(200, { "content-type": TYPES[ending] ?? "application/octet-stream" });
    response.end(await readFile(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${server.address().port}${BELOW}`;
  return { base, close: () => new Promise((resolve) => server.close(resolve)) };
}

/// A browser: Debian's, or the one that `CHROMIUM` names.
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/// A server of a site and a browser for the tests of a file, closed behind them: `base` and `browser`.
export function visiting(site = folder) {
  const visit = {};
  before(async () => {
    visit.server = await serve(site);
    visit.base = visit.server.base;
    visit.browser = await launch();
  });
  after(async () => {
    await visit.browser.close();
    await visit.server.close();
  });
  return visit;
}

/// 404.html names its style sheet by the example's own address too, which leads nowhere here.
const ownAddress = (words) => words.includes("https://papers.example.org/assets/style.css");

/// A page that gathers what goes wrong on it, for `troubles`.
export async function open(browser, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.troubles = [];
  page.on("console", (message) => {
    const page404 = page.url().endsWith("/404.html") && /ERR_NAME_NOT_RESOLVED/.test(message.text());
    if (page404 || ownAddress(message.text())) return;
    if (["error", "warning"].includes(message.type())) page.troubles.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => page.troubles.push(`${page.url()}: ${error.message}`));
  page.on("requestfailed", (request) => {
    // The browser gives up what it no longer needs when the page is left.
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED" && !ownAddress(request.url())) page.troubles.push(`${request.url()}: ${reason}`);
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400) page.troubles.push(`${answer.url()}: ${answer.status()}`);
  });
  return page;
}
