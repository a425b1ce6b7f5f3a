import { nanoid } from 'nanoid'
import type { StepAsked } from '#shared/activities/conversation/steps.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { openProductHall, type ProductHall } from './halls.ts'
import type { Row } from './report.ts'
import type { Usage } from './server-process.ts'
import { pause, spread } from './stats.ts'

const PEOPLE = [50, 200] as const
const WITHIN = 4_000
const TEXT = 'Vi kan gi hver nye leder en makker fra en annen kommune det første året.'

/** Everybody has written an idea, and all are there to be supported; then each writes another. Floor: all of them on all phones. */
export async function ideas(): Promise<readonly Row[]> {
  const rows: Row[] = []
  const later: number[] = []
  for (const people of PEOPLE) {
    const hall = await openProductHall(people)
    const activity = await written(hall)
    const dealt = await during(hall, () => hall.lead({ type: 'BeginStep', activity, step: 'all' }))
    const come = await during(hall, () => write(hall, activity, 'all'))
    await hall.close()
    later.push(come.bytes)
    const row = (
      what: string,
      unit: string,
      samling: number,
      limit: Row['limit'],
      floor: number | null = null,
    ) =>
      rows.push({
        bench: 'ideas',
        what: `${people} people, ${people} ideas: ${what}`,
        unit,
        floor,
        samling,
        limit,
      })
    row('bytes to a phone as they are dealt', 'B', dealt.bytes, { of: 'value', most: 7_500 }, people * IDEA)
    row('bytes to a phone while as many come', 'B', come.bytes, null, people * (IDEA + PATCH))
    row('server processor time for one that comes', 'ms', come.cpu / people, { of: 'value', most: 10 })
  }
  const growth = (later.at(-1) ?? 0) / (later[0] ?? 1)
  const what = 'bytes to a phone while each writes one, 200 people through 50'
  return [
    ...rows,
    { bench: 'ideas', what, unit: '', floor: null, samling: growth, limit: { of: 'value', most: 2 } },
  ]
}

/** What an idea takes in a view, and what a patch has around it. */
const IDEA = JSON.stringify({ id: nanoid(), text: TEXT, from: 'vestre-slidre' }).length + 1
const PATCH = 110

async function written(hall: ProductHall): Promise<string> {
  const activity = nanoid(10)
  const steps: StepAsked[] = [
    { id: 'own', prompt: 'Skriv', who: 'alone', capture: 'own' },
    { id: 'all', prompt: 'Støtt', who: 'plenary', capture: 'points', brings: 'all', support: 3 },
  ]
  await hall.lead({ type: 'PrepareConversation', activity, item: null, steps })
  await hall.lead({ type: 'OpenConversation', activity })
  await write(hall, activity, 'own')
  return activity
}

async function write({ phones }: ProductHall, activity: string, step: string): Promise<void> {
  await spread(phones.length, WITHIN, async (place) => {
    const command: GatheringCommand = { type: 'AddPoint', activity, step, point: nanoid(), text: TEXT }
    const reply = await phones[place]?.ask('command', { id: nanoid(10), command })
    if (!reply?.startsWith('[{"ok":true')) throw new Error(`idea ${place}: ${reply}`)
  })
}

/** What it sends to a phone, in the mean, and what it costs the server. */
async function during({ server, phones }: ProductHall, act: () => Promise<void>) {
  const sent = () => phones.reduce((sum, { traffic }) => sum + traffic.bytes, 0)
  await pause(600)
  const [from, before] = [sent(), await server.ask<Usage>('usage')]
  await act()
  await pause(1_000)
  const after = await server.ask<Usage>('usage')
  return { bytes: (sent() - from) / phones.length, cpu: after.cpu - before.cpu }
}
