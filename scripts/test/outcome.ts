/** What a stage, or all of them, came to. */
export interface Outcome {
  passed: number;
  failed: number;
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  const total = { passed: 0, failed: 0 };
  for (const { passed, failed } of outcomes) {
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}
