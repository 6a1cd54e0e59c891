/**
 * Properties of ours that stay inside a script-tag file, so that it may call them shorter. None is an attribute's
 * or property's of an element, an option's or detail's that a page sees, a name on the wire, in a storage or of the
 * platform, or one that is looked up by a string; the build fails where one stands in quotes.
 */
export const INTERNAL_NAMES: readonly string[] = (
  "problem dispatch client idPrefix wrapper until refusals policy deadline resendAt resendIn hidePassword " +
  "onSubmit onInput onTogglePassword onPasswordInput onToggle onState onClick onEscape onAction onRetry onLeave " +
  "onRestored onEnded onBack onOnline onWake onHide onChange onPhone onLogin onCopy onChoose onBroken onPlayback " +
  "leftToRight statusVisible serverText blocked waitText wrongPins sentBack moreAsked describedBy labelDir " +
  "passwordTooLong emailMissing emailInvalid passwordMissing signIn signInBusy toLogin toRecover toSignup openRun " +
  "renderView renderDone focusTarget createFlow secondsLeft startEmail connectTo runPage ssoHref invalidPin " +
  "showPassword doneRedirect capitalize passwordRules retrySettings pinMissing signInTitle nameMissing haveAccount " +
  "closedTitle confirmTitle pendingTitle unknownTitle readyTitle otherEmail emailTaken noSettings notANumber " +
  "waitFor emailTo smsTo newHere yourEmail enableTitle disableTitle passwordWrong phoneMissing phoneInvalid " +
  "turnOff turnedOff turnedOn notCopied noSecret openApp consentMissing enrolment autosent otpType accepts " +
  "baseUrl isOnline announced attach follow painted wanted offered framed prefer takeMissing ofUser fetchJson " +
  "addController isUpdatePending createRenderRoot performUpdate willUpdate " +
  "shouldUpdate renderRoot clock place lead savesData mayPlay playing lettersNumbers " +
  "upperLower goTo tell wipe toBody byAddress strings decorate turnOn around known late spam moved " +
  "again listen flowState passwordShown leaving broken formShown copied"
).split(" ");
