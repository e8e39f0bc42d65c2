/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @type {Count} */
export const noCount = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Count} one
 * @param {Count} other
 * @returns {Count}
 */
export function addUp(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/**
 * What a whole stage comes to. A runner that failed although no test did (a file that does not load, no test found,
 * a crash before its report) is one failure, so that it can never look like success.
 * @param {number} exitCode
 * @param {Count | null} report what the runner's report counts; null when there is none
 * @returns {Count}
 */
export function countStage(exitCode, report) {
  if (report === null) return exitCode === 0 ? { ...noCount, passed: 1 } : { ...noCount, failed: 1 };
  return exitCode !== 0 && report.failed === 0 ? { ...report, failed: 1 } : report;
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 *   Vitest's JSON report
 * @returns {Count}
 */
export function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report Playwright's
 *   JSON report
 * @returns {Count}
 */
export function countPlaywright({ stats: { expected, unexpected, flaky, skipped } }) {
  // A test that passes at the second try is not one that passed; there are no second tries (playwright.config.ts).
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * The closing line, read by build machines: alone on its line and of exactly this form.
 * @param {Count} count
 */
export function summaryLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
