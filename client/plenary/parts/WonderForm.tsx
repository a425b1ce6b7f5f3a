import { nanoid } from 'nanoid'
import { createSignal, createUniqueId, untrack } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import { liveItemId } from '#client/screens/console/run/run.model.ts'
import { readMinutes } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'
import { SpeechIcon } from '#client/ui/more-icons.ts'
import { type CardOn, WONDERS, type Wonders } from '#shared/plenary/wondering.ts'

const MINUTES = 5

/** A point, or a sentence of one's own, out to the groups: one press, and it is open on their phones. */
export function WonderForm(props: {
  readonly from: CardOn | null
  readonly text: string
  readonly onSent: () => void
}) {
  const desk = useDesk()
  const id = createUniqueId()
  const place = `wonder${id}`
  // It is written here from now on, whatever the point says next.
  const [text, write] = createSignal(untrack(() => props.text))
  const [picked, setWho] = createSignal<Wonders | null>(null)
  /** Without tables that hold, nobody has one to talk at. */
  const who = (): Wonders => picked() ?? (desk.view.seating.shown === 'none' ? 'municipality' : 'table')
  const [typed, type] = createSignal(`${MINUTES}`)
  const minutes = () => (typed().trim() === '' ? null : readMinutes(typed()))
  const isGood = () => {
    const is = minutes()
    return text().trim() !== '' && (typed().trim() === '' || (is !== null && is >= 1 && is <= 600))
  }

  let isSending = false
  /** What was tried goes by the same id until it is known to be out: pressed again, it is one wondering. */
  let tried: { readonly activity: string; readonly text: string } | null = null

  async function send() {
    if (isSending) return
    const sent = text()
    const again = tried?.text === sent ? tried : null
    const { activity } = again ?? { activity: nanoid() }
    tried = { activity, text: sent }
    isSending = true
    const outcome = await desk.ask(place, {
      type: 'SendWondering',
      ...{ activity, item: liveItemId(desk.view.run), from: props.from },
      ...{ text: sent, who: who(), minutes: minutes() },
    })
    isSending = false
    // Only its answer got lost the time before.
    const isOut = !outcome.ok && again !== null && outcome.code === 'already-exists'
    if (!outcome.ok && !isOut) return
    if (isOut) desk.hush(place)
    tried = null
    // What has been written on meanwhile stands.
    if (text() !== sent) return
    write('')
    props.onSent()
  }

  return (
    <form
      class="wonder"
      onSubmit={(event) => {
        event.preventDefault()
        if (isGood()) void send()
      }}
    >
      <label class="lab" for={`${id}text`}>
        {words().panel.wonder}
      </label>
      <textarea
        id={`${id}text`}
        class="inp"
        rows={2}
        value={text()}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div class="row">
        <Segmented
          label={words().panel.whom}
          segments={WONDERS.map((value) => ({ value, label: words().panel.who[value] }))}
          value={who()}
          onPick={setWho}
        />
        <label class="sm" for={`${id}minutes`}>
          {words().panel.minutes}
        </label>
        <input
          id={`${id}minutes`}
          class="inp min"
          inputmode="numeric"
          aria-invalid={typed().trim() !== '' && !isGood() && text().trim() !== ''}
          value={typed()}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <button type="submit" class="btn" disabled={!desk.online() || !isGood()}>
          <SpeechIcon />
          {words().panel.send}
        </button>
      </div>
      <p class="xs mut">{words().panel.wonderHelp}</p>
      <Said at={place} quiet />
    </form>
  )
}
