import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { createSandbox } from "../../demo/sandbox/src/app.js";
import { listen } from "../../demo/sandbox/src/listen.js";
import type { Listening } from "../../demo/sandbox/src/listen.js";
import { describeSeed } from "../../demo/sandbox/src/seed/describe.js";
import { createRunClient } from "../api/client.js";
import { createSettings } from "../settings/settings.js";
import { run } from "./run.js";

const { profileToken, profileId } = describeSeed();

/** Every key and every scalar of a JSON value, at each depth. */
function walk(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...walk(inner)]);
}

describe("npx run-auth-elements settings", () => {
  let server: Listening;
  let folder: string;
  before(async () => {
    server = await listen(await createSandbox({ rateLimit: 0 }), 0);
    folder = await mkdtemp(join(tmpdir(), "settings-"));
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => fetch(`${server.url}/_sandbox/reset`, { method: "POST" }));

  async function command(args: string[], token: string | undefined = profileToken) {
    let out = "";
    let err = "";
    const code = await run(args, {
      env: { TAGOIO_PROFILE_TOKEN: token },
      out: (text) => (out += text),
      err: (line) => (err += `${line}\n`),
    });
    assert.ok(!token || !(out + err).includes(token), "the token is printed");
    return { code, out, err };
  }
  const edit = (body: object) =>
    fetch(`${server.url}/run`, {
      method: "PUT",
      headers: { token: profileToken, "content-type": "application/json" },
      body: JSON.stringify(body),
    }).then(({ status }) => assert.equal(status, 200));
  const ownSettings = async () => {
    const answer = await fetch(`${server.url}/run`, { headers: { token: profileToken } });
    return ((await answer.json()) as { result: Record<string, unknown> }).result;
  };

  it("writes what a sign-in page needs, languages included", async () => {
    const { code, out, err } = await command(["settings", "--api-url", server.url]);
    const settings = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual([code, err], [0, ""]);
    assert.equal(settings["name"], "Acme Telemetry");
    assert.deepEqual(settings["languages"], ["en-US", "pt-BR", "es", "ar"]);
    assert.equal((settings["signup_fields"] as unknown[]).length, 3);
    assert.equal((settings["theme"] as object as { link: string }).link, "hsl(193, 83%, 28%)");
  });

  it("holds no template, profile, integration or token, nor any key that is not known to be public", async () => {
    await edit({
      email_domain: "canary-mail.example",
      email_templates: {
        password_recover: { subject: "canary", value: "canary" },
        canary: { subject: "", value: "" },
      },
      integration: { google_analytics: "canary", canary: { key: "canary" } },
      sidebar_buttons: [{ text: "canary", href: "canary", color: "canary", iconUrl: "", type: "" }],
      feature_devicewifisetup: { name: "canary", ip: "canary" },
      feature_geolocation: { middleware_url: "https://canary.example", device: "canary" },
      signup_logo_options: { value: "canary" },
      canary_top: { token: "canary" },
      security: { canary: "canary", otp: { canary: true }, password: { canary: 1 } },
      signup_fields: [{ name: "site", placeholder: "Site", required: true, type: "Text", canary: "canary" }],
      signin_buttons: [{ label: "Help", type: "link", url: "https://x.example", canary: "canary" }],
    });
    const own = await ownSettings();
    const { out } = await command(["settings", "--api-url", server.url]);
    const words = walk(JSON.parse(out));
    assert.ok(words.includes("Site") && words.includes("Help"));
    const secrets = ["canary", profileId, profileToken, String(own["anonymous_token"])];
    for (const word of words) {
      for (const secret of secrets) assert.ok(!word.includes(secret), word);
      assert.doesNotMatch(word, /^(profile|email_|integration|anonymous|sidebar_|feature_)/);
    }
  });

  it("writes a file that the elements take by config-url", async () => {
    const file = join(folder, "settings.json");
    const { code, out } = await command(["settings", "--api-url", server.url, "--out", file]);
    assert.deepEqual([code, out], [0, ""]);
    const text = await readFile(file, "utf8");
    const lines: string[] = [];
    const store = createSettings({
      client: createRunClient({ runUrl: "acme.tago.run" }),
      configUrl: "https://host.example/settings.json",
      fetchJson: () => Promise.resolve(JSON.parse(text) as Record<string, unknown>),
      note: (line) => lines.push(line),
    });
    const ready = await new Promise<string>((resolve) => {
      store.subscribe(({ status, source }) => resolve(`${status} ${source}`));
    });
    assert.deepEqual([ready, store.current.info.name, lines], ["ready network", "Acme Telemetry", []]);
  });

  it("says that the token is denied, missing or none, and never prints it", async () => {
    const denied = await command(["settings", "--api-url", server.url], "wrong-pl4nted-token");
    assert.deepEqual([denied.code, denied.out], [1, ""]);
    assert.match(denied.err, /denied the profile token/);
    for (const token of ["", "two words\nand a line"]) {
      const { code, err } = await command(["settings", "--api-url", server.url], token);
      assert.equal(code, 2);
      assert.match(err, /Set TAGOIO_PROFILE_TOKEN/);
    }
  });

  it("says that the API can't be reached, or is none", async () => {
    const closed = await listen(await createSandbox(), 0);
    await closed.close();
    const { code, err } = await command(["settings", "--api-url", closed.url]);
    assert.equal(code, 1);
    assert.match(err, /could not be reached/);
    for (const args of [
      ["--api-url", "http://api.example"],
      ["--region", "mars"],
    ])
      assert.equal((await command(["settings", ...args])).code, 2);
  });

  it("says that the file can't be written", async () => {
    const file = join(folder, "missing", "settings.json");
    const { code, err } = await command(["settings", "--api-url", server.url, "--out", file]);
    assert.equal(code, 1);
    assert.match(err, /could not be written \(ENOENT\)/);
  });

  it("explains itself, and takes no token as an argument", async () => {
    const help = await command(["--help"]);
    assert.equal(help.code, 0);
    assert.match(help.out, /TAGOIO_PROFILE_TOKEN[\s\S]*--out[\s\S]*--region[\s\S]*--api-url/);
    for (const args of [[], ["other"], ["settings", "--token", profileToken], ["settings", profileToken]])
      assert.equal((await command(args)).code, 2);
  });
});
