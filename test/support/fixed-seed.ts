/** Properties draw the same inputs in every run of the tests; `npm run test:laws` draws new ones. */
import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_124 });
