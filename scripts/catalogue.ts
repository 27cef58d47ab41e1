/** Counts decisions over ordinary titles: npm run catalogue -- <dir> [--list=prohibited,review] [--sample=N]. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createClassifier, type Decision } from "../src/index.js";

const [dir] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const option = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
if (dir === undefined) {
  process.stderr.write(
    "usage: npm run catalogue -- <dir with .tsv files: title<TAB>category> [--list=prohibited,review] [--only=file]\n",
  );
  process.exit(2);
}

const listed = new Set((option("list") ?? "prohibited,review").split(","));
const only = option("only");
const classifier = createClassifier();
const totals: Record<Decision, number> = { prohibited: 0, restricted: 0, review: 0, allowed: 0 };
const rules = new Map<string, number>();

for (const file of readdirSync(dir).filter(
  (name) => name.endsWith(".tsv") && (only === undefined || name.startsWith(only)),
)) {
  const counts: Record<Decision, number> = { prohibited: 0, restricted: 0, review: 0, allowed: 0 };
  for (const line of readFileSync(join(dir, file), "utf8").split("\n")) {
    const [title = "", category = ""] = line.split("\t");
    if (title.trim() === "") continue;
    const verdict = classifier.classify(category.trim() === "" ? { title } : { title, category });
    counts[verdict.decision]++;
    totals[verdict.decision]++;
    for (const { ruleId } of verdict.findings) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1);
    if (!listed.has(verdict.decision)) continue;
    const [finding] = verdict.findings;
    process.stdout.write(
      `${verdict.decision}\t${finding?.ruleId}\t${finding?.subject.id}\t${finding?.evidence[0]?.text}\t${title}\t${category}\n`,
    );
  }
  process.stdout.write(`# ${file}: ${JSON.stringify(counts)}\n`);
}
process.stdout.write(`# all: ${JSON.stringify(totals)}\n`);
for (const [rule, count] of [...rules].sort((a, b) => b[1] - a[1])) process.stdout.write(`#   ${count}\t${rule}\n`);
