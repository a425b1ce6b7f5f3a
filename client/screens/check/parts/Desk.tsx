import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { marksOf } from '#client/screens/check/check.model.ts'
import { words } from '#client/screens/check/words.ts'
import { askServer } from '#client/screens/home/ask-server.ts'
import { CheckIcon, WarningIcon } from '#client/ui/icons.tsx'
import { Note } from '#client/ui/Note.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { timeText } from '#client/words/format.ts'
import type { CheckedPhone, NetworkAddress, NetworkAnswer } from '#shared/protocol/home.ts'

const LOOK_EVERY = 2_000

/** What the leader sees: the code to scan, the address to choose, and the phones that have got through. */
export function Desk(props: { readonly first: NetworkAnswer }): JSX.Element {
  // The first answer is where it begins; what comes later is asked for here.
  const [network, setNetwork] = createSignal(props.first)
  const [lost, setLost] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look() {
    const reply = await askServer<NetworkAnswer>('network')
    setLost(!reply.ok)
    if (reply.ok) setNetwork(reply.body)
    timer = setTimeout(look, LOOK_EVERY)
  }
  onMount(() => {
    timer = setTimeout(look, LOOK_EVERY)
  })
  onCleanup(() => clearTimeout(timer))

  async function choose(address: string) {
    const reply = await askServer<NetworkAnswer>('address', { address })
    if (reply.ok) setNetwork(reply.body)
  }
  const check = () => network().check
  // A machine without a network is only reached from itself; a code for that helps nobody.
  const isReachable = () => network().addresses.length > 0 || !check().url.includes('//localhost')

  return (
    <main class="check desk">
      <h1>{words().deskTitle}</h1>
      <Show when={lost()}>
        <Note tone="err" text={words().failed} live />
      </Show>
      <div class="two">
        <section class="scan">
          <Show when={isReachable()} fallback={<Note tone="err" text={words().none} />}>
            <p>{words().deskIntro}</p>
            <QrCode is={check().qr} label={words().qr(check().url)} />
            <p class="address">{check().url.replace(/^https?:\/\//, '')}</p>
          </Show>
          <fieldset class="addresses">
            <legend>{words().address}</legend>
            <Show
              when={network().addresses.length > 0}
              fallback={<p class="sm mut">{isReachable() ? words().fixed : ''}</p>}
            >
              <p class="sm mut">{words().addressHelp}</p>
              <For each={network().addresses}>
                {(each) => (
                  <label class="pick">
                    <input
                      type="radio"
                      name="address"
                      value={each.address}
                      checked={network().chosen === each.address}
                      onChange={() => void choose(each.address)}
                    />
                    <span>
                      <b class="num">{each.address}</b>
                      <small>{cardText(each)}</small>
                    </span>
                  </label>
                )}
              </For>
            </Show>
          </fieldset>
        </section>
        <section aria-labelledby="phones">
          <div class="head">
            <h2 id="phones">{words().phones}</h2>
            <b class="num">{network().phones.length}</b>
          </div>
          <div role="status">
            <Show when={network().phones.length > 0} fallback={<p class="mut pad">{words().nobody}</p>}>
              <ul class="phones">
                <For each={network().phones}>{(phone) => <Phone phone={phone} />}</For>
              </ul>
            </Show>
          </div>
          <h2>{words().notYet}</h2>
          <ul class="tips">
            <For each={words().deskTips}>{(tip) => <li>{tip}</li>}</For>
          </ul>
          <p>
            <a class="btn" href="/">
              {words().home}
            </a>
          </p>
        </section>
      </div>
    </main>
  )
}

function cardText({ card, virtual }: NetworkAddress): string {
  return virtual ? words().virtual(card) : card
}

function Phone(props: { readonly phone: CheckedPhone }): JSX.Element {
  const marks = () => marksOf(props.phone)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <li>
      <Show when={!marks().includes('blocked')} fallback={<WarningIcon />}>
        <CheckIcon />
      </Show>
      <span>
        <b>{words().phone(props.phone.number)}</b>{' '}
        {marks()
          .map((mark) => words()[mark])
          .join(', ')}
      </span>
      <time class="num mut">{timeText(props.phone.at, zone)}</time>
    </li>
  )
}
