import { expect, fixture, html } from "@open-wc/testing";
import { nextEvent, scriptedApi } from "../testing.js";
import { RunLogin } from "./run-login.js";

customElements.define("run-login", RunLogin);

describe("<run-login>", () => {
  it("signs in", async () => {
    const api = scriptedApi();
    await api.answer({
      match: "POST /login",
      body: { status: true, result: { token: "u-1234", expire_date: "never" } },
    });
    const element = await fixture<RunLogin>(
      html`<run-login run-url="acme.tago.run" api-url=${api.url} .config=${{}}></run-login>`,
    );
    const email = element.querySelector<HTMLInputElement>("input[name=email]")!;
    const password = element.querySelector<HTMLInputElement>("input[name=password]")!;
    email.value = "ada@acme.io";
    password.value = "secret";
    element.querySelector<HTMLElement>("button[type=submit]")!.click();
    const { detail } = await nextEvent(element, "run-authenticated");
    expect(detail).to.deep.equal({ token: "u-1234", expiresAt: "never", runUrl: "acme.tago.run" });
    expect(element.dataset["view"]).to.equal("done");
  });
});
