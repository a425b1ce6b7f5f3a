import { type Accessor, type Component, createSignal, type JSX, Show } from 'solid-js'
import { patiently } from '#client/words/patiently.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import type { parts as all } from './later/parts.ts'
import { words } from './words.ts'

type Parts = typeof all

const [here, setParts] = createSignal<Parts>()
type Load = () => Promise<{ readonly parts: Parts }>
let load: Load | undefined
let fetched: Promise<void> | undefined

/** Where the page finds it: said by the page itself, for parts that come later use others that do. */
export function findLater(where: Load): void {
  load = where
}

/** Fetches what is not needed to join and to answer, once; it does not end before everything is here. */
export function fetchLater(): Promise<void> {
  fetched ??= fetchFrom(load)
  return fetched
}

async function fetchFrom(where: typeof load): Promise<void> {
  if (where === undefined) throw new Error('findLater() comes first')
  const { parts } = await patiently(where)
  await parts.ready()
  setParts(() => parts)
}

/** A hall of phones joins in one breath, and what can wait does not stand in its way. */
const SOONEST: Millis = 1_500
const SPREAD: Millis = 6_000

/** For when the first view stands. Fetched before anybody asks for it: by then the network may be gone. */
export function fetchLaterAtLeisure(): void {
  const fetchIt = () => void fetchLater()
  setTimeout(() => (window.requestIdleCallback ?? setTimeout)(fetchIt), SOONEST + Math.random() * SPREAD)
}

/** For a part that is a whole page. */
export function LoadingPage(): JSX.Element {
  return (
    <main class="join">
      <Loading />
    </main>
  )
}

function Loading(): JSX.Element {
  return (
    <p class="mut" role="status">
      {words().common.loading}
    </p>
  )
}

/** A part that comes later. Until it has, it says so, or `meanwhile` stands there; what is around it is never made anew. */
export function later<Props extends object>(
  part: (all: Parts) => Component<Props>,
  Meanwhile: Component<Props> = Loading,
): Component<Props> {
  return (props) => {
    void fetchLater()
    return (
      <Show when={here()} fallback={Meanwhile(props)}>
        {(all) => part(all())(props)}
      </Show>
    )
  }
}

/** A part that nobody misses before it is here; it is not asked for. */
export function whenHere<Props extends object>(part: (all: Parts) => Component<Props>): Component<Props> {
  return (props) => <Show when={here()}>{(all) => part(all())(props)}</Show>
}

/** The words that come later; undefined until they have. */
export const laterWords: Accessor<ReturnType<Parts['words']> | undefined> = () => here()?.words()

/** What stands after “ved”: a name as it is, and what people are called by what they do in small letters, once those are known. */
export const roleText = (name: string): string => here()?.asRole(name) ?? name

/** What an item calls this phone's person to, once that is known. */
export const callsIn = (item: string): JSX.Element => here()?.rowCalls(item)

/** Why the server said no. Few reasons are known from the start; the others come with what comes later. */
export function refusal(why: {
  readonly code: RefusalCode | 'restarting'
  readonly detail?: string
}): string {
  const { refusals, common } = words()
  if (Object.hasOwn(refusals, why.code)) return refusalText(refusals, why)
  const rest = laterWords()
  if (rest) return refusalText({ ...refusals, ...rest.refusals }, why)
  void fetchLater()
  return common.loading
}
