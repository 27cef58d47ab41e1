/** Listings a second on one core, with the full tables. */
import { createClassifier } from "../src/index.js";
import { makeListings, type Shape } from "./support/make-listings.js";
import { sideBySide } from "./support/measure.js";
import { perSecond, promised, report, times } from "./support/table.js";

const shapes = {
  title: { length: 40 },
  full: { length: 40, ingredients: 10 },
  silent: { length: 40, ingredients: 10, oneNamedOf: 0 },
  named: { length: 40, ingredients: 10, oneNamedOf: 1 },
  long: { length: 300 },
  longest: { length: 1000 },
} as const satisfies Record<string, Shape>;

const count = 400;
const { classify } = createClassifier({ asOf: "2026-11-24" });
const taskOf = (shape: Shape) => {
  const listings = makeListings(count, shape);
  return {
    units: count,
    warmUp: 1,
    run: () => listings.reduce((sum, each) => sum + classify(each).findings.length, 0),
  };
};
const { micros, ratio } = sideBySide(
  {
    title: taskOf(shapes.title),
    full: taskOf(shapes.full),
    silent: taskOf(shapes.silent),
    named: taskOf(shapes.named),
    long: taskOf(shapes.long),
    longest: taskOf(shapes.longest),
  },
  8,
);

const found = makeListings(count, shapes.full).filter((each) => classify(each).findings.length > 0).length;
const figure = (name: keyof typeof shapes) => perSecond(micros(name));
const besideFull = (name: keyof typeof shapes) => ({ compared: `${times(ratio(name, "full"))} the time` });
report([
  { what: "title of 40 signs", figure: figure("title"), ...besideFull("title") },
  {
    what: "title and 10 ingredients",
    figure: figure("full"),
    compared: `${Math.round((found / count) * 100)} % have findings`,
    promise: promised("at least 30,000", micros("full") <= 1e6 / 30_000),
  },
  { what: "the same, naming no subject", figure: figure("silent"), ...besideFull("silent") },
  { what: "the same, each naming a subject", figure: figure("named"), ...besideFull("named") },
  { what: "title of 300 signs", figure: figure("long"), ...besideFull("long") },
  { what: "title of 1,000 signs", figure: figure("longest"), ...besideFull("longest") },
]);
