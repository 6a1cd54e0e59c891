import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import "../../dist/esm/define/all.js";

const TAGS = ["run-login", "run-signup", "run-recover"];
const { render } = document.documentElement.dataset;

/** Beside React's state: `run-config` comes while React is still putting the element in. */
function hear({ type }: Event): void {
  const { dataset } = document.documentElement;
  dataset["heard"] = `${dataset["heard"] ?? ""} ${type}`;
}

/**
 * A page as people write it in React 19: properties and `onrun-…` listeners straight on the elements, children
 * between their tags that come, change and go, and the elements themselves that go too.
 */
function Page() {
  const [step, setStep] = useState(0);
  const child = (tag: string) => [
    step < 2 && createElement("p", { key: "note", className: "note" }, `${tag}, step ${step}`),
    step === 1 ? createElement("a", { key: "link", href: "/help" }, "Help") : "plain text ",
  ];
  const shown = step < 3 ? TAGS : [];
  return createElement(
    "div",
    { id: "page", "data-step": step },
    createElement("button", { id: "next", onClick: () => setStep(step + 1) }, "Next"),
    ...shown.map((tag) =>
      createElement(
        tag,
        {
          key: tag,
          render,
          "run-url": "acme.tago.run",
          headingLevel: 3,
          config: CONFIGS[step % 2],
          "onrun-config": hear,
          "onrun-before-submit": (event: Event) => {
            hear(event);
            event.preventDefault();
          },
        },
        ...child(tag),
      ),
    ),
  );
}

const CONFIGS = [{ theme: { loginButton: "#005500" } }, { theme: { loginButton: "#550000" } }];

createRoot(document.querySelector("#app") as HTMLElement).render(createElement(Page));
