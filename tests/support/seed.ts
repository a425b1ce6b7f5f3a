import fc from 'fast-check'

/**
 * Every run tries the same random cases, so that a red build is a red build. `FUZZ_SEED=random` (or a number) tries others;
 * fast-check prints the seed of what it finds.
 */
const wish = process.env.FUZZ_SEED ?? '20120912'
if (wish !== 'random') fc.configureGlobal({ seed: Number(wish) })
