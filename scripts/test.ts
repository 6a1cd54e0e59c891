import { sum, type Outcome } from "./test/outcome.js";
import { isStage, isUsual, stages, type StageName } from "./test/stages.js";

// `npm test [-- stage… part-of-a-path…]`: every stage, or those named; every file, or those that match.
const args = process.argv.slice(2);
const files = args.filter((name) => !isStage(name));
const chosen = args.filter(isStage);

const outcomes: Outcome[] = [];
const ran = new Set<StageName>();
for (const name of Object.keys(stages).filter(isStage)) {
  if (chosen.length === 0 ? isUsual(name) : chosen.includes(name)) outcomes.push(await runStage(name));
}
const total = sum(outcomes);
console.log(`\n${describe(total)}`);
process.exitCode = total.failed > 0 || total.passed + total.skipped === 0 ? 1 : 0;

async function runStage(name: StageName): Promise<Outcome> {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const outcome = await stages[name](files, ran.has("build"));
  ran.add(name);
  console.log(`== ${name}: ${describe(outcome)} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return outcome;
}

function describe({ passed, failed }: Outcome): string {
  return `${String(passed)} passed, ${String(failed)} failed`;
}
