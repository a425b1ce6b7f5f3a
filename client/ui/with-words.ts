import { lazy } from 'solid-js'

type Loadable = Awaited<ReturnType<Parameters<typeof lazy>[0]>>['default']
type Words = { readonly ready: () => Promise<unknown> }

/** A part that is fetched when it is looked at, with the words that it reads. */
export function withWords<Part extends Loadable>(
  part: () => Promise<Part>,
  ...words: readonly (() => Promise<Words>)[]
) {
  return lazy(async () => {
    const [found] = await Promise.all([
      part().then((component) => ({ default: component })),
      ...words.map(async (load) => (await load()).ready()),
    ])
    return found
  })
}
