import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { expectNoAxeViolations } from "../../../test-support/axe.js";
import { type LoginPage, openLogin } from "../../../test-support/login-page.js";
import { resetMedia, setMedia } from "../../../test-support/media.js";

const VIDEO = new URL("../../../test-support/background.webm", import.meta.url).href;

/** What the browser says of itself, until the end of the test. */
function pretend(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, value });
  undo.push(() => Reflect.deleteProperty(target, name));
}
const undo: (() => unknown)[] = [];

async function open(render = "light"): Promise<LoginPage> {
  const page = await openLogin({
    attributes: { render, background: "" },
    properties: { config: { theme: { auth_bg_type: "video", auth_bg_src: VIDEO } } },
  });
  await nextFrame();
  await page.element.updateComplete;
  return page;
}

const videoOf = (page: LoginPage) => page.get("video") as HTMLVideoElement;
const button = (page: LoginPage) => page.action("toggle-background");
const labelOf = (page: LoginPage) => button(page).getAttribute("aria-label");
/** Comes once the video does what is awaited: "play", "pause", "loadeddata". */
const heard = (page: LoginPage, name: string) =>
  new Promise((resolve) => videoOf(page).addEventListener(name, resolve, { once: true }));
/** Long enough for whatever would start a video: its first frame is there, and one of the page's more. */
async function settle(page: LoginPage): Promise<void> {
  if (videoOf(page).readyState < HTMLMediaElement.HAVE_CURRENT_DATA) await heard(page, "loadeddata");
  await nextFrame();
  await page.element.updateComplete;
}
const setHidden = (hidden: boolean) => {
  pretend(document, "hidden", hidden);
  document.dispatchEvent(new Event("visibilitychange"));
};

describe("a video as the RUN's background", () => {
  afterEach(async () => {
    for (const back of undo.splice(0)) back();
    await resetMedia();
  });

  for (const render of ["light", "shadow"]) {
    it(`A5 is muted, loops, stays in place and is unseen by assistive technology (${render})`, async () => {
      const page = await open(render);
      const video = videoOf(page);
      expect(video).to.include({
        muted: true,
        defaultMuted: true,
        loop: true,
        playsInline: true,
        controls: false,
      });
      expect(video.closest("[aria-hidden=true]")).not.to.equal(null);
      expect(getComputedStyle(video).objectFit).to.equal("cover");
      await expectNoAxeViolations(page.element);
    });

    it(`A5 pauses and goes on by its button, which says what it does (${render})`, async () => {
      const page = await open(render);
      await waitUntil(() => labelOf(page) === "Pause the background video");
      const { width, height } = button(page).getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      const paused = heard(page, "pause");
      button(page).focus();
      await sendKeys({ press: "Enter" });
      await paused;
      expect(videoOf(page).paused).to.equal(true);
      await waitUntil(() => labelOf(page) === "Play the background video");
      button(page).click();
      await waitUntil(() => labelOf(page) === "Pause the background video");
      expect(videoOf(page).paused).to.equal(false);
    });
  }

  it("A5 has a button that the card does not cover", async () => {
    const page = await open();
    const [knob, card] = [button(page), page.get(".run-card")].map((node) => node.getBoundingClientRect());
    expect(knob!.top).to.be.at.least(card!.bottom);
    const { left, top, width, height } = knob!;
    expect(document.elementFromPoint(left + width / 2, top + height / 2)?.closest("button")).to.equal(
      button(page),
    );
  });

  it("A5 stands still on its first frame under reduced motion, with nothing to press", async () => {
    await setMedia({ reducedMotion: "reduce" });
    const page = await open();
    await settle(page);
    expect(videoOf(page).paused).to.equal(true);
    expect(videoOf(page).videoWidth).to.be.above(0);
    expect(page.find(".run-playback")).to.equal(null);
  });

  it("A5 stops when motion is no longer wanted", async () => {
    const page = await open();
    if (videoOf(page).paused) await heard(page, "play");
    const paused = heard(page, "pause");
    await setMedia({ reducedMotion: "reduce" });
    await paused;
    await page.element.updateComplete;
    expect(page.find(".run-playback")).to.equal(null);
  });

  it("A5 never starts by itself where data is saved; the button starts it", async () => {
    pretend(navigator, "connection", { saveData: true });
    const page = await open();
    expect(videoOf(page).preload).to.equal("none");
    await nextFrame();
    await page.element.updateComplete;
    expect(videoOf(page).paused).to.equal(true);
    const plays = heard(page, "play");
    button(page).click();
    await plays;
  });

  it("A5 does not start in a hidden tab, and pauses in one; a person's pause outlasts it", async () => {
    setHidden(true);
    const page = await open();
    await settle(page);
    expect(videoOf(page).paused).to.equal(true);
    const plays = heard(page, "play");
    setHidden(false);
    await plays;
    let paused = heard(page, "pause");
    setHidden(true);
    await paused;
    setHidden(false);
    if (videoOf(page).paused) await heard(page, "play");
    await page.element.updateComplete;
    paused = heard(page, "pause");
    button(page).click();
    await paused;
    setHidden(true);
    setHidden(false);
    await nextFrame();
    expect(videoOf(page).paused).to.equal(true);
  });
});
