/** A short time as a person of that language reads it: "8 seconds", "2 minutes". Seconds, rounded up. */
export function formatDuration(seconds: number, language: string): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const minutes = whole >= 120;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: minutes ? "minute" : "second",
    unitDisplay: "long",
  }).format(minutes ? Math.ceil(whole / 60) : whole);
}
