import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ThemeOption } from "../api/owner/theme-option.js";
import { parseColor } from "./color.js";
import { DEFAULT_THEME } from "./testing/default-theme.js";
import { DEFAULTS, ROLES } from "./roles.js";
import { readTheme, themeProperties } from "./theme.js";
import { ANY_PICTURE, failures, measure, token } from "./testing/oracle.js";

/** What the pages paint with are keys that a RUN's theme has: the compiler says so. */
DEFAULTS satisfies Partial<Record<ThemeOption, string>>;

const WHITE = [255, 255, 255] as [number, number, number];

describe("readTheme: the default look", () => {
  it("A1 repairs what fails in the documented default theme, and nothing else of it", () => {
    const { changes } = readTheme(DEFAULT_THEME);
    assert.deepEqual(changes, [
      { key: "inputForegroundReadOnly", from: "#737373", to: "#6e6e6e", ratio: 4.55 },
      { key: "formControlBorder", from: "#00000012", to: "#0000006c", ratio: 3.02 },
    ]);
  });

  it("is the default theme's repaired look before any settings arrive", () => {
    const before = readTheme({});
    assert.deepEqual(before.changes, []);
    assert.deepEqual([...before.tokens], [...readTheme(DEFAULT_THEME).tokens]);
    assert.equal(before.scheme, "light");
    assert.deepEqual(failures(before, ANY_PICTURE), []);
  });

  it("names a private property for each documented one", () => {
    const names = themeProperties();
    assert.ok(names.includes("--run-login-form") && names.includes("--run-input-background-read-only"));
    assert.deepEqual(
      [...readTheme({}).tokens.keys()],
      names.map((name) => name.replace("--run-", "--_")),
    );
  });
});

describe("readTheme: reading", () => {
  it("takes colours in any notation", () => {
    const raw = { loginForm: "hsl(220 30% 12%)", loginForeground: "white", link: "oklch(80% 0.1 230)" };
    const theme = readTheme(raw);
    assert.equal(token(theme, "loginForm"), "#151c28");
    assert.equal(token(theme, "loginForeground"), "#ffffff");
    assert.equal(theme.scheme, "dark");
  });

  it("S7 reads own properties only", () => {
    const raw = Object.create({ loginButton: "#123456" }) as Record<string, unknown>;
    assert.deepEqual([...readTheme(raw).tokens], [...readTheme({}).tokens]);
    const polluted = JSON.parse('{"__proto__": {"loginButton": "#123456"}}') as Record<string, unknown>;
    assert.deepEqual([...readTheme(polluted).tokens], [...readTheme({}).tokens]);
  });

  it("D3 takes the default where a colour is broken or hostile", () => {
    for (const bad of ["url(//evil.example)", "red;}*{}", "x".repeat(1_000_000), "", null, 7, {}, []]) {
      const theme = readTheme(Object.fromEntries(Object.keys(DEFAULTS).map((key) => [key, bad])));
      assert.deepEqual([...theme.tokens], [...readTheme({}).tokens]);
      assert.deepEqual(theme.changes, []);
    }
  });

  it("scales the card's alpha by auth_form_opacity, a number or its text", () => {
    const card = (auth_form_opacity: unknown): string =>
      token(readTheme({ loginForeground: "#000", auth_form_opacity }), "loginForm");
    for (const opacity of [100, "100", null, undefined, "abc", {}, true, NaN, 400]) {
      assert.equal(card(opacity), "#ffffff", typeof opacity);
    }
    assert.equal(card(95), "#fffffff2");
    assert.equal(card("95"), "#fffffff2");
  });
});

