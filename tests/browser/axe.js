// What axe-core finds on a page by the rules of WCAG 2.2 AA.

import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What axe found, as lines.
export async function findings(page) {
  await page.evaluate(axe);
  const run = (rules) => window.axe.run(document, { runOnly: { type: "tag", values: rules }, preload: false });
  const { violations } = await page.evaluate(run, RULES);
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}
