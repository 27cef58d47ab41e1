/** Packs that are right in every part: own sources, classes, records with made-up names, rules, allowances and policies. */
import * as fc from "fast-check";
import type { PackInput, PackRule } from "../api/packs.js";
import type { Category } from "../vocabulary.js";
import { categories, channels, decisions, forms, type Role, roles } from "../vocabulary.js";

/** Syllables that no Korean word has: names made of them are in no table. */
const strangeSyllables = [..."뷁쀍쫽꿻뙑쬃뼳쁽홵믱"];
const strangeName = fc
  .uniqueArray(fc.constantFrom(...strangeSyllables), { minLength: 3, maxLength: 5 })
  .map((syllables) => syllables.join(""));
const day = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Roles that a rule may ask for; never all of them, for a condition that always holds is refused. */
const askedRoles = fc.subarray(
  roles.filter((role) => role !== "unclear"),
  { minLength: 1 },
) as fc.Arbitrary<Role[]>;

/** What the parts of a pack are drawn as, before they are put together. */
interface Draft {
  readonly id: string;
  readonly category: Category;
  readonly names: readonly string[];
  readonly from: string;
  readonly kind: "substance" | "goods";
  readonly decision: (typeof decisions)[number];
  readonly roles: readonly Role[];
  readonly channels: readonly (typeof channels)[number][] | undefined;
  readonly allows: { readonly phrase: string; readonly until: string } | undefined;
  readonly base: "strict" | "lenient" | undefined;
  readonly form: (typeof forms)[number] | undefined;
}

/**
 * Packs that `lintDataPack` passes without errors: a class of their own that rests on a policy, records with made-up
 * names under it, a rule that judges it, and sometimes an allowance or a policy. They shrink to one name and one rule.
 *
 * @example
 * fc.assert(fc.property(arbDataPack(), (pack) => lintDataPack(pack).errors.length === 0), { numRuns: 3 });
 */
export function arbDataPack(): fc.Arbitrary<PackInput> {
  return fc
    .record({
      id: fc.stringMatching(/^[a-z]{3,8}$/).map((word) => `pack-${word}`),
      category: fc.constantFrom(...categories),
      names: fc.uniqueArray(strangeName, { minLength: 1, maxLength: 3 }),
      from: day,
      kind: fc.constantFrom("goods" as const, "substance" as const),
      decision: fc.constantFrom(...decisions),
      roles: askedRoles,
      channels: fc.option(fc.subarray([...channels], { minLength: 1, maxLength: 3 }), { nil: undefined }),
      allows: fc.option(fc.record({ phrase: strangeName, until: day }), { nil: undefined }),
      base: fc.option(fc.constantFrom("strict" as const, "lenient" as const), { nil: undefined }),
      form: fc.option(fc.constantFrom(...forms), { nil: undefined }),
    })
    .map(assembled);
}

function assembled(draft: Draft): PackInput {
  const { id, category, names, from, kind, allows, base, form } = draft;
  const ofPolicy = { source: `${id}-policy` } as const;
  const ofClass = `${id}-unwanted`;
  return {
    id,
    version: "1",
    add: {
      sources: [
        {
          id: ofPolicy.source,
          kind: "policy",
          ko: "판매 정책",
          en: "selling policy",
          url: "https://shop.example/policy",
        },
      ],
      classes: [
        {
          id: ofClass,
          category,
          name: { ko: "받지 않는 상품", en: "goods not taken" },
          about: { ko: "판매 정책상 받지 않는 상품", en: "Goods that a policy does not take." },
          basis: [ofPolicy],
          serious: false,
        },
      ],
      records: names.map((name, index) => ({
        id: `${id}-thing-${index + 1}`,
        kind,
        names: { ko: [name] },
        ...(form === undefined ? {} : { form }),
        regulations: [{ class: ofClass, basis: [ofPolicy], from, confidence: "verified" }],
        checkedOn: from,
      })),
      rules: [ruleOf(draft, ofClass)],
    },
    ...(allows === undefined
      ? {}
      : {
          allow: [
            {
              subject: `${id}-thing-1`,
              match: { phrase: allows.phrase },
              reason: "an agreement with the maker",
              until: allows.until,
            },
          ],
        }),
    ...(base === undefined ? {} : { policy: { base } }),
  };
}

function ruleOf({ id, category, decision, roles: asked, channels: ways }: Draft, ofClass: string): PackRule {
  const ofWays = ways === undefined ? [] : [{ in: [{ var: "channel" }, ways] } as const];
  return {
    id: `${id}.unwanted`,
    category,
    decision,
    message: { ko: "‘{subject}’: 받지 않습니다.", en: "“{subject}” is not taken." },
    sellerMessage: { ko: "‘{subject}’: 받지 않습니다.", en: "We do not take “{subject}”." },
    when: { and: [{ in: [{ var: "class" }, [ofClass]] }, { in: [{ var: "role" }, asked] }, ...ofWays] },
  };
}
