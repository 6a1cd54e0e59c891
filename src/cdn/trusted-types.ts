/** What a page lists in its `trusted-types` directive. Lit's own name stays free for another copy of Lit. */
const POLICY_NAME = "run-auth-elements";

interface MarkupPolicy {
  createHTML(markup: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(markup: string): string }): MarkupPolicy;
}

let policy: MarkupPolicy | undefined;

/**
 * The policy that the small Lit makes its markup with. It is made when the first template is, so that a file that
 * registers nothing makes none. Where the page refuses it, the markup stays a string: a page that enforces Trusted
 * Types then throws at it, which the element catches; any
 * other page renders as ever.
 */
export const markupPolicy: MarkupPolicy = {
  createHTML(markup) {
    return (policy ??= createPolicy()).createHTML(markup);
  },
};

function createPolicy(): MarkupPolicy {
  // Only the static strings of our templates come here: every value is bound as text.
  const asItIs = { createHTML: (markup: string) => markup };
  try {
    return (
      (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy(POLICY_NAME, asItIs) ??
      asItIs
    );
  } catch {
    return asItIs; // The page's policy doesn't list our name.
  }
}
