import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { legalMessages } from "../../i18n/messages/legal.js";
import { hostLink } from "./links.js";

/** Links to the page's terms and to what it does with data, where it names them; what was typed stays open. */
export function renderLegal(termsUrl: string, privacyUrl: string): TemplateResult | typeof nothing {
  const links = [
    [legalMessages.terms(), hostLink(termsUrl)],
    [legalMessages.privacy(), hostLink(privacyUrl)],
  ].flatMap(([text, href]) =>
    href
      ? html`<a
          class="run-link"
          part="link legal"
          href=${href}
          target="_blank"
          rel="noopener"
          .textContent=${text}
        ></a>`
      : [],
  );
  return links.length > 0 ? html`<p class="run-footer run-legal" part="footer">${links}</p>` : nothing;
}
