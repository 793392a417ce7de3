// A preview of a copy of the example office, as a writer has it: the program, and files that are saved.

import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/// The program: `CANDOUR`, or the one built last.
function program() {
  if (process.env.CANDOUR) return process.env.CANDOUR;
  const built = ["release", "debug"].map((profile) => join(repository, "target", profile, "candour")).filter(existsSync);
  if (built.length === 0) throw new Error("there is no candour: run cargo build");
  return built.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}

/// Starts a preview; `base` is the address of its home page.
export async function preview(...options) {
  const root = await mkdtemp(join(tmpdir(), "candour-preview-"));
  await cp(join(repository, "content"), join(root, "content"), { recursive: true });
  const candour = spawn(program(), ["serve", "--port", "0", "--root", root, ...options], {
    env: { ...process.env, CANDOUR_EDITOR: "" }, stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  candour.stderr.on("data", (bytes) => { said += bytes; });
  const base = await new Promise((resolve, reject) => {
    let out = "";
    candour.stdout.on("data", (bytes) => {
      out += bytes;
      const address = out.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (address) resolve(address[0]);
    });
    candour.on("exit", (code) => reject(new Error(`candour ended with ${code}: ${said}`)));
  });
  const place = (path) => join(root, "content", path);
  const save = (path, text) => writeFile(place(path), text);
  return {
    base,
    root,
    /// The text of a file below `content`.
    text: (path) => readFile(place(path), "utf8"),
    save,
    /// Replaces words of a file once.
    async edit(path, words, by) {
      const text = await readFile(place(path), "utf8");
      if (!text.includes(words)) throw new Error(`${path} does not say "${words}"`);
      await save(path, text.replace(words, () => by));
    },
    remove: (path) => rm(place(path), { recursive: true }),
    async close() {
      candour.removeAllListeners("exit");
      const ended = new Promise((resolve) => candour.on("exit", resolve));
      candour.kill("SIGINT");
      await ended;
      await rm(root, { recursive: true });
    },
  };
}
