import { setScriptUrl } from "../elements/shared/language-file.js";

/*
 * Finds this file's own address, for the languages beside it, while it runs: a classic script is asked for, a module
 * is known by its name only (`import.meta` would break the classic one).
 */
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  [...document.scripts].find(({ src }) => /\/run-(auth|login)\.js([?#]|$)/.test(src));
if (script?.src) setScriptUrl(script.src);
