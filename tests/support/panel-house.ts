import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { fullHouse } from './full-house.ts'

const added = (point: string, person: string, group: string, step = 'q1'): GatheringEvent => ({
  type: 'v1.PointAdded',
  ...{ activity: 'panel', step, point, person, group, text: `text of ${point}`, at: 20, late: false },
})
const on = { activity: 'panel', by: 'ane', at: 21 } as const

/**
 * What random histories of panels begin with: the panel has written four points, merged two, chosen three cards, and presents
 * them; the first has been shown, and gone out to the municipalities as a wondering.
 */
export const panelHouse: readonly GatheringEvent[] = [
  ...fullHouse,
  ...[added('p1', 'ane', 'bomlo'), added('p2', 'dina', 'sund'), added('p3', 'fia', 'vefsn')],
  ...[added('p4', 'ane', 'bomlo', 'q2'), added('p5', 'fia', 'vefsn', 'q2')],
  { type: 'v1.CardsMerged', ...on, card: 'p1', parts: ['p2'] },
  { type: 'v1.CardChosen', ...on, card: 'p1', before: null },
  { type: 'v1.CardChosen', ...on, card: 'p3', before: null },
  { type: 'v1.CardChosen', ...on, card: 'p4', before: null },
  { type: 'v1.PlenaryOpened', activity: 'panel', by: 'point', minutes: 15, presenter: null, at: 22 },
  { type: 'v1.SceneShown', scene: 'plenary', activity: null },
  { type: 'v1.PlenaryStepped', slide: { key: 'p1', cards: ['p1'] }, at: 23 },
  {
    type: 'v1.ConversationPrepared',
    ...{ activity: 'wonder', item: null },
    steps: [{ id: 'wondering', prompt: 'Hvem ringer hos dere?', who: 'municipality', capture: 'points' }],
  },
  { type: 'v1.WonderingSent', activity: 'wonder', from: { activity: 'panel', card: 'p1' }, at: 24 },
  { type: 'v1.ConversationOpened', activity: 'wonder', at: 24 },
]
