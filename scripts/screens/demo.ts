import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";
import { createSandbox } from "../../demo/sandbox/src/app.js";
import { listen } from "../../demo/sandbox/src/listen.js";

/** The hour at which every picture is taken, in the page and in the sandbox, so that two runs look the same. */
export const NOW = new Date("2026-03-02T09:41:07Z");

export interface Demo {
  readonly url: string;
  readonly sandboxUrl: string;
  /** As at the start: no message, no fault. */
  reset(): Promise<void>;
  /** Plays on the next sign-in. */
  fault(fault: object): Promise<void>;
  stop(): Promise<void>;
}

/** The demo site as it is published, and its sandbox, on free ports, without rate limits, leaving no file. */
export async function startDemo(): Promise<Demo> {
  const outDir = await mkdtemp(join(tmpdir(), "run-auth-demo-"));
  const [sandbox] = await Promise.all([
    createSandbox({ rateLimit: 0, now: () => NOW }).then((app) => listen(app, 0)),
    build({ configFile: "vite.config.ts", logLevel: "error", build: { outDir } }),
  ]);
  const site = await preview({
    configFile: "vite.config.ts",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const post = async (route: string, body?: unknown) => {
    const headers = { "Content-Type": "application/json" };
    const sent = body === undefined ? {} : { headers, body: JSON.stringify(body) };
    const answer = await fetch(`${sandbox.url}/_sandbox/${route}`, { method: "POST", ...sent });
    if (!answer.ok) throw new Error(`${route}: ${await answer.text()}`);
  };
  return {
    url: site.resolvedUrls?.local[0]?.replace(/\/$/, "") ?? "",
    sandboxUrl: sandbox.url,
    reset: () => post("reset"),
    fault: (fault) => post("faults", [{ match: "POST /run/*/login", ...fault }]),
    stop: async () => {
      await Promise.all([site.close(), sandbox.close()]);
      await rm(outDir, { recursive: true });
    },
  };
}
