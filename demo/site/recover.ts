import { part } from "./dom.js";
import { setUpFrame } from "./frame.js";

const PURPOSES: Readonly<Record<string, string>> = {
  confirm: "It confirms an e-mail address, so that the new account can sign in.",
  reset: "It lets a person who forgot their password choose a new one.",
};

setUpFrame();
const address = new URL(window.location.href);
const purpose = PURPOSES[address.searchParams.get("view") ?? ""];
if (purpose) part("purpose").textContent = purpose;
part("token").hidden = !address.searchParams.has("token");

// A token in the address would stay in the history and in what is copied from it.
address.searchParams.delete("token");
window.history.replaceState(null, "", address);
