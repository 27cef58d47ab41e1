/** Scores the reading of roles on mentions labelled by hand: npm run roles [-- --show]. */
import { createClassifier, type Role } from "../src/index.js";
import { labelledMentions, mentionRead } from "../test/support/labelled-mentions.js";

const classifier = createClassifier({ asOf: "2026-11-24" });
const scores = new Map<Role, { right: number; of: number; unread: number }>();
const wrong: string[] = [];

for (const label of labelledMentions) {
  const found = mentionRead(label, classifier);
  const score = scores.get(label.role) ?? { right: 0, of: 0, unread: 0 };
  scores.set(label.role, score);
  if (!found) {
    score.unread++;
    wrong.push(`unread\t${label.role}\t⟦${label.text}⟧ ${label.path}: ${JSON.stringify(label.listing)}`);
    continue;
  }
  score.of++;
  if (found.role === label.role) score.right++;
  else
    wrong.push(
      `${label.role} → ${found.role}\t⟦${label.text}⟧ because ${found.because
        .slice(1)
        .map((place) => place.text)
        .join(" ")}\t${JSON.stringify(label.listing)}`,
    );
}

const total = [...scores.values()].reduce(
  (sum, { right, of, unread }) => ({ right: sum.right + right, of: sum.of + of, unread: sum.unread + unread }),
  { right: 0, of: 0, unread: 0 },
);
for (const [role, { right, of, unread }] of [...scores].sort()) {
  process.stdout.write(
    `${role.padEnd(12)} ${right}/${of} = ${((100 * right) / of).toFixed(1)} %${unread > 0 ? `, ${unread} not found` : ""}\n`,
  );
}
process.stdout.write(
  `all          ${total.right}/${total.of} = ${((100 * total.right) / total.of).toFixed(1)} %, ${total.unread} not found\n`,
);
if (process.argv.includes("--show")) process.stdout.write(`${wrong.sort().join("\n")}\n`);
