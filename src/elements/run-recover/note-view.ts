import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { ConfirmStep, FinishedStep } from "../../flow/recover-state.js";
import { recoverMessages } from "../../i18n/messages/recover.js";
import { noticeText, problemText } from "../shared/error-text.js";
import { renderHeading } from "../shared/heading.js";
import { isolate } from "../shared/isolate.js";

export interface NoteViewOptions {
  readonly step: ConfirmStep | FinishedStep;
  readonly headingLevel: number;
  readonly language: string;
  /** The button's text while a rate limit runs; empty when none does. */
  readonly wait: string;
  /** Where the mail went; as typed. */
  readonly email: string;
  readonly ways: TemplateResult;
  readonly onRetry: () => void;
}

/**
 * What needs no typing: a confirmation under way, and how things ended. One template for all, so that the two
 * live regions are there before the outcome of a confirmation is spoken (A2).
 */
export function renderNote(view: NoteViewOptions): TemplateResult {
  const { step } = view;
  const [heading, status] = wordsFor(view);
  return html`
    <div class="run-card" part="card" aria-busy=${step.status === "busy" ? "true" : nothing}>
      ${renderHeading(heading, view.headingLevel)}
      <p class="run-alert" part="alert" role="alert" .textContent=${alertFor(view)}></p>
      <p class="run-text" part="status" role="status" .textContent=${status}></p>
      ${"link" in step && step.link === "good" ? renderRetry(view) : nothing} ${view.ways}
    </div>
  `;
}

/** Stays while the confirmation is under way, so that focus on it does. */
function renderRetry({ step, wait, onRetry }: NoteViewOptions): TemplateResult {
  const busy = step.status === "busy";
  return html`<button
    class="run-submit"
    part="submit"
    type="button"
    data-action="retry"
    aria-disabled=${busy || wait ? "true" : nothing}
    @click=${onRetry}
    .textContent=${wait || recoverMessages.confirm()}
  ></button>`;
}

function wordsFor({ step, email }: NoteViewOptions): [heading: string, status: string] {
  switch (step.view) {
    case "recover-sent":
      return [recoverMessages.sentTitle(), recoverMessages.sent(isolate(email))];
    case "reset-done":
      return [recoverMessages.resetDoneTitle(), recoverMessages.resetDone()];
    case "confirm-done":
      return [recoverMessages.confirmDoneTitle(), recoverMessages.confirmDone()];
    case "confirm":
      return [
        recoverMessages.confirmTitle(),
        step.status === "busy" ? recoverMessages.confirming() : noticeText(step.notice),
      ];
  }
}

function alertFor({ step, language }: NoteViewOptions): string {
  if (step.view !== "confirm" || step.link === "good") return problemText(step.problem, language);
  return step.link === "spent" ? recoverMessages.confirmSpent() : recoverMessages.linkMissing();
}
