import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { OtpEnrolment } from "../../api/otp-enrolment-guess.js";
import { safeUrl } from "../../api/safe-url.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { otpSetupMessages } from "../../i18n/messages/otp-setup.js";
import { inGroups } from "./enrolment.js";
import { renderQrCode } from "./qr-code.js";

export interface EnrolmentOptions {
  readonly enrolment: OtpEnrolment;
  readonly idPrefix: string;
  /** The RUN's own page, for a secret that isn't understood. */
  readonly runPage: string | undefined;
  /** Whether the app is likely on this very device: a phone can't scan itself. */
  readonly onPhone: boolean;
  readonly onCopy: (secret: string) => void;
}

/** The secret of an authenticator: as a picture for another device, as a link for this one, as a key for hands. */
export function renderEnrolment({
  enrolment,
  idPrefix,
  runPage,
  onPhone,
  onCopy,
}: EnrolmentOptions): TemplateResult {
  const { uri, secret, image } = enrolment;
  if (!uri && !secret && !image) return renderNoSecret(runPage);
  const keyId = `${idPrefix}-key`;
  return html`
    <p class="run-text" part="text" .textContent=${otpSetupMessages.scan()}></p>
    ${uri ? (renderQrCode(uri, otpSetupMessages.picture()) ?? nothing) : renderPicture(image)}
    ${
      uri && onPhone
        ? html`<a
            class="run-secondary"
            part="link"
            href=${uri}
            .textContent=${otpSetupMessages.openApp()}
          ></a>`
        : nothing
    }
    ${
      secret
        ? html`<div class="run-field" part="field">
            <p class="run-label" part="label" id=${keyId} .textContent=${otpSetupMessages.key()}></p>
            <p
              class="run-key"
              part="key"
              dir="ltr"
              translate="no"
              role="group"
              aria-labelledby=${keyId}
              .textContent=${inGroups(secret)}
            ></p>
            <button
              class="run-secondary"
              part="copy"
              type="button"
              data-action="copy"
              @click=${() => onCopy(secret)}
              .textContent=${otpSetupMessages.copy()}
            ></button>
          </div>`
        : nothing
    }
  `;
}

/** A picture that the server made. */
function renderPicture(image: string | undefined): unknown {
  const src = safeUrl(image, { kind: "image" });
  return src ? html`<img class="run-qr" part="qr" alt=${otpSetupMessages.picture()} src=${src} />` : nothing;
}

function renderNoSecret(runPage: string | undefined): TemplateResult {
  return html`
    <p class="run-text" part="text" .textContent=${otpSetupMessages.noSecret()}></p>
    ${
      runPage
        ? html`<a class="run-link" part="link" href=${runPage} .textContent=${commonMessages.openRun()}></a>`
        : nothing
    }
  `;
}
