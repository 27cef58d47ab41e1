/** Exact fractions, so that no amount is ever rounded across a statutory limit. */

export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Reads a decimal or a fraction of digits: `5`, `0.25`, `1/3`. */
export function rational(digits: string): Rational {
  const [numerator, denominator] = digits.split("/");
  if (denominator !== undefined) return { n: BigInt(numerator as string), d: BigInt(denominator) };
  const [whole, decimals = ""] = digits.split(".");
  return { n: BigInt(`${whole}${decimals}`), d: 10n ** BigInt(decimals.length) };
}

export function times(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
