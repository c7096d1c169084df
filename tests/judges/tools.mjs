// The programs that the judges ask: where they are, and what is said when one is missing.

import { execFile } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const root = new URL("../../", import.meta.url);

/** Packages lie in `target/judges`, as `.ci/run` installs them, so that nothing is written among the sources. */
export const modules = createRequire(new URL("target/judges/package.json", root));

/** A judge that is not here. That is not a verdict. */
export class Missing extends Error {}

/** Chromium of the machine; `CHROMIUM` names another. */
export function chromium() {
  return there(process.env.CHROMIUM ?? "/usr/bin/chromium", "Chromium (apt: chromium)");
}

/** EPUBCheck as an archive for Java; `EPUBCHECK` names another. */
export function epubcheck() {
  return realpathSync(there(process.env.EPUBCHECK ?? "/usr/bin/epubcheck", "EPUBCheck (apt: epubcheck)"));
}

/** A file of an installed package. */
export function packaged(name) {
  try {
    return modules.resolve(name);
  } catch {
    throw new Missing(`${name} (npm ci in target/judges)`);
  }
}

/** A whole package. */
export function loaded(name) {
  return modules(packaged(name));
}

function there(path, what) {
  if (!existsSync(path)) throw new Missing(`${what} at ${path}`);
  return path;
}

/** Runs a Java archive; its runs are short, so that the thorough compiler would only cost time. */
export function java(archive, ...args) {
  return run("java", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xss16m", "-jar", archive, ...args);
}

/** Runs a program to its end: `{ status, output }`, both streams in one text. */
export async function run(program, ...args) {
  const options = { maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: "C.UTF-8" } };
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, options);
    return { status: 0, output: stdout + stderr };
  } catch (error) {
    if (error.code === "ENOENT") throw new Missing(program);
    return { status: error.code ?? 1, output: `${error.stdout ?? ""}${error.stderr ?? ""}` };
  }
}

/** Does `work` with each of `items`, `at_once` of them at a time. */
export async function each(items, at_once, work) {
  const waiting = [...items];
  const worker = async (number) => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item, number);
  };
  await Promise.all(Array.from({ length: at_once }, (_, number) => worker(number)));
}
