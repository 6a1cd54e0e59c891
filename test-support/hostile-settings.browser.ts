import { expect, fixture, html, nextFrame } from "@open-wc/testing";
import "../src/define/all.js";
import { DEFAULT_THEME } from "../src/theme/testing/default-theme.js";
import { scriptedApi } from "./scripted-api.js";

const TAGS = ["run-login", "run-signup", "run-recover", "run-auth"] as const;
const MARK = "pwned";

/** Strings that would ask `leak` for something, or run a script, wherever they were taken for more than text. */
const hostileTexts = (leak: string): string[] => [
  `"><img src=${leak} onerror=${MARK}=1><script>${MARK}=1</script>`,
  `</style><style>@import url(${leak});</style>`,
  `red;background:url(${leak})}*{background:url(${leak})}`,
  `url(${leak})`,
  `image-set("${leak}" 1x)`,
  `var(--x,url(${leak}))`,
  `\${${MARK}=1}{{constructor.constructor("${MARK}=1")()}}`,
];

/** Addresses that S3 refuses; and a picture that would load another one if it were not an `<img>`. */
const hostileUrls = (leak: string): string[] => [
  `javascript:${MARK}=1`,
  `java\nscript:${MARK}=1`,
  `data:text/html,<script>fetch("${leak}")</script>`,
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" onload="${MARK}=1"><image href="${leak}"/><script>${MARK}=1</script></svg>`)}`,
  `") url(${leak}`,
  "ftp://evil.example/x.png",
  "http://evil.example/x.png",
];

/** RunInfo with a hostile string in every field; which one, differs by field and by `turn`. */
function hostileSettings(leak: string, turn: number, background: string): object {
  const [texts, urls] = [hostileTexts(leak), hostileUrls(leak)];
  let next = turn;
  const text = (): string => texts[next++ % texts.length] ?? "";
  const url = (): string => urls[next++ % urls.length] ?? "";
  const colours = Object.fromEntries(Object.keys(DEFAULT_THEME).map((key) => [key, text()]));
  return {
    profile: text(),
    active: text(),
    name: text(),
    sub_title: text(),
    url: text(),
    email_domain: text(),
    signup_method: text(),
    favicon: url(),
    logo: url(),
    signup_logo: url(),
    signup_logo_options: text(),
    sidebar_buttons: [{ color: text(), href: url(), iconUrl: url(), text: text(), type: text() }],
    signup_fields: [
      { name: text(), placeholder: text(), required: true, type: text() },
      { name: "__proto__", placeholder: text(), required: text(), type: "number" },
    ],
    email_templates: { welcome: { subject: text(), value: text() } },
    feature_devicewifisetup: text(),
    feature_geolocation: { middleware_url: url() },
    theme: {
      ...colours,
      [text()]: text(),
      auth_bg_type: background,
      auth_bg_src: url(),
      auth_bg_opacity: text(),
      auth_bg_tint: text(),
      auth_form_opacity: text(),
    },
    integration: { [text()]: text() },
    sso_saml_active: true,
    security: { otp: { authenticator: text() }, password: { minimum_length: text(), [text()]: text() } },
    signin_buttons: [
      { label: text(), type: "link", url: url() },
      { label: text(), type: text(), url: url() },
    ],
    anonymous_token: text(),
    auth_token_ttl: text(),
    dictionary: text(),
    languages: [text(), text()],
  };
}

/** All that is style in an element: its attributes, and the rules that it hangs onto its root. */
function cssOf(element: Element): string {
  const root = (element.shadowRoot ?? element.getRootNode()) as Document | ShadowRoot;
  const nodes = [...(element.shadowRoot ?? element).querySelectorAll("*"), element];
  return [
    ...nodes.map((node) => node.getAttribute("style") ?? ""),
    ...root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
  ].join("\n");
}

for (const tag of TAGS) {
  for (const render of ["light", "shadow"]) {
    it(`D1 D2 D3 S1 S3 S4 S12 <${tag}> takes hostile settings for text, whatever the field (${render})`, async function () {
      this.timeout(20_000);
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      const canary = scriptedApi();
      const leak = `${canary.url}/leak`;
      for (let turn = 0; turn < 7; turn++) {
        for (const background of ["image", "video", "color", `url(${leak})`]) {
          const element = document.createElement(tag);
          Object.assign(element, {
            runUrl: "acme.tago.run",
            apiUrl: canary.url,
            background: true,
            config: hostileSettings(leak, turn, background),
          });
          element.setAttribute("render", render);
          parent.replaceChildren(element);
          await nextFrame();
          await element.updateComplete;
          const root = element.shadowRoot ?? element;
          expect(root.querySelector("form, .run-card"), "a form all the same").not.to.equal(null);
          const css = cssOf(element);
          for (const word of ["leak", "evil", MARK, "url(", "@import"]) expect(css).not.to.contain(word);
          expect(root.querySelectorAll("script, style, iframe, link, object, embed")).to.have.length(0);
          for (const node of root.querySelectorAll("*")) {
            for (const { name, value } of node.attributes) {
              expect(name, "no handler").not.to.match(/^on/);
              if (!/^(href|src|srcset|action|formaction)$/.test(name)) continue;
              expect(value, name).to.match(/^(https:\/\/acme\.tago\.run\/|data:image\/|#|\/|$)/);
            }
          }
        }
      }
      const paths = (await canary.requests()).map(({ path }) => path);
      // A dictionary's name goes to the API, encoded, as a part of a path.
      expect(
        paths.filter((path) => !/^\/dictionary\/acme\.tago\.run\/[^/]+\/[\w-]+$/.test(path)),
      ).to.deep.equal([]);
      expect(MARK in window).to.equal(false);
    });
  }
}
