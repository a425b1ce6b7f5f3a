import { createRoot } from 'solid-js'
import { createGathering } from '#client/connection/create-gathering.ts'
import { createNow } from '#client/connection/create-now.ts'
import { connectByLink } from '#client/connection/link-secret.ts'
import { createDesk, type Desk } from '#client/screens/console/desk.tsx'
import { hindrance } from '#client/screens/console/key-reasons.model.ts'
import { hindranceText } from '#client/screens/console/key-words.ts'
import type { KeyAction } from '#client/screens/console/keys.model.ts'
import { type Acts, makeActs } from '#client/screens/console/run/acts.ts'
import { createDay, type DayDesk } from '#client/screens/console/run/create-day.ts'
import { perform } from '#client/screens/console/run/perform.ts'
import { inFocus } from '#client/screens/console/run/stage.model.ts'
import { isWeighty } from '#client/screens/console/second-press.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { SECOND } from '#shared/kernel/instant.ts'

export type Wheel = {
  /** Does what the key says; resolves with why it could not, or null. */
  readonly turn: (action: Exclude<KeyAction, { type: 'help' }>) => Promise<string | null>
}

/** The keys of a hall screen in the leader's own browser: the console's own steps, over a line of the leader's. Fetched with the first key. */
export async function takeWheel(gathering: string): Promise<Wheel> {
  await ready()
  return createRoot(() => {
    const connection = connectByLink('leader', gathering)
    const views = createGathering(connection)
    const now = createNow(connection)
    let steered: { readonly desk: Desk; readonly day: DayDesk; readonly acts: Acts } | null = null

    function steering() {
      if (steered !== null || views.leader === null) return steered
      const view = () => {
        if (views.leader === null) throw new Error('the leader’s view is gone')
        return views.leader
      }
      return createRoot(() => {
        const desk = createDesk(connection, view, now)
        const day = createDay(desk)
        const acts = makeActs(desk, day, { paste: () => undefined, close: () => undefined })
        steered = { desk, day, acts }
        return steered
      })
    }

    async function turn(action: Parameters<Wheel['turn']>[0]): Promise<string | null> {
      await viewOrNo(() => views.leader !== null || connection.status() === 'refused')
      if (connection.status() === 'refused') return words().keys.cannotSteer
      const at = steering()
      if (at === null) return words().keys.why.offline
      if (action.type === 'ask') return words().keys.inConsole
      const { desk, day, acts } = at
      const focus = inFocus(desk.view, null)
      const why = hindrance(action, { online: desk.online(), moment: day.moment(), view: desk.view, focus })
      if (why !== null) return hindranceText(why)
      for (const place of PLACES) desk.hush(place)
      if (!isWeighty(action)) desk.second.forget()
      if (action.type === 'open-close') acts.openOrClose(focus)
      else perform(action, acts)
      return desk.second.note() ?? (await refusalOf(desk))
    }
    return { turn }
  })
}

const PLACES = ['transport', 'stage', 'asked', 'plenary'] as const
const PATIENCE = 4 * SECOND
const LOOK = 25

async function viewOrNo(settled: () => boolean): Promise<void> {
  for (let waited = 0; !settled() && waited < PATIENCE; waited += LOOK)
    await new Promise((resolve) => setTimeout(resolve, LOOK))
}

/** What the server says to the step that was just asked for. */
async function refusalOf(desk: Desk): Promise<string | null> {
  await viewOrNo(() => PLACES.every((place) => desk.said(place)?.state !== 'sending'))
  for (const place of PLACES) {
    const said = desk.said(place)
    if (said?.state === 'refused') return said.text
  }
  return null
}
