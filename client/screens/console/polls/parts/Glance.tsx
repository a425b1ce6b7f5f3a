import { createMemo, createSignal, createUniqueId, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { singleKeys } from '#client/screens/console/make-keys.ts'
import { type Glanced, glanceOf } from '#client/screens/console/polls/glance.model.ts'
import { isField } from '#client/screens/console/polls/is-field.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { CheckIcon } from '#client/ui/icons.tsx'
import { HiddenIcon } from '#client/ui/more-icons.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'

/** How many are drawn at once; behind them the number stands. */
const MOST = 40

/** What people wrote, before the hall reads it: each let through or held back with one key, from the top. */
export function Glance(props: { readonly poll: LeaderPoll }): JSX.Element {
  const desk = useDesk()
  const help = createUniqueId()
  const model = createMemo(() => glanceOf(props.poll))
  const [told, tell] = createSignal('')
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  let list: HTMLUListElement | undefined

  function judge(all: readonly Glanced[], through: boolean) {
    const texts = all.map(({ id }) => id)
    if (locked() || texts.length === 0) return
    void desk.ask('polls', { type: through ? 'LetThrough' : 'HoldBack', activity: props.poll.id, texts })
    const next = model().waiting.find((each) => !all.includes(each))
    tell(next === undefined ? words().noneWaiting : words().nextWaiting(next.text))
  }
  function down(event: KeyboardEvent) {
    const isOurs = !event.defaultPrevented && !event.isComposing && !event.repeat && singleKeys()
    if (!isOurs || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return
    if (document.querySelector('dialog[open]') !== null) return
    const key = event.key.toLowerCase()
    if (key !== 'l' && key !== 'h') return
    event.preventDefault()
    // What the focus stands in, else the topmost.
    const here = document.activeElement?.closest<HTMLElement>('[data-text]')?.dataset.text
    const [first] = model().waiting
    const chosen = model().waiting.find(({ id }) => id === here) ?? first
    if (chosen === undefined) return
    judge([chosen], key === 'l')
    if (here !== undefined)
      queueMicrotask(() => list?.querySelector<HTMLElement>('[data-text] button')?.focus())
  }
  onMount(() => document.addEventListener('keydown', down))
  onCleanup(() => document.removeEventListener('keydown', down))

  return (
    <section class="glance" aria-labelledby={help}>
      <div class="head">
        <h3 id={help}>{words().glanceHeading}</h3>
        <span class="sm num">{words().waiting(model().waiting.length)}</span>
      </div>
      <Show when={model().waiting.length > 0} fallback={<p class="sm mut">{words().noneWaiting}</p>}>
        <ul class="many" ref={list}>
          <Each of={model().waiting.slice(0, MOST)}>
            {(each, at) => (
              <li data-text={each().id} classList={{ next: at() === 0 }}>
                <Line of={each()} />
                <span class="row">
                  <button type="button" class="btn" disabled={locked()} onClick={() => judge([each()], true)}>
                    {words().letThrough}
                    <Show when={at() === 0}>
                      {' '}
                      <kbd aria-hidden="true">L</kbd>
                    </Show>
                  </button>
                  <button
                    type="button"
                    class="btn"
                    disabled={locked()}
                    onClick={() => judge([each()], false)}
                  >
                    {words().holdBack}
                    <Show when={at() === 0}>
                      {' '}
                      <kbd aria-hidden="true">H</kbd>
                    </Show>
                  </button>
                </span>
              </li>
            )}
          </Each>
        </ul>
        <div class="row">
          <span class="xs mut">{words().glanceHelp}</span>
          <button
            type="button"
            class="btn quiet"
            disabled={locked()}
            onClick={() => judge(model().waiting, true)}
          >
            {words().letAll}
          </button>
        </div>
      </Show>
      <Judged
        heading={words().through}
        of={model().through}
        act={words().holdBack}
        locked={locked()}
        onJudge={(each) => judge([each], false)}
      />
      <Judged
        heading={words().held}
        of={model().held}
        act={words().letThrough}
        locked={locked()}
        onJudge={(each) => judge([each], true)}
      />
      <p class="sr" role="status">
        {told()}
      </p>
    </section>
  )
}

function Line(props: { readonly of: Glanced }): JSX.Element {
  return (
    <span>
      {props.of.text}
      <Show when={props.of.count > 1}>
        {' '}
        <b class="num">×{props.of.count}</b>
      </Show>
      <Show when={props.of.support > 0}>
        {' '}
        <span class="xs mut num">{words().marks(props.of.support)}</span>
      </Show>
    </span>
  )
}

/** Decided on, and to be decided on anew. */
function Judged(props: {
  readonly heading: string
  readonly of: readonly Glanced[]
  readonly act: string
  readonly locked: boolean
  readonly onJudge: (each: Glanced) => void
}): JSX.Element {
  return (
    <Show when={props.of.length > 0}>
      <details>
        <summary>
          {props.heading === words().through ? <CheckIcon /> : <HiddenIcon />} {props.heading}{' '}
          <span class="num">({props.of.length})</span>
        </summary>
        <ul class="many">
          <Each of={props.of}>
            {(each) => (
              <li>
                <Line of={each()} />
                <button
                  type="button"
                  class="btn quiet"
                  disabled={props.locked}
                  onClick={() => props.onJudge(each())}
                >
                  {props.act}
                </button>
              </li>
            )}
          </Each>
        </ul>
      </details>
    </Show>
  )
}
