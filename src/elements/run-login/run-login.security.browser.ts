import { expect, fixture } from "@open-wc/testing";
import { readConsole } from "../../../test-support/console.js";
import type { FramedReport } from "../../../test-support/framed.js";
import { answers, everythingReadable, openLogin } from "../../../test-support/login-page.js";
import type { ScriptedAnswer } from "../../../test-support/scripted-api.js";

const PASSWORD = "pl4nted-pässword";
const TOKEN = "u-pl4nted-token";
const PIN = "739146";
const EVIL = `<img src=x onerror="window.hacked=true"><script>window.hacked=true</script>\u202e{{7*7}}\${7*7}`;

/** The report of a page that another origin's page (this one) has in its frame. */
async function frame(host: string): Promise<FramedReport> {
  const { port } = window.location;
  const report = new Promise<MessageEvent<FramedReport>>((resolve) => {
    window.addEventListener("message", resolve, { once: true });
  });
  const iframe = document.createElement("iframe");
  iframe.src = `http://${host}:${port}/test-support/framed.html`;
  await fixture(iframe);
  return (await report).data;
}

describe("<run-login> and what must not get out", () => {
  it("S6 shows password, code and token nowhere but in the request and run-authenticated", async () => {
    const page = await openLogin({ answers: [answers.otp(), answers.wrongPin(), answers.signedIn(TOKEN)] });
    const seen: string[] = [];
    const look = () => seen.push(everythingReadable(page.element));
    const lines = await readConsole(async () => {
      await page.after("run-otp-required", () => page.send("ada@acme.io", PASSWORD));
      look();
      await page.after("run-error", () => page.sendPin(PIN));
      look();
      await page.after("run-authenticated", () => page.submit.click());
      look();
    });
    const events = page.events.filter(({ name }) => name !== "run-authenticated");
    for (const secret of [PASSWORD, TOKEN, PIN]) {
      expect([...seen, ...lines].join("\n"), secret).not.to.contain(secret);
      expect(JSON.stringify(events), secret).not.to.contain(secret);
    }
    expect(JSON.stringify(page.events.at(-1)!.detail)).to.contain(TOKEN);
    expect(page.find("input")).to.equal(null);
  });

  it("S6 keeps a shown password out of the markup too", async () => {
    const page = await openLogin({ answers: [answers.refused()] });
    page.password.value = PASSWORD;
    page.action("toggle-password").click();
    await page.element.updateComplete;
    await page.after("run-error", () => page.send("ada@acme.io", PASSWORD));
    expect(everythingReadable(page.element)).not.to.contain(PASSWORD);
  });

  it("S9 is the same to the byte for an unknown e-mail, a wrong password, an unconfirmed account", async () => {
    const refusals: ScriptedAnswer[] = [
      answers.refused("User Not Found", 404),
      answers.refused("Invalid credentials", 401),
      answers.refused("User is not confirmed", 400),
      answers.refused("Account is locked", 403),
      answers.refused("Waiting for approval", 200),
    ];
    const seen = new Set<string>();
    for (const refusal of refusals) {
      const page = await openLogin({ answers: [refusal] });
      const lines = await readConsole(() => page.after("run-error", () => page.send()));
      const markup = page.element.outerHTML.replaceAll(/run-\d+-/g, "run-N-").replaceAll(page.api.url, "API");
      const focus = page.focused === page.password;
      const values = [page.email.value, page.password.value];
      seen.add(JSON.stringify({ markup, lines, events: page.events, focus, values }));
    }
    expect(seen.size, [...seen].join("\n\n")).to.equal(1);
    const [only] = [...seen];
    expect(only).to.contain('"focus":true').and.to.contain('"values":["ada@acme.io","correct horse"]');
    expect(only).to.contain("do not match an active account").and.to.contain("to-recover");
    expect(only).to.contain('"code":"invalid-credentials"').and.to.contain('"lines":[]');
  });

  it("S1 D1 shows markup and templates in any of the server's strings as text", async () => {
    const page = await openLogin({
      answers: [answers.refused(EVIL, 500), answers.otp(["sms", "email"], "sms", EVIL)],
      attributes: { email: EVIL },
      properties: {
        config: { name: EVIL, signin_buttons: [{ label: EVIL, type: "link", url: "https://a.io" }] },
      },
    });
    expect(page.text("[part=signin-button]")).to.contain("onerror=").and.to.contain("{{7*7}}");
    expect(page.get("[part=signin-button]").getAttribute("dir")).to.equal("auto");
    await page.after("run-error", () => page.send());
    await page.after("run-otp-required", () => page.send());
    // A phone number has no line breaks in it.
    expect(page.text("form")?.replaceAll("\u00a0", " ")).to.contain("<img src=x");
    expect(page.wrapper.querySelectorAll("img, script")).to.have.length(0);
    expect(window).not.to.have.property("hacked");
  });

  it("D2 leaves out a link whose address is no safe one", async () => {
    const urls = ["javascript:alert(1)", "data:text/html,x", "http://acme.io", "https://u:p@acme.io/x", ""];
    const signin_buttons = urls.map((url) => ({ label: url, type: "link", url }));
    const page = await openLogin({
      attributes: { "sso-url": "javascript:alert(1)", "signup-href": "javascript:alert(1)" },
      properties: { config: { sso_saml_active: true, signin_buttons } },
    });
    const links = [...page.wrapper.querySelectorAll("a")].map(({ href }) => href);
    expect(links).to.deep.equal(["https://acme.io/x"]);
    expect(page.action("to-signup").localName).to.equal("button");
  });

  it("D3 draws hostile colours as our own", async () => {
    const theme = {
      loginButton: "red;} body{display:none",
      loginForm: "url(https://evil.example)",
      link: EVIL,
    };
    const page = await openLogin({ properties: { config: { theme } } });
    expect(getComputedStyle(page.submit).backgroundColor).to.equal("rgb(43, 78, 233)");
    expect(getComputedStyle(document.body).display).to.equal("block");
    expect(page.wrapper.getAttribute("style")).not.to.contain("evil");
  });

  it("S11 shows no field in another origin's frame, but a way to the portal's own page", async () => {
    const report = await frame("stranger.localhost");
    expect(report.fields).to.deep.equal([0, 2]);
    expect(report.text).to.contain("sign-in is not shown inside another site’s page");
    expect(report).to.include({ link: "https://acme.tago.run/login", target: "_top", axe: "" });
  });

  it("S11 shows its fields in a frame of the page's own origin", async () => {
    expect((await frame("localhost")).fields).to.deep.equal([2, 2]);
  });
});

