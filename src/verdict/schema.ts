/** The zod schema of a verdict, for those who store or send one. */
import * as z from "zod";
import { factNameSchema } from "../matters/facts.schema.js";
import {
  type Bilingual,
  categories,
  channels,
  confidences,
  decisions,
  disguises,
  dismissalReasons,
  roles,
  subjectKinds,
} from "../vocabulary.js";
import type { Verdict } from "./verdict.js";

const bilingual: z.ZodType<Bilingual, Bilingual> = z.strictObject({ ko: z.string(), en: z.string() });
const place = { path: z.string(), start: z.int().min(0), end: z.int().min(0), text: z.string() };
const evidence = z.strictObject({
  ...place,
  fact: factNameSchema,
  role: z.enum(roles).exactOptional(),
  disguised: z.enum(disguises).exactOptional(),
});
const subject = z.strictObject({ kind: z.enum(subjectKinds), id: z.string(), name: bilingual });
const ofClass = z.strictObject({ id: z.string(), name: bilingual });
const legalBasis = z.strictObject({
  source: z.strictObject({ id: z.string(), kind: z.string(), ko: z.string(), en: z.string() }),
  article: z.string(),
  articleEn: z.string(),
  url: z.string(),
  from: z.union([z.iso.date(), z.strictObject({ before: z.iso.date() })]).exactOptional(),
  confidence: z.enum(confidences),
});
const requirement = z.strictObject({
  kind: z.string(),
  scheme: z.string(),
  state: z.enum(["shown", "wrong", "missing", "unknown", "not-due"]),
  path: z.string().exactOptional(),
  shape: bilingual.exactOptional(),
  lookupUrl: z.string().exactOptional(),
  label: bilingual,
});
const finding = z.strictObject({
  ruleId: z.string(),
  category: z.enum(categories),
  decision: z.enum(decisions),
  subject,
  class: ofClass,
  evidence: z.array(evidence),
  legalBasis: z.array(legalBasis).min(1),
  requirements: z.array(requirement),
  message: bilingual,
  sellerMessage: bilingual,
  docsUrl: z.string().exactOptional(),
  cappedBecause: z.enum(["uncertain-law", "name-stands-alone"]).exactOptional(),
});
const count = z.int().min(0);

/** Schema of a verdict that was stored or sent. */
export const verdictSchema: z.ZodType<Verdict, Verdict> = z.strictObject({
  decision: z.enum(decisions),
  counts: z.strictObject({ prohibited: count, restricted: count, review: count }),
  findings: z.array(finding),
  notices: z.array(finding),
  considered: z.array(
    z.strictObject({
      subject,
      class: ofClass.exactOptional(),
      because: z.enum([...roles, ...dismissalReasons]),
      evidence: z.array(evidence),
      allowedBy: z
        .strictObject({ pack: z.string(), reason: z.string(), until: z.iso.date(), ruleId: z.string() })
        .exactOptional(),
    }),
  ),
  missing: z.array(z.strictObject({ path: z.string(), label: bilingual, settles: z.array(z.string()) })),
  conflicts: z.array(
    z.strictObject({
      field: z.string(),
      given: z.string(),
      read: z.string(),
      evidence: z.array(z.strictObject(place)),
    }),
  ),
  misnamed: z.array(z.strictObject({ field: z.string(), didYouMean: z.string() })).exactOptional(),
  channel: z.enum(channels),
  asOf: z.iso.date(),
  dataVersion: z.string(),
  engineVersion: z.string(),
  packs: z.array(z.string()),
  shadow: z
    .strictObject({
      packs: z.array(z.string()),
      decision: z.enum(decisions),
      added: z.array(finding),
      removed: z.array(finding),
    })
    .exactOptional(),
  audit: z
    .strictObject({
      canonical: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .exactOptional(),
});
