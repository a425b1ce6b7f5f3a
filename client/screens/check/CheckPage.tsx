import { createEffect, createSignal, type JSX, Match, onMount, Switch } from 'solid-js'
import { askServer, takeOwnerLink } from '#client/screens/home/ask-server.ts'
import { Top } from '#client/screens/home/parts/Top.tsx'
import type { HomeAnswer, NetworkAnswer } from '#shared/protocol/home.ts'
import { Desk } from './parts/Desk.tsx'
import { Trial } from './parts/Trial.tsx'
import { words } from './words.ts'

/** On a phone it tries the network; on the machine that runs Samling it shows the way there, and who has come through. */
export function CheckPage(): JSX.Element {
  const [network, setNetwork] = createSignal<NetworkAnswer | null>(null)
  const [isDesk, setDesk] = createSignal<boolean | null>(null)

  onMount(async () => {
    await takeOwnerLink()
    // Only who may is asked for more: a phone in the hall is not here to be turned away.
    const home = await askServer<HomeAnswer>('home', { mine: [] })
    const reply = home.ok && home.body.mayCreate ? await askServer<NetworkAnswer>('network') : null
    if (reply?.ok) setNetwork(reply.body)
    setDesk(reply?.ok ?? false)
  })
  createEffect(() => {
    document.title = `${words().title} · Samling`
  })

  return (
    <>
      <Top />
      <Switch fallback={<main class="check" />}>
        <Match when={isDesk() === false}>
          <Trial />
        </Match>
        <Match when={isDesk() && network()}>{(first) => <Desk first={first()} />}</Match>
      </Switch>
    </>
  )
}
