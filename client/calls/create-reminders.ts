import { type Accessor, createComputed, createSignal, onCleanup } from 'solid-js'
import { keep, recall } from '#client/connection/storage.ts'
import { wakeByPress } from '#client/sound/create-sounds.ts'
import { type Chime, makeChime } from '#client/sound/make-chime.ts'
import type { Calling } from '#shared/gathering/calls-now.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type Reminder, readReminded, remindersNow, withReminded } from './calls.model.ts'

const TONES = {
  ten: [
    { after: 0, hertz: 660 },
    { after: 220, hertz: 880 },
  ],
  one: [
    { after: 0, hertz: 880 },
    { after: 220, hertz: 880 },
  ],
} as const
const VIBRATES = { ten: 200, one: [200, 100, 200] } as const

/**
 * Felt and heard ten minutes and one minute before somebody is called, once on this device whatever happens to the page: what has
 * been said is kept under `place`. Returns the latest, for those who listen to the page.
 */
export function createReminders(options: {
  readonly callings: Accessor<readonly Calling[]>
  readonly now: Accessor<Instant>
  readonly place: string
  readonly chime?: Chime
}): Accessor<Reminder | null> {
  const { callings, now, place, chime = makeChime() } = options
  const [latest, setLatest] = createSignal<Reminder | null>(null)
  const isAhead = () => callings().some(({ at }) => at > now())
  onCleanup(wakeByPress(chime, isAhead))
  onCleanup(chime.close)
  createComputed(() => {
    // Read anew each time: another page of this browser may have said it.
    const said = remindersNow(callings(), readReminded(recall(place)), now())
    const last = said.at(-1)
    if (last === undefined) return
    keep(place, JSON.stringify(withReminded(readReminded(recall(place)), said)))
    const mark = said.some((each) => each.mark === 'one') ? 'one' : 'ten'
    navigator.vibrate?.(VIBRATES[mark] as number | number[])
    chime.play(TONES[mark])
    setLatest(last)
  })
  return latest
}
