/** What a stage, or all of them, came to. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Stages that this machine has nothing to run with. */
  skipped?: number;
}

export const NOTHING: Outcome = { passed: 0, failed: 0 };

export function sum(outcomes: readonly Outcome[]): Required<Outcome> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped = 0 } of outcomes) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}
