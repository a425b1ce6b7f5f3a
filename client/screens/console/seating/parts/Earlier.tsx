import { createEffect, For, Match, on, onMount, Show, Switch } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import {
  createEarlier,
  type EarlierDesk,
  type EarlierTrouble,
} from '#client/screens/console/seating/create-earlier.ts'
import type { Offer } from '#client/screens/console/seating/earlier.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { datesText } from '#client/words/format.ts'

/** Who has met before this gathering: chosen, looked at, and then remembered. */
export function Earlier(props: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={props.open} heading={seatingWords().earlier.heading} onClose={() => props.onClose()}>
      <Form onClose={() => props.onClose()} />
    </Dialog>
  )
}

function Form(props: { readonly onClose: () => void }) {
  const earlier = createEarlier(useDesk())
  const words = () => seatingWords().earlier
  let form: HTMLDivElement | undefined
  onMount(() => void earlier.look())
  // What was pressed is gone: the focus goes to what has come instead of it.
  createEffect(
    on(
      () => earlier.offer() === null,
      () => form?.querySelector('h3')?.focus(),
      { defer: true },
    ),
  )
  return (
    <div class="earlier" ref={form}>
      <Show when={earlier.offer()} fallback={<Sources earlier={earlier} />}>
        {(offer) => <Offered offer={offer()} onBack={earlier.back} onClose={() => props.onClose()} />}
      </Show>
      <div role="status">
        <Show when={earlier.trouble()}>
          {(trouble) => (
            <p class="msg err">
              <WarningIcon />
              <span>{troubleText(trouble())}</span>
            </p>
          )}
        </Show>
        <Show when={earlier.busy()}>
          <p class="mut">{words().reading}</p>
        </Show>
      </div>
    </div>
  )
}

function troubleText(trouble: EarlierTrouble): string {
  const words = seatingWords().earlier.file
  switch (trouble.code) {
    case 'no-answer':
    case 'file-too-large':
    case 'file-programme':
      return words[trouble.code]
    case 'file-not-json':
      return words[trouble.code](trouble.where)
    case 'file-too-new':
      return words[trouble.code](trouble.found)
    case 'file-wrong': {
      if (trouble.right === 'format') return words['file-other']
      const way = trouble.where.replaceAll('.', ' → ')
      const right = words.right[trouble.right]
      return words[trouble.code](way, trouble.found, right(trouble.most))
    }
  }
}

/** Another gathering that this browser leads, or a file of one that somebody else led or that ran elsewhere. */
function Sources(props: { readonly earlier: EarlierDesk }) {
  const words = () => seatingWords().earlier
  const common = () => consoleWords().common
  return (
    <>
      <p class="mut">{words().help}</p>
      <section aria-labelledby="earlier-mine">
        <h3 id="earlier-mine" tabindex="-1">
          {words().mine}
        </h3>
        <Show
          when={(props.earlier.rows() ?? []).length > 0}
          fallback={<p class="mut">{props.earlier.rows() === null ? words().reading : words().noneMine}</p>}
        >
          <ul class="sources">
            <For each={props.earlier.rows() ?? []}>
              {(row) => (
                <li>
                  <button
                    type="button"
                    class="btn"
                    disabled={props.earlier.busy()}
                    onClick={() => void props.earlier.choose(row)}
                  >
                    <b>{row.title || row.code}</b>
                    <span class="mut">
                      {[row.place, datesText(common(), row.dates)].filter(Boolean).join(', ')}
                    </span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
      <section aria-labelledby="earlier-file">
        <h3 id="earlier-file">{words().fromFile}</h3>
        <p class="sm mut">{words().fileHelp}</p>
        <label class="btn file">
          <input
            type="file"
            class="sr"
            accept=".json,application/json"
            disabled={props.earlier.busy()}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              // The same file can be chosen again after it has been put right.
              event.currentTarget.value = ''
              if (file) void props.earlier.open(file)
            }}
          />
          {words().choose}
        </label>
      </section>
    </>
  )
}

function Offered(props: {
  readonly offer: Offer
  readonly onBack: () => void
  readonly onClose: () => void
}) {
  const seating = useSeating()
  const words = () => seatingWords().earlier
  const dates = () => datesText(consoleWords().common, props.offer.dates)
  const isKept = () => seating.part().earlier.some(({ id }) => id === props.offer.command?.gathering)
  async function remember() {
    const { command, title } = props.offer
    if (command === null) return
    const outcome = await seating.ask(command)
    if (!outcome.ok) return
    seating.say(words().remembered(title))
    props.onClose()
  }
  return (
    <>
      <div role="status" class="told">
        <h3 tabindex="-1">{[props.offer.title, dates()].filter(Boolean).join(', ')}</h3>
        <Switch
          fallback={
            <p>
              <b>{words().known(props.offer.known, props.offer.all)}</b>{' '}
              {words().met(props.offer.tables, props.offer.duos)}
            </p>
          }
        >
          <Match when={props.offer.isOwn}>
            <p>{words().own}</p>
          </Match>
          <Match when={props.offer.all === 0}>
            <p>{words().nobodyMet}</p>
          </Match>
          <Match when={props.offer.command === null}>
            <p>
              <b>{words().known(props.offer.known, props.offer.all)}</b> {words().noneTogether}
            </p>
          </Match>
        </Switch>
      </div>
      <Show when={!props.offer.isOwn}>
        <Names heading={words().unknown} people={props.offer.unknown} />
        <Names heading={words().unsure} people={props.offer.unsure} />
        <Show when={props.offer.unknown.length + props.offer.unsure.length > 0}>
          <p class="sm mut">{words().leftOut}</p>
        </Show>
      </Show>
      <Show when={isKept()}>
        <p class="sm">{words().takesPlace}</p>
      </Show>
      <div class="row end">
        <Said at="seating" quiet />
        <button type="button" class="btn" onClick={() => props.onBack()}>
          {words().back}
        </button>
        <button
          type="button"
          class="btn pri md"
          disabled={!seating.canEdit() || props.offer.command === null}
          onClick={() => void remember()}
        >
          {words().remember}
        </button>
      </div>
    </>
  )
}

/** So many names stand at once; the others open below. */
const NAMED = 12

function Names(props: { readonly heading: string; readonly people: Offer['unknown'] }) {
  const nameOf = ({ name, municipality }: Offer['unknown'][number]) =>
    municipality === null ? name : `${name} (${municipality})`
  const first = () => props.people.slice(0, NAMED).map(nameOf).join(', ')
  const rest = () => props.people.slice(NAMED).map(nameOf)
  return (
    <Show when={props.people.length > 0}>
      <div class="names">
        <p class="sm">
          <b>{props.heading}</b> {first()}
          {rest().length > 0 ? ' …' : '.'}
        </p>
        <Show when={rest().length > 0}>
          <details>
            <summary>{seatingWords().earlier.others(rest().length)}</summary>
            <p class="sm">{rest().join(', ')}.</p>
          </details>
        </Show>
      </div>
    </Show>
  )
}
