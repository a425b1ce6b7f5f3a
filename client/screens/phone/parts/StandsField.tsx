import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { words as later } from '#client/screens/phone/later/words.ts'
import { MinusIcon, PlusIcon } from '#client/ui/more-icons.ts'

/** As many as one phone may stand for; the server holds to it. */
const MOST = 400

/** How many share this phone, folded until somebody says that they do. `children` come with it. */
export function StandsField(props: {
  readonly value: number
  readonly write: (stands: number) => void
  readonly children?: JSX.Element
}): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const id = createUniqueId()
  const write = (to: number) => props.write(Math.min(MOST, Math.max(1, Math.round(to) || 1)))
  return (
    <>
      <button type="button" class="btn quiet" aria-expanded={open()} onClick={() => setOpen(!open())}>
        {props.value > 1 ? later().stands.isFor(props.value) : later().stands.open}
      </button>
      <Show when={open()}>
        <div class="field">
          <label class="lab" for={id}>
            {later().stands.howMany}
          </label>
          <div class="how-many">
            <button
              type="button"
              class="btn"
              aria-label={later().stands.fewer}
              disabled={props.value <= 1}
              onClick={() => write(props.value - 1)}
            >
              <MinusIcon />
            </button>
            <input
              id={id}
              class="num"
              inputmode="numeric"
              autocomplete="off"
              value={props.value}
              aria-describedby={`${id}-help`}
              onChange={(event) => {
                write(Number(event.currentTarget.value))
                event.currentTarget.value = `${props.value}`
              }}
            />
            <button
              type="button"
              class="btn"
              aria-label={later().stands.more}
              disabled={props.value >= MOST}
              onClick={() => write(props.value + 1)}
            >
              <PlusIcon />
            </button>
          </div>
          <small id={`${id}-help`}>{later().stands.help}</small>
          {props.children}
        </div>
      </Show>
    </>
  )
}
