import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import type { ProgrammeDesk } from '#client/screens/console/programme/create-programme.ts'
import { resultText } from '#client/screens/console/programme/hand-text.model.ts'
import { type ProposedItem, placeOfKey } from '#client/screens/console/programme/programme.model.ts'
import { minuteText, readMinutes } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'
import type { HandChange } from '#shared/agenda/by-hand.ts'

/** All that can be done to one item, each with what it comes to before it is done. */
export function HandRow(props: {
  readonly item: ProposedItem
  readonly programme: ProgrammeDesk
  readonly onDone: () => void
}) {
  const hand = () => props.programme.hand
  const key = () => props.item.key
  const begun = () => hand().isBegun(key())
  const next = () => {
    const at = placeOfKey(props.programme.days(), key())
    return at?.day.items[at.index + 1]
  }
  const [first, setFirst] = createSignal<number | null>(null)
  const firstPart = () => first() ?? Math.floor((props.item.minutes ?? 0) / 2)
  const insert = createMemo(() => hand().insertAfter(key(), words().hand.newTitle))
  const split = createMemo(() => hand().split(key(), firstPart(), words().hand.second(props.item.title)))
  const merge = createMemo(() => {
    const after = next()
    return after === undefined ? null : hand().merge(key(), words().hand.both(props.item.title, after.title))
  })
  const remove = (): HandChange => ({ type: 'remove', key: key() })

  function act(change: HandChange, focusOn: string) {
    if (!hand().change(change).ok) return
    props.onDone()
    queueMicrotask(() =>
      document
        .querySelector<HTMLInputElement>(`tr[data-key="${CSS.escape(focusOn)}"] td.title .cellinp`)
        ?.focus(),
    )
  }

  return (
    <tr class="ideas sel hand">
      <td colspan={6}>
        <fieldset class="acts" aria-label={words().hand.open(props.item.title)}>
          <Act programme={props.programme} label={words().hand.insert} change={insert()} onAct={act} />
          <Show when={!begun()} fallback={<p class="sm mut">{words().hand.begun}</p>}>
            <Move item={props.item} programme={props.programme} onAct={act} />
            <Act programme={props.programme} label={words().hand.split} change={split()} onAct={act}>
              <label class="sm">
                {words().hand.firstPart}{' '}
                <input
                  class="inp mins"
                  inputmode="numeric"
                  value={firstPart()}
                  onInput={(event) => setFirst(readMinutes(event.currentTarget.value))}
                />
              </label>
            </Act>
            <Show when={merge()}>
              {(change) => (
                <Act
                  programme={props.programme}
                  label={words().hand.merge(next()?.title ?? '')}
                  change={change()}
                  onAct={act}
                />
              )}
            </Show>
            <Act programme={props.programme} label={words().hand.remove} change={remove()} onAct={act} />
          </Show>
        </fieldset>
      </td>
    </tr>
  )
}

type OnAct = (change: HandChange, focusOn: string) => void

function focusAfter(change: HandChange): string {
  return change.type === 'split' ? change.newKey : change.key
}

function Act(props: {
  readonly programme: ProgrammeDesk
  readonly label: string
  readonly change: HandChange
  readonly children?: JSX.Element
  readonly onAct: OnAct
}) {
  const id = createUniqueId()
  const result = createMemo(() => props.programme.hand.preview(props.change))
  return (
    <div class="act">
      <button
        type="button"
        class="btn tiny"
        disabled={!result().ok}
        aria-describedby={id}
        onClick={() => props.onAct(props.change, focusAfter(props.change))}
      >
        {props.label}
      </button>
      {props.children}
      <span class="sm mut" id={id}>
        {resultText(result(), words())}
      </span>
    </div>
  )
}

/** To any place of any day. */
function Move(props: {
  readonly item: ProposedItem
  readonly programme: ProgrammeDesk
  readonly onAct: OnAct
}) {
  const [to, setTo] = createSignal('')
  const days = () => props.programme.days()
  const others = (day: number) => days()[day]?.items.filter(({ key }) => key !== props.item.key) ?? []
  const change = (): HandChange | null => {
    const [day, index] = to().split('/').map(Number)
    if (to() === '' || day === undefined || index === undefined) return null
    return { type: 'move', key: props.item.key, to: { day, index } }
  }
  const label = () => words().hand.move(props.item.title)
  return (
    <div class="act">
      <select
        class="inp"
        aria-label={label()}
        value={to()}
        onChange={(event) => setTo(event.currentTarget.value)}
      >
        <option value="">{words().hand.where}</option>
        <For each={days()}>
          {(_, day) => (
            <optgroup label={words().programme.dayHeading(day() + 1)}>
              <option value={`${day()}/0`}>{words().hand.atHead(day() + 1)}</option>
              <For each={others(day())}>
                {(item, index) => (
                  <option value={`${day()}/${index() + 1}`}>
                    {words().hand.after(minuteText(item.start), item.title)}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
      <Show when={change()}>
        {(is) => (
          <Act
            programme={props.programme}
            label={words().hand.moveNow}
            change={is()}
            onAct={(made, focusOn) => props.onAct(made, focusOn)}
          />
        )}
      </Show>
    </div>
  )
}
