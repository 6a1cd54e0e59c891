import { writeFileSync } from "node:fs";
import type { Reporter, TestSession, TestSuiteResult } from "@web/test-runner-core";

/** Writes `{passed, failed}` to the file that `TEST_COUNTS` names, for the closing line of `npm test`. */
export function countReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.TEST_COUNTS;
      if (file) writeFileSync(file, JSON.stringify(countSessions(sessions)));
    },
  };
}

function countSessions(sessions: readonly TestSession[]): { passed: number; failed: number } {
  const total = { passed: 0, failed: 0 };
  for (const session of sessions) {
    const before = total.failed;
    if (session.testResults) countSuite(session.testResults, total);
    // A file that could not be loaded, or that failed outside any test, is a failure too.
    if (!session.passed && total.failed === before) total.failed += 1;
  }
  return total;
}

function countSuite(suite: TestSuiteResult, total: { passed: number; failed: number }): void {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    if (test.passed) total.passed += 1;
    else total.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, total);
}
