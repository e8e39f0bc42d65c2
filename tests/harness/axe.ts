import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Checks the page, as it is now, against WCAG 2.2 A and AA and axe's best practices: no violation at all. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  // Otherwise axe opens a page of its own to join results of frames, which Electron does not support.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  expect(passes.length, `${state}: rules that applied`).toBeGreaterThan(10);
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ""}`),
  }));
  expect.soft(found, state).toEqual([]);
}
