import "../../../src/define/all.js";
import { copyButton } from "../copy-button.js";
import { part } from "../dom.js";
import { segments } from "../form-controls.js";
import { setUpFrame } from "../frame.js";
import { languageSelect } from "../language-control.js";
import { signupEditor } from "../signup-editor.js";
import { readAddress, writeAddress } from "./address.js";
import { backgroundEditor } from "./background-editor.js";
import { createBoard } from "./board.js";
import { brandBar } from "./brand-bar.js";
import { BRANDS } from "./brands.js";
import { colorEditor, type SetKey } from "./color-editor.js";
import { contrastReport } from "./contrast-report.js";
import { showSnippet } from "./embed.js";
import { jsonEditor } from "./json-editor.js";
import { methodsEditor, portalEditor } from "./portal-editor.js";
import type { Changes } from "./preview-messages.js";
import { settingsSource } from "./settings-source.js";
import { publicPart, readState, VIEW_NAMES, type PlaygroundState, type Settings } from "./state.js";
import { VIEWS } from "./views.js";

setUpFrame();
const views = VIEW_NAMES.filter((view) => view !== "page" || customElements.get("run-auth"));
let state = (await readAddress(window.location.hash)) ?? readState({ settings: BRANDS[0]?.settings });
let writing = Promise.resolve();

const brands = brandBar(load);
const board = createBoard(part("board"), views, showReport);
const json = jsonEditor(part("json") as HTMLTextAreaElement, part("json-problem"), (settings) => {
  change({ settings });
  editAnew();
});
part("brands").append(brands.element);
part("source").append(...settingsSource(load));
part("share").append(copyButton("Copy a link to all of this", () => window.location.href));
part("snippet-actions").append(copyButton("Copy the snippet", () => part("snippet").textContent ?? ""));
part("json-actions").append(copyButton("Copy the settings", () => JSON.stringify(state.settings, null, 2)));
showToolbar();
editAnew();
change({});
document.body.dataset["ready"] = "";

// Somebody may paste another link over this one.
window.addEventListener("hashchange", () => {
  void readAddress(window.location.hash).then((named) => {
    if (!named) return;
    state = named;
    showToolbar();
    load(named.settings);
  });
});

function load(settings: Settings): void {
  change({ settings });
  editAnew();
}

/** Whatever was changed, everything follows; the address last, since packing it takes a moment. */
function change(next: Partial<PlaygroundState>): void {
  state = { ...state, ...next };
  brands.show(state.settings);
  board.show(state);
  json.show(state.settings);
  void showSnippet(state, part("snippet"), part("snippet-note"));
  const packed = state;
  writing = writing.then(async () => {
    if (packed !== state) return;
    const hash = await writeAddress(packed);
    if (packed !== state) return;
    window.history.replaceState(null, "", hash);
    board.address(hash);
  });
}

/** Fills the editors with what the settings are now; while somebody edits them they are left alone. */
function editAnew(): void {
  const { settings } = state;
  const theme = settings.theme ?? {};
  part("portal").replaceChildren(...portalEditor(settings, (key, value) => patch({ [key]: value })));
  part("colors").replaceChildren(...colorEditor(theme, setKey));
  part("background").replaceChildren(...backgroundEditor(theme, setKey));
  part("methods").replaceChildren(
    ...methodsEditor(settings, (otp) => patch({ security: { ...state.settings.security, otp } })),
  );
  const signup = {
    signup_method: settings.signup_method ?? "default",
    signup_fields: (settings.signup_fields ?? []).map((row) => ({ ...row })),
  };
  part("signup").replaceChildren(...signupEditor(signup, () => patch(structuredClone(signup))));
}

function patch(part: Readonly<Record<string, unknown>>): void {
  change({ settings: publicPart({ ...state.settings, ...part }) });
}

const setKeyOf = (theme: Settings["theme"], ...[key, value]: Parameters<SetKey>) =>
  Object.fromEntries(Object.entries({ ...theme, [key]: value }).filter(([, one]) => one !== ""));

function setKey(...given: Parameters<SetKey>): void {
  patch({ theme: setKeyOf(state.settings.theme, ...given) });
}

function showToolbar(): void {
  const names = [["all", "All"], ...views.map((view) => [view, VIEWS[view]] as const)] as const;
  const directions = [
    ["ltr", "LTR"],
    ["rtl", "RTL"],
    ["both", "Both"],
  ] as const;
  part("toolbar").replaceChildren(
    segments("show", "Views", names, state.show, (show) => change(readShown(show))),
    segments("dir", "Direction", directions, state.dir, (dir) => change({ dir: readState({ dir }).dir })),
    languageSelect(state.lang, (lang) => change({ lang })),
  );
}

const readShown = (show: string) => ({ show: readState({ show }).show });

function showReport(changes: Changes): void {
  part("report").replaceChildren(contrastReport(changes, state.settings));
  const count = changes.length;
  const words = count === 0 ? "Readable as it is" : `${count} ${count === 1 ? "colour" : "colours"} repaired`;
  const link = part("verdict");
  if (link.textContent !== words) link.textContent = words;
  link.dataset["count"] = String(count);
}
