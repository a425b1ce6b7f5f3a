import { lazy } from 'solid-js'

async function load() {
  const [parts, { ready }] = await Promise.all([
    Promise.all([import('./FigureProjector.tsx'), import('./FigureSource.tsx')]),
    import('./words.ts'),
  ])
  await ready()
  return { FigureProjector: parts[0].FigureProjector, FigureSource: parts[1].FigureSource }
}

/** Fetched with the first figure that the hall sees. */
export const FigureProjector = lazy(async () => ({ default: (await load()).FigureProjector }))
export const FigureSource = lazy(async () => ({ default: (await load()).FigureSource }))
