/** What a page lists in its `trusted-types` directive. Lit's own name stays free for another copy of Lit. */
const POLICY_NAME = "run-auth-elements";

interface MarkupPolicy {
  createHTML(markup: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(markup: string): string }): MarkupPolicy;
}

let policy: MarkupPolicy | undefined;
let asked = false;

/**
 * The policy that the small Lit makes its markup with. It is made when the first template is, so that a file that
 * registers nothing makes none. Where the page refuses it, the markup stays a string: a page that enforces Trusted
 * Types then throws at it, which the element catches; any
 * other page renders as ever.
 */
export const markupPolicy: MarkupPolicy = {
  createHTML(markup) {
    if (!asked) {
      asked = true;
      policy = createPolicy();
    }
    return policy ? policy.createHTML(markup) : markup;
  },
};

function createPolicy(): MarkupPolicy | undefined {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  try {
    // Only the static strings of our templates come here: every value is bound as text.
    return factory?.createPolicy(POLICY_NAME, { createHTML: (markup) => markup });
  } catch {
    return undefined; // The page's policy doesn't list our name.
  }
}
