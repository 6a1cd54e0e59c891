import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { findSecrets } from "./support/find-secrets.js";
import { LOGIN, openLogin, personWith, tokenOf } from "./support/login-page.js";
import { startPageServer, type PageServer } from "./support/page-server.js";
import { htmlPage, useWorld } from "./support/world.js";

describe("where a person goes after a sign-in", () => {
  const world = useWorld();
  let other: PageServer;
  before(async () => {
    other = await startPageServer();
    const body = htmlPage({ body: "<h1>Arrived</h1>" });
    for (const path of ["/", "/welcome"]) {
      world.pages.serve(path, { body });
      other.serve(path, { body });
    }
  });
  beforeEach(() => world.sandbox.reset());
  after(() => other.stop());

  const cases: [name: string, attributes: () => string, target: () => string][] = [
    [
      "to a path of its own origin",
      () => `redirect-to="/welcome?a=1#b"`,
      () => `${world.pages.origin}/welcome?a=1#b`,
    ],
    [
      "to an origin that the page lists",
      () =>
        `redirect-to="${other.origin}/welcome" allowed-redirect-origins="https://x.example ${other.origin}"`,
      () => `${other.origin}/welcome`,
    ],
    [
      "to / where the origin is not listed",
      () => `redirect-to="${other.origin}/welcome"`,
      () => `${world.pages.origin}/`,
    ],
    [
      "to / for a script in place of an address",
      () => `redirect-to="javascript:alert(1)"`,
      () => `${world.pages.origin}/`,
    ],
    [
      "to / for an address that only looks like its own",
      () => `redirect-to="//${new URL(other.origin).host}/welcome"`,
      () => `${world.pages.origin}/`,
    ],
  ];
  for (const [name, attributes, target] of cases) {
    it(`S5 S6 goes ${name}, and takes no secret along`, async (t) => {
      const { page, recording, form } = await openLogin(t, world, {
        attributes: `persist="session" ${attributes()}`,
      });
      const person = await personWith(world);
      await form.signIn(person);
      await page.getByRole("heading", { name: "Arrived" }).waitFor();
      assert.equal(page.url(), target());
      const secrets = { password: person.password, token: tokenOf(recording) };
      const sameOrigin = new URL(page.url()).origin === world.pages.origin;
      assert.deepEqual(await findSecrets(page, recording, secrets), [
        `password in body of POST ${LOGIN}`,
        "token in event run-authenticated",
        ...(sameOrigin ? ["token in sessionStorage"] : []),
      ]);
    });
  }

  it("says in one console line that a session in memory doesn't survive the redirect", async (t) => {
    const { page, recording, form } = await openLogin(t, world, { attributes: `redirect-to="/welcome"` });
    await form.signIn(await personWith(world));
    await page.getByRole("heading", { name: "Arrived" }).waitFor();
    assert.equal(recording.console.filter((line) => line.includes("redirect-to")).length, 1);
  });
});
