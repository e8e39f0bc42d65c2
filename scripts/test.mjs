// Every check and test, one stage after another; a failing stage does not stop the next, so that one run tells all.
// `npm test -- unit e2e` runs only the stages that are named.
import { runScript, Stop } from "./say.mjs";
import { addUp, noCount, summaryLine } from "./test/count.mjs";
import { leaveOut, runStage } from "./test/run-stage.mjs";
import { findStages, joinStages, stages } from "./test/stages.mjs";

await runScript(async () => {
  const names = process.argv.slice(2);
  const { chosen, unknown } = findStages(stages, names);
  if (unknown.length > 0) {
    throw new Stop(
      `there is no stage "${unknown.join(", ")}". The stages: ${stages.map(({ name }) => name).join(" ")}`,
    );
  }
  let total = noCount;
  const left = chosen.filter(({ only }) => only && !only.includes(process.platform));
  for (const stage of left) total = addUp(total, leaveOut(stage));
  for (const stage of joinStages(chosen.filter((stage) => !left.includes(stage))))
    total = addUp(total, await runStage(stage));
  if (total.skipped > 0) console.log(`\n${total.skipped} left out; each says above why.`);
  console.log(`\n${summaryLine(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
