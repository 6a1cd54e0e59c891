import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { attribute } from "./size/attribute.js";

/** Budgets of the script-tag files in bytes after gzip; 1 kB is 1000 bytes here, the stricter reading. */
const BUDGETS = {
  "dist/cdn/run-login.js": { limit: 28_000, aim: 24_000 },
  "dist/cdn/run-auth.js": { limit: 44_000, aim: 38_000 },
};

const gzip = (text: string) => gzipSync(text, { level: 9 }).length;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

for (const [file, { limit, aim }] of Object.entries(BUDGETS)) {
  const code = readFileSync(file, "utf8");
  const size = gzip(code);
  const verdict =
    size > limit ? "OVER THE LIMIT" : size > aim ? "within the limit, over the aim" : "within the aim";
  console.log(`${file}  ${kB(size)} gzip (limit ${kB(limit).trim()}, aim ${kB(aim).trim()}): ${verdict}`);
  if (size > limit) process.exitCode = 1;

  console.log("  minified     saved if left out (gzip)");
  const parts = attribute(code, readFileSync(`${file}.map`, "utf8"));
  const rows = [...parts].map(([name, { bytes, without }]) => ({ name, bytes, saved: size - gzip(without) }));
  for (const { name, bytes, saved } of rows.sort((a, b) => b.saved - a.saved)) {
    console.log(`  ${kB(bytes)}  ${kB(saved)}  ${name}`);
  }
  console.log();
}
