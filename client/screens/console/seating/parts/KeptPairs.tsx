import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import { keptValue } from '#client/screens/console/seating/kept-value.ts'
import {
  type PairKind,
  pairsCommand,
  whyNoPair,
  withoutPair,
  withPair,
} from '#client/screens/console/seating/pairs.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { CrossIcon } from '#client/ui/more-icons.ts'

/** Who is to share a table, and who is not to. */
export function KeptPairs(props: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={props.open} heading={seatingWords().pairs.heading} onClose={() => props.onClose()}>
      <Form />
    </Dialog>
  )
}

function Form() {
  const seating = useSeating()
  const words = () => seatingWords().pairs
  const [kind, setKind] = createSignal<PairKind>('together')
  const [first, setFirst] = createSignal('')
  const [second, setSecond] = createSignal('')
  const pairs = () => ({ together: seating.part().together, apart: seating.part().apart })
  const why = createMemo(() => whyNoPair(pairs(), [first(), second()]))
  async function add(event: SubmitEvent) {
    event.preventDefault()
    if (why() !== null) return
    const outcome = await seating.ask(pairsCommand(withPair(pairs(), kind(), [first(), second()])))
    if (!outcome.ok) return
    setFirst('')
    setSecond('')
  }
  const help = () => {
    const is = why()
    return is === 'same' ? words().same : is === 'already' ? words().already : ''
  }
  return (
    <form class="pairs" onSubmit={(event) => void add(event)}>
      <p class="mut">{words().help}</p>
      <div class="two">
        <PersonPick label={words().first} value={first()} onPick={setFirst} />
        <PersonPick label={words().second} value={second()} onPick={setSecond} />
      </div>
      <div class="row">
        <Segmented
          label={words().heading}
          segments={[
            { value: 'together', label: words().together },
            { value: 'apart', label: words().apart },
          ]}
          value={kind()}
          onPick={setKind}
        />
        <button type="submit" class="btn pri" disabled={!seating.canEdit() || why() !== null}>
          {words().add}
        </button>
        <span role="status" class="sm">
          {help()}
        </span>
        <Said at="seating" quiet />
      </div>
      <Show
        when={pairs().together.length + pairs().apart.length > 0}
        fallback={<p class="mut pad">{words().none}</p>}
      >
        <PairList kind="together" heading={words().listTogether} />
        <PairList kind="apart" heading={words().listApart} />
      </Show>
    </form>
  )
}

function PairList(props: { readonly kind: PairKind; readonly heading: string }) {
  const seating = useSeating()
  const desk = useDesk()
  const words = () => seatingWords().pairs
  const list = () => seating.part()[props.kind]
  const pairs = () => ({ together: seating.part().together, apart: seating.part().apart })
  // Whoever has not come yet is on the list of people all the same.
  const names = createMemo(() => new Map(desk.view.people.map(({ id, name }) => [id, name])))
  const who = (person: string) =>
    seating.hall().sitters.has(person) ? seating.who(person) : (names().get(person) ?? words().gone)
  return (
    <Show when={list().length > 0}>
      <section>
        <div class="head">
          <h3>{props.heading}</h3>
        </div>
        <ul class="plainlist">
          <For each={list()}>
            {(pair) => (
              <li>
                <span>
                  {who(pair[0])} – {who(pair[1])}
                </span>
                <button
                  type="button"
                  class="btn quiet"
                  disabled={!seating.canEdit()}
                  onClick={() =>
                    void seating.ask(pairsCommand(withoutPair(pairs(), props.kind, [pair[0], pair[1]])))
                  }
                >
                  <CrossIcon label={words().remove(who(pair[0]), who(pair[1]))} />
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

/** Somebody on the list, by municipality; also those who have not come yet. */
function PersonPick(props: {
  readonly label: string
  readonly value: string
  readonly onPick: (person: string) => void
}) {
  const desk = useDesk()
  const id = createUniqueId()
  const groups = createMemo(() => {
    const named = municipalitiesIn(desk.view).map(({ id: of, name }) => ({ of: of as string | null, name }))
    return [...named, { of: null, name: seatingWords().guest }]
      .map(({ of, name }) => ({
        name,
        people: desk.view.people.filter(({ municipality }) => municipality === of),
      }))
      .filter(({ people }) => people.length > 0)
  })
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        ref={keptValue(() => props.value)}
        class="inp"
        onChange={(event) => props.onPick(event.currentTarget.value)}
      >
        <option value="">{seatingWords().pairs.choose}</option>
        <For each={groups()}>
          {(group) => (
            <optgroup label={group.name}>
              <For each={group.people}>
                {(person) => (
                  <option value={person.id}>
                    {[person.name, person.title === person.name ? '' : person.title]
                      .filter(Boolean)
                      .join(', ')}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
    </div>
  )
}
