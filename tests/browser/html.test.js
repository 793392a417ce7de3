// Every page against the Nu HTML checker.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { join } from "node:path";
import vnu from "vnu-jar";
import { folder, pages } from "./site.js";

test("the checker reports nothing", async () => {
  const files = (await pages()).map((path) => join(folder, path));
  const report = await new Promise((resolve) => {
    execFile("java", ["-jar", vnu, "--format", "json", ...files], { maxBuffer: 1 << 26 }, (_, out, words) => resolve(words || out));
  });
  // The checker looks at no local server, and in files the policy's 'self' means nothing to it. That nothing is
  // refused in a browser is the other tests' business: a refusal is an error in the console.
  const unknown = (found) => found.type === "info" && found.message.startsWith("Resource violates Content Security Policy");
  const messages = JSON.parse(report).messages.filter((found) => !unknown(found));
  const lines = messages.map((found) => `${found.url}:${found.lastLine}: ${found.type}: ${found.message}\n  ${found.extract ?? ""}`);
  assert.deepEqual(lines, []);
});
