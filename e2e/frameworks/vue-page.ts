import { createApp, defineComponent, h, ref } from "vue";
import "../../dist/esm/define/all.js";

const TAGS = ["run-login", "run-signup", "run-recover"];
const { render } = document.documentElement.dataset;
const CONFIGS = [{ theme: { loginButton: "#005500" } }, { theme: { loginButton: "#550000" } }];

/** The same page as people write it in Vue 3: `.prop` bindings, `onRun…` listeners, and `v-if` between the tags. */
const Page = defineComponent(() => {
  const step = ref(0);
  const heard = ref<string[]>([]);
  const hear = ({ type }: Event) => heard.value.push(type);
  return () =>
    h("div", { id: "page", "data-step": step.value, "data-heard": heard.value.join(" ") }, [
      h("button", { id: "next", onClick: () => step.value++ }, "Next"),
      ...(step.value < 3 ? TAGS : []).map((tag) =>
        h(
          tag,
          {
            key: tag,
            render,
            "run-url": "acme.tago.run",
            headingLevel: 3,
            config: CONFIGS[step.value % 2],
            onRunConfig: hear,
            onRunBeforeSubmit: (event: Event) => {
              hear(event);
              event.preventDefault();
            },
          },
          [
            step.value < 2 ? h("p", { class: "note" }, `${tag}, step ${step.value}`) : undefined,
            step.value === 1 ? h("a", { href: "/help" }, "Help") : "plain text ",
          ],
        ),
      ),
    ]);
});

createApp(Page).mount("#app");
