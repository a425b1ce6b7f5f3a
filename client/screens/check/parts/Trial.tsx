import { nanoid } from 'nanoid'
import { createSignal, For, type JSX, onMount, Show } from 'solid-js'
import { keep, recall } from '#client/connection/storage.ts'
import { type Found, verdictOf } from '#client/screens/check/check.model.ts'
import { probeClock, probePolling, probeStorage, probeWebsocket } from '#client/screens/check/probe.ts'
import { words } from '#client/screens/check/words.ts'
import { askServer } from '#client/screens/home/ask-server.ts'
import { CheckIcon, ClockIcon, WarningIcon } from '#client/ui/icons.tsx'
import { CHECKS, type Check } from '#shared/protocol/home.ts'

const ID = 'samling/check/id'

/** The same phone is the same row on the leader's list, however often it tries. */
function phoneId(): string {
  const known = recall(ID)
  if (known !== null) return known
  const id = nanoid(16)
  keep(ID, id)
  return id
}

/** What a phone sees: one thing after another is tried, then one sentence says how it stands, and what can be done. */
export function Trial(): JSX.Element {
  const [found, setFound] = createSignal<Partial<Found>>({})
  const [number, setNumber] = createSignal<number | null>(null)
  const [busy, setBusy] = createSignal(true)
  const all = (): Found | null => {
    const { websocket, polling, clock, storage } = found()
    if (websocket === undefined || polling === undefined || clock === undefined || storage === undefined)
      return null
    return { websocket, polling, clock, storage }
  }
  const verdict = () => {
    const is = all()
    return is === null ? null : verdictOf(is)
  }
  const note = (check: Check, is: boolean) => setFound((known) => ({ ...known, [check]: is }))

  async function run() {
    setBusy(true)
    setFound({})
    note('storage', probeStorage())
    // One after the other, so that none is slowed down by another.
    note('websocket', await probeWebsocket())
    note('polling', await probePolling())
    note('clock', await probeClock())
    const is = all()
    if (is) {
      const reply = await askServer<{ number: number }>('check', { id: phoneId(), ...is })
      setNumber(reply.ok ? reply.body.number : null)
    }
    setBusy(false)
  }
  onMount(() => void run())

  const heading = () => {
    const is = verdict()
    if (is === null) return words().title
    return is === 'well' ? words().allWell : is === 'enough' ? words().wellEnough : words().notThrough
  }
  const help = () => {
    const is = verdict()
    if (is === null) return words().intro
    return is === 'well'
      ? words().allWellHelp
      : is === 'enough'
        ? words().wellEnoughHelp
        : words().notThroughHelp
  }

  return (
    <main class="check trial">
      <div role="status" class="verdict" classList={{ bad: verdict() === 'not' }}>
        <h1>{heading()}</h1>
        <p>{help()}</p>
        <Show when={number()}>{(is) => <p class="b">{words().number(is())}</p>}</Show>
      </div>
      <ul class="probes">
        <For each={CHECKS}>
          {(check) => (
            <li classList={{ bad: found()[check] === false }}>
              <Show when={found()[check] !== undefined} fallback={<ClockIcon />}>
                {found()[check] ? <CheckIcon /> : <WarningIcon />}
              </Show>
              <div>
                <p>
                  <b>{words().rows[check].name}</b>
                  {' – '}
                  {found()[check] === undefined ? words().trying : found()[check] ? words().ok : words().no}
                </p>
                <Show when={found()[check] !== undefined}>
                  <p class="sm mut">{found()[check] ? words().rows[check].yes : words().rows[check].no}</p>
                </Show>
              </div>
            </li>
          )}
        </For>
      </ul>
      <Show when={verdict() === 'not' || verdict() === 'enough'}>
        <section aria-labelledby="tips">
          <h2 id="tips">{words().what}</h2>
          <ul class="tips">
            <For each={words().tips}>{(tip) => <li>{tip}</li>}</For>
          </ul>
        </section>
      </Show>
      <button type="button" class="btn lg" disabled={busy()} onClick={() => void run()}>
        {busy() ? words().trying : words().again}
      </button>
    </main>
  )
}