describe("<run-login> and the password that is shown", () => {
  it("is shown and hidden by its button, in the same field", async () => {
    const page = await openLogin();
    const { password } = page;
    const toggle = page.action("toggle-password");
    expect(toggle).to.include({ type: "button", ariaPressed: "false", ariaLabel: "Show password" });
    expect(password.compareDocumentPosition(toggle)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    password.value = PASSWORD;
    toggle.click();
    await page.element.updateComplete;
    expect(page.password).to.equal(password);
    expect([password.type, password.value, toggle.ariaPressed]).to.deep.equal(["text", PASSWORD, "true"]);
    toggle.click();
    await page.element.updateComplete;
    expect([password.type, password.value]).to.deep.equal(["password", PASSWORD]);
  });

  for (const [when, event] of [
    ["is hidden before it is sent", undefined],
    ["is hidden when the page is left", () => window.dispatchEvent(new Event("pagehide"))],
    ["is hidden when the tab is", hideTab],
  ] as const) {
    it(when, async () => {
      const page = await openLogin({ answers: [{ ...answers.refused(), hold: true }] });
      page.action("toggle-password").click();
      await page.element.updateComplete;
      expect(page.password.type).to.equal("text");
      const atSubmit: string[] = [];
      page.element.addEventListener("run-before-submit", () => atSubmit.push(page.password.type));
      if (event) event();
      else page.send();
      expect(page.password.type).to.equal("password");
      expect(atSubmit).to.deep.equal(event ? [] : ["password"]);
    });
  }
});

function hideTab(): void {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
  document.dispatchEvent(new Event("visibilitychange"));
  Reflect.deleteProperty(document, "hidden");
}

describe("<run-login> and its fields", () => {
  const fields: Record<string, Record<string, string>> = {
    email: { type: "email", autocomplete: "username", inputmode: "email", enterkeyhint: "next", dir: "ltr" },
    password: { type: "password", autocomplete: "current-password", enterkeyhint: "go" },
  };
  for (const [name, attributes] of Object.entries(fields)) {
    it(`has what managers and phones know ${name} by`, async () => {
      const page = await openLogin();
      const input = page.get(`input[name=${name}]`) as HTMLInputElement;
      const common = { autocapitalize: "none", autocorrect: "off", spellcheck: "false" };
      for (const [attribute, value] of Object.entries({ ...common, ...attributes })) {
        expect(input.getAttribute(attribute), attribute).to.equal(value);
      }
      for (const rule of ["minlength", "maxlength", "pattern", "placeholder", "onpaste"]) {
        expect(input.hasAttribute(rule), rule).to.equal(false);
      }
      expect(input.labels![0]!.htmlFor).to.equal(input.id);
    });
  }

  it("never blocks a paste", async () => {
    const page = await openLogin();
    const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    expect(page.password.dispatchEvent(paste)).to.equal(true);
  });
});
