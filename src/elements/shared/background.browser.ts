import { expect, fixture, html, nextFrame, waitUntil } from "@open-wc/testing";
import { type LoginPage, openLogin } from "../../../test-support/login-page.js";

/** A wide picture of one colour, and one that no decoder takes. */
const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='4000' height='3000'%3E%3Crect width='100%25' height='100%25' fill='teal'/%3E%3C/svg%3E";
const BROKEN = "data:image/png;base64,AAAA";

const themed = (theme: object) => ({ theme: { loginForm: "#ffffffcc", ...theme } });

const open = async (theme: object, render = "light", attributes: Record<string, string> = {}) => {
  const page = await openLogin({
    attributes: { render, background: "", ...attributes },
    properties: { config: themed(theme) },
  });
  await nextFrame();
  await page.element.updateComplete;
  return page;
};

const colorOf = (element: HTMLElement): string => getComputedStyle(element).backgroundColor;
const box = (element: HTMLElement) => element.getBoundingClientRect();

for (const render of ["light", "shadow"]) {
  describe(`the RUN's background behind the card (${render})`, () => {
    it("is painted only where the attribute asks for it", async () => {
      const page = await openLogin({
        attributes: { render },
        properties: { config: themed({ auth_bg_type: "image", auth_bg_src: PICTURE }) },
      });
      await nextFrame();
      expect(page.find(".run-background, img")).to.equal(null);
      page.element.background = true;
      await page.element.updateComplete;
      await nextFrame();
      await page.element.updateComplete;
      expect(page.find("img")).not.to.equal(null);
    });

    it("is a colour, with its tint and opacity in it, in the first render", async () => {
      const page = await openLogin({
        attributes: { render, background: "" },
        properties: {
          config: themed({
            auth_bg_type: "color",
            auth_bg_src: "teal",
            auth_bg_tint: "rgb(255 255 255 / 50%)",
          }),
        },
      });
      expect(colorOf(page.get(".run-background"))).to.equal("rgb(128, 192, 192)");
      expect(page.find("img, video, .run-playback")).to.equal(null);
    });

    it("leaves room around the card, and lies in the element's own box", async () => {
      const page = await open({ auth_bg_type: "color", auth_bg_src: "teal" }, render);
      const [outer, card] = [box(page.get(".run-background")), box(page.get(".run-card"))];
      expect(card.left - outer.left).to.be.above(12);
      expect(card.top - outer.top).to.be.above(12);
      expect(outer.bottom - card.bottom).to.be.above(12);
      expect(outer.width).to.equal(box(page.wrapper).width);
      const { x, y } = { x: card.left + card.width / 2, y: card.top + 4 };
      const root = page.element.shadowRoot ?? document;
      expect(root.elementFromPoint(x, y)?.classList.contains("run-background")).to.equal(false);
    });

    it("is a picture that assistive technology does not see, with opacity and tint in numbers of ours", async () => {
      const page = await open(
        { auth_bg_type: "image", auth_bg_src: PICTURE, auth_bg_opacity: "40", auth_bg_tint: "#00000080" },
        render,
      );
      const image = page.get("img") as HTMLImageElement;
      expect(image.alt).to.equal("");
      expect(image.closest("[aria-hidden=true]")).not.to.equal(null);
      expect(image.referrerPolicy).to.equal("no-referrer");
      expect(getComputedStyle(image).opacity).to.equal("0.4");
      expect(getComputedStyle(image).objectFit).to.equal("cover");
      expect(box(image).height).to.equal(box(page.wrapper).height);
      expect(colorOf(page.get(".run-tint"))).to.equal("rgba(0, 0, 0, 0.5)");
    });

    it("D9 is gone where the picture is broken, and the form stays where it was", async () => {
      const page = await open({ auth_bg_type: "image", auth_bg_src: PICTURE }, render);
      const before = box(page.form).top;
      const failed = new Promise((resolve) => page.get("img").addEventListener("error", resolve));
      page.element.config = themed({ auth_bg_type: "image", auth_bg_src: BROKEN });
      await failed;
      await page.element.updateComplete;
      expect(page.find("img")).to.equal(null);
      expect(box(page.form).top).to.equal(before);
    });
  });
}

describe("the RUN's background: order and safety", () => {
  it("R4 asks for the picture after the form is in the page", async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement("run-login");
    Object.assign(element, {
      runUrl: "acme.tago.run",
      background: true,
      config: themed({ auth_bg_type: "image", auth_bg_src: PICTURE }),
    });
    parent.append(element);
    expect(element.querySelector("form")).not.to.equal(null);
    expect(element.querySelector("img")).to.equal(null);
    await waitUntil(() => element.querySelector("img"));
  });

  it("D9 shifts nothing when settings and picture come late", async () => {
    const page = await openLogin({ attributes: { background: "" } });
    const before = [box(page.form), box(page.wrapper)].map(({ top, left, width }) => [top, left, width]);
    const { email } = page;
    for (const type of ["image", "color", "video", "hologram"]) {
      page.element.config = themed({ auth_bg_type: type, auth_bg_src: PICTURE });
      await page.element.updateComplete;
      await nextFrame();
      await page.element.updateComplete;
      const after = [box(page.form), box(page.wrapper)].map(({ top, left, width }) => [top, left, width]);
      expect(after, type).to.deep.equal(before);
      expect(page.email === email, "R3: the same input").to.equal(true);
    }
  });

  it("S3 S12 loads nothing from an address that is refused", async () => {
    const refused = [
      "javascript:alert(1)",
      "http://evil.example/x.png",
      "data:text/html,<script>alert(1)</script>",
      "ftp://evil.example/x.png",
      "blob:https://evil.example/1",
      "",
      '") url(//evil.example',
    ];
    for (const type of ["image", "video"]) {
      for (const source of refused) {
        const page = await open({ auth_bg_type: type, auth_bg_src: source });
        expect(page.find("img, video, .run-playback"), `${type} ${source}`).to.equal(null);
        page.element.remove();
      }
    }
    const page = await open({ auth_bg_type: "video", auth_bg_src: PICTURE });
    expect(page.find("video"), "a data: address is for pictures only").to.equal(null);
  });

  it("S3 adds the scheme that TagoIO's addresses lack", async () => {
    const page = await open({ auth_bg_type: "video", auth_bg_src: "localhost:1/file/bg.mp4" });
    expect(page.get("video").getAttribute("src")).to.match(/^https?:\/\/localhost:1\/file\/bg\.mp4$/);
  });

  it("A1 takes the painted colour for what lies behind the card, and any picture for anything", async () => {
    const glass = { loginForm: "#ffffff40", loginForeground: "#000", formControlBorder: "#000" };
    const alphaOf = (page: LoginPage): string => colorOf(page.get(".run-card"));
    const onWhite = await open({ ...glass, auth_bg_type: "color", auth_bg_src: "#fff" }, "light", {
      backdrop: "black",
    });
    expect(alphaOf(onWhite)).to.match(/0\.25\d*\)$/);
    const onPicture = await open({ ...glass, auth_bg_type: "image", auth_bg_src: PICTURE }, "light", {
      backdrop: "white",
    });
    expect(alphaOf(onPicture)).not.to.match(/0\.25\d*\)$/);
    const unpainted = await openLogin({
      properties: { config: themed({ ...glass, auth_bg_type: "color", auth_bg_src: "#fff" }) },
    });
    expect(alphaOf(unpainted)).not.to.match(/0\.25\d*\)$/);
  });
});