describe("readTheme: repair", () => {
  it("A1 leaves an accessible theme as it is", () => {
    const raw = {
      loginForm: "rgb(18 24 38 / 0.97)",
      loginForeground: "hsl(210, 40%, 96%)",
      link: "#7cc4ff",
      primary: "#7cc4ff",
      loading: "#ffffff",
      inputError: "#ff9a9a",
      inputBackground: "hsla(220, 30%, 16%, 1)",
      inputForeground: "white",
      inputBackgroundReadOnly: "#1b2333",
      inputForegroundReadOnly: "#b9c2d0",
      formControlBorder: "rgb(150, 165, 190)",
      formControlFocus: "#7cc4ff",
    };
    const theme = readTheme(raw);
    assert.deepEqual(theme.changes, []);
    assert.equal(token(theme, "loginForm"), "#121826f7");
    assert.equal(token(theme, "formControlBorder"), "#96a5be");
  });

  it("A1 D4 changes the text first: white on white is darkened, the card stays", () => {
    const theme = readTheme({ loginForm: "#fff", loginForeground: "#fff" });
    assert.deepEqual(theme.changes, [
      { key: "loginForeground", from: "#ffffff", to: "#767676", ratio: 4.54 },
    ]);
  });

  it("A1 makes the card denser before it touches its colour, and only as far as text needs", () => {
    const theme = readTheme({ auth_form_opacity: 0 });
    assert.deepEqual(theme.changes.map(({ key }) => key).slice(0, 1), ["loginForm"]);
    assert.match(token(theme, "loginForm"), /^#ffffff[\da-e][\da-f]$/);
    assert.deepEqual(failures(theme, ANY_PICTURE), []);
  });

  it("A1 moves a fill only where no line could be seen between two of them", () => {
    const theme = readTheme({ loginForm: "#555", inputBackground: "#fff" });
    const card = theme.changes.find(({ key }) => key === "loginForm");
    assert.deepEqual(card?.to, "#5b5b5b");
    assert.deepEqual(failures(theme, ANY_PICTURE), []);
    assert.equal(token(theme, "inputBackground"), "#ffffff");
  });

  it("A1 gives an alert a text of its own and leaves the owner's fill", () => {
    const theme = readTheme({ loginForm: "#101010", loginForeground: "#fff" });
    assert.equal(token(theme, "alertDangerBackground"), "#f7dede");
    assert.notEqual(token(theme, "alertDangerText"), "#ffffff");
    assert.deepEqual(failures(theme, ANY_PICTURE), []);
  });

  it("A1 keeps the hue and takes the smallest step of lightness that passes", () => {
    const { changes } = readTheme({ link: "hsl(30, 100%, 60%)" });
    const [change] = changes;
    assert.ok(change && change.key === "link" && change.ratio < 4.6, JSON.stringify(changes));
    const [red, green, blue] = parseColor(change.to) ?? [0, 0, 0];
    assert.ok(red > green && green > blue);
    assert.ok(Math.abs((60 * (green - blue)) / (red - blue) - 30) < 1, change.to);
  });

  it("A1 takes the backdrop from a background that is a colour, else from the host, else any picture", () => {
    const glass = { loginForm: "#ffffff40", loginForeground: "#000", formControlBorder: "#000" };
    const onWhite = readTheme({ ...glass, auth_bg_type: "color", auth_bg_src: "#fff" });
    assert.equal(token(onWhite, "loginForm"), "#ffffff40");
    assert.deepEqual(failures(onWhite, [WHITE]), []);
    assert.equal(token(readTheme(glass, { backdrop: "white" }), "loginForm"), "#ffffff40");
    for (const theme of [
      readTheme(glass),
      readTheme(glass, { backdrop: "transparent" }),
      readTheme(glass, { backdrop: "nonsense;" }),
      readTheme({ ...glass, auth_bg_type: "image", auth_bg_src: "#fff" }),
      readTheme({ ...glass, auth_bg_type: "color", auth_bg_src: "not a colour" }),
      readTheme({ ...glass, auth_bg_type: "color", auth_bg_src: "#fff", auth_bg_opacity: "10" }),
    ]) {
      assert.notEqual(token(theme, "loginForm"), "#ffffff40");
    }
  });

  it("A1 finds the one colour that will do, where a margin above what is needed has no room", () => {
    const theme = readTheme({
      loginForm: "#5c9974",
      loginForeground: "#fff",
      inputBackground: "#ae2701",
      inputBackgroundReadOnly: "#5c5c5c",
      alertDangerBackground: "oklch(-2% 0.608 67grad / 0.5)",
      auth_form_opacity: 0,
    });
    assert.deepEqual(failures(theme, ANY_PICTURE), []);
  });

  it("reports a fill's change by the worst of the pairs that lie on it", () => {
    const theme = readTheme({ auth_form_opacity: 20 });
    const card = theme.changes.find(({ key }) => key === "loginForm");
    const onCard = new Set(
      ROLES.filter(([, , on]) => on.includes("loginForm")).map(([key]) => key as string),
    );
    const worst = Math.min(
      ...measure(theme, ANY_PICTURE)
        .filter(({ key }) => onCard.has(key))
        .map(({ ratio }) => ratio),
    );
    assert.ok(card && Math.abs(card.ratio - worst) < 0.02, `${card?.ratio} ${worst}`);
  });
});
