// One seed for every fuzz test, so that a green suite stays green; FUZZ_SEED=… looks elsewhere.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20260101) });
