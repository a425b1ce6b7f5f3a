import { type Accessor, createContext, createSignal, type JSX, useContext } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Connection } from '#client/connection/make-connection.ts'
import { whole } from '#client/screens/console/run/run.model.ts'
import { titleNow } from '#client/screens/console/run/transport.model.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { LeaderLinks, LeaderLinksMessage, WelcomeMessage } from '#shared/protocol/messages.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { createSecondPress, type SecondPress } from './second-press.ts'
import { words } from './words.ts'

/** What came of a command, told at the place it was given from. */
export type Said =
  | { readonly state: 'sending' }
  | { readonly state: 'saved'; readonly at: Instant }
  | { readonly state: 'refused'; readonly code: string; readonly text: string }

export type Desk = {
  /** The leader's view; only read where there is one. */
  readonly view: LeaderView
  readonly now: Accessor<Instant>
  readonly online: Accessor<boolean>
  readonly handover: Connection['handover']
  /** The links of those who lead along; the main leader's only. */
  readonly leaderLinks: (message: LeaderLinksMessage) => Promise<LeaderLinks>
  readonly links: Accessor<WelcomeMessage['links']>
  /** Gives a command from a named place on the page; a second one from the same place waits for nobody. */
  readonly ask: (place: string, command: GatheringCommand) => Promise<CommandOutcome>
  readonly said: (place: string) => Said | null
  readonly hush: (place: string) => void
  /** The activity that was prepared from here last: what was saved is not to be looked for. */
  readonly prepared: Accessor<string | null>
  /** For steps that would end what is going on. */
  readonly second: SecondPress
}

const DeskContext = createContext<Desk>()

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('useDesk outside DeskProvider')
  return desk
}

export function DeskProvider(props: { readonly desk: Desk; readonly children: JSX.Element }) {
  return <DeskContext.Provider value={props.desk}>{props.children}</DeskContext.Provider>
}

function textFor(
  outcome: Extract<CommandOutcome, { ok: false }>,
  command: GatheringCommand,
  view: LeaderView,
): string {
  const takes = command.type === 'AdjustTime' || command.type === 'LengthenPresentation'
  if (outcome.code === 'out-of-range' && takes && command.minutes < 0) return words().transport.nothingLeft
  // In an activity, and a presentation, it is not the programme that somebody else has moved on.
  if (outcome.code === 'moved-already' && !('activity' in command) && command.type !== 'StepPlenary') {
    const title = titleNow({ agenda: whole(view.agenda), run: view.run })
    if (title === null) return words().said.movedAlreadyIdle
    if (outcome.detail === undefined) return words().said.movedAlready(title)
    return words().said.movedBy(outcome.detail || words().leaders.main, title)
  }
  return refusalText({ ...words().refusals, ...words().leaderRefusals }, outcome)
}

export function createDesk(
  connection: Pick<Connection, 'send' | 'status' | 'handover' | 'ask' | 'welcome'>,
  view: Accessor<LeaderView>,
  now: Accessor<Instant>,
): Desk {
  const [told, setTold] = createStore<Record<string, Said | null>>({})
  const latest = new Map<string, number>()
  const [prepared, setPrepared] = createSignal<string | null>(null)
  const online = () => connection.status() === 'online'

  const underWay = new Map<string, Promise<CommandOutcome>>()

  /** A second press of a step, before the first is answered, is that step: nobody else was quicker. Minutes and marks add up. */
  function ask(place: string, command: GatheringCommand): Promise<CommandOutcome> {
    if (!('from' in command)) return give(place, command)
    const key = `${place} ${JSON.stringify(command)}`
    const before = underWay.get(key)
    if (before !== undefined) return before
    const given = give(place, command).finally(() => underWay.delete(key))
    underWay.set(key, given)
    return given
  }

  async function give(place: string, command: GatheringCommand): Promise<CommandOutcome> {
    const turn = (latest.get(place) ?? 0) + 1
    latest.set(place, turn)
    setTold(place, { state: 'sending' })
    const outcome = await connection.send(command)
    if (outcome.ok && 'activity' in command && command.type.startsWith('Prepare'))
      setPrepared(command.activity)
    if (latest.get(place) !== turn) return outcome
    if (outcome.ok) setTold(place, { state: 'saved', at: outcome.at })
    else setTold(place, { state: 'refused', code: outcome.code, text: textFor(outcome, command, view()) })
    return outcome
  }

  return {
    get view() {
      return view()
    },
    now,
    online,
    handover: connection.handover,
    leaderLinks: (message) => connection.ask('leader-links', message),
    links: () => connection.welcome()?.links ?? null,
    ask,
    said: (place) => told[place] ?? null,
    hush: (place) => setTold(place, null),
    prepared,
    second: createSecondPress(),
  }
}

/** The municipalities that take part; the row of those without one is not one of them. */
export function municipalitiesIn(
  view: LeaderView,
): readonly { readonly id: string; readonly name: string }[] {
  return view.arrivals.municipalities.filter(({ id }) => id !== '')
}
