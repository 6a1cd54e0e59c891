const KEY = "run-auth-demo-mode";

type Mode = "light" | "dark";

/** The button that turns the page's other look on. Each page's head applies the kept choice before it paints. */
export function setUpColorMode(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const current = (): Mode =>
    (root.dataset["mode"] as Mode | undefined) ?? (system.matches ? "dark" : "light");
  const show = () => button.setAttribute("aria-pressed", String(current() === "dark"));
  button.addEventListener("click", () => {
    const next: Mode = current() === "dark" ? "light" : "dark";
    root.dataset["mode"] = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Without storage the choice holds for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  button.hidden = false;
  show();
}
