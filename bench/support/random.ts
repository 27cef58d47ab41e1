/** Random numbers that are the same in every run. */

/** A linear congruential generator (Numerical Recipes, ranqd1): each call gives a whole number below the limit. */
export function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
