import type { ElectronApplication } from "@playwright/test";

type Ask = (...asked: readonly unknown[]) => Promise<unknown>;

/**
 * V8's inspector holds what it waits for by a weak handle, and collects it now and then before the answer is told, most
 * of all where the main process is busy (microsoft/playwright#33737). What was asked has been done then; only the answer
 * is lost, so Hark is asked once more. Any other error is told as it is.
 */
export function askAgainWhenCollected(app: Pick<ElectronApplication, "evaluate">): void {
  const ask = app.evaluate.bind(app) as unknown as Ask;
  const askAgain: Ask = (...asked) =>
    ask(...asked).catch((error: unknown) => {
      if (!/promise was (garbage )?collected/i.test(String(error))) throw error;
      return ask(...asked);
    });
  app.evaluate = askAgain as unknown as typeof app.evaluate;
}
