import { nanoid } from 'nanoid'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { type Card, lackOn, type Place } from '#client/screens/console/library/library.model.ts'
import { words } from '#client/screens/console/library/words.ts'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { CheckIcon, WarningIcon } from '#client/ui/icons.tsx'
import { prepareOf } from '#shared/library/apply.ts'

/** One activity: what it is for, how long, with whom, how it goes; put on an item with one press, and taken off with one. */
export function ActivityCard(props: {
  readonly card: Card
  readonly place: Place | null
  readonly municipalities: number
}): JSX.Element {
  const desk = useDesk()
  const [put, setPut] = createSignal<{ readonly id: string; readonly item: Place | null } | null>(null)
  let button: HTMLButtonElement | undefined
  const said = () => `library/${props.card.key}`
  const isOff = () => !desk.online() || desk.view.gathering.phase === 'closed'
  /** While it is there and nobody has begun on it. */
  const standing = () => {
    const is = put()
    const there = desk.view.activities.some(({ id, phase }) => id === is?.id && phase === 'draft')
    return there ? is : null
  }
  const place = () => standing()?.item ?? props.place
  const lack = () =>
    lackOn(place(), props.card.setup, desk.view.activities, standing()?.id ?? null, props.municipalities)
  const lackText = () => words()[standing() ? 'lack' : 'lackWith'](place()?.lasts ?? 0, lack())
  const meta = () => {
    const { setup, minutes, groups, text } = props.card
    return [
      words().minutes(minutes),
      setup.kind === 'presentations' ? words().each(setup.minutes) : '',
      groups.map((each) => words().groups[each]).join(', '),
      text === null ? '' : words().least(text.least),
    ]
      .filter((each) => each !== '')
      .join(' · ')
  }

  async function add() {
    const id = nanoid()
    const item = props.place
    const command = prepareOf(props.card.setup, { id, item: item?.id ?? null }, nanoid)
    if ((await desk.ask(said(), command)).ok) setPut({ id, item })
  }

  async function takeOff(id: string) {
    // First: the button that was pressed goes as soon as the server has told, which may be before it has answered.
    button?.focus()
    if ((await desk.ask(said(), { type: 'RemoveActivity', activity: id })).ok) setPut(null)
  }

  return (
    <article class="acard" aria-label={props.card.title}>
      <div class="what">
        <h4>{props.card.title}</h4>
        <p class="sm mut num">{meta()}</p>
        <Show when={props.card.text}>{(text) => <p>{text().purpose}</p>}</Show>
      </div>
      <button
        type="button"
        class="btn md"
        data-put
        ref={button}
        disabled={isOff()}
        aria-label={
          props.place === null
            ? words().putNowhere(props.card.title)
            : words().putOn(props.card.title, props.place.title)
        }
        onClick={() => void add()}
      >
        {words().put}
      </button>
      <div class="came" role="status">
        <Show when={standing()}>
          {(is) => (
            <span class="msg ok">
              <CheckIcon />
              <span>{doneText(is().item)}</span>
              <button
                type="button"
                class="btn quiet tiny"
                aria-label={words().undoOf(props.card.title)}
                onClick={() => void takeOff(is().id)}
              >
                {words().undo}
              </button>
            </span>
          )}
        </Show>
        <Show when={lack() > 0}>
          <span class="msg lack sm">
            <WarningIcon />
            <span>{lackText()}</span>
          </span>
        </Show>
        <Said at={said()} quiet />
      </div>
      <More card={props.card} />
    </article>
  )
}

function doneText(item: Place | null): string {
  return item === null ? words().doneNowhere : words().done(item.title)
}

function More(props: { readonly card: Card }): JSX.Element {
  return (
    <details>
      <summary>{props.card.text === null ? words().asks : words().steps}</summary>
      <Show when={props.card.text}>
        {(text) => (
          <>
            <ol class="goes">
              <For each={text().steps}>{(step) => <li>{step}</li>}</For>
            </ol>
            <dl>
              <dt>{words().when}</dt>
              <dd>{text().when}</dd>
              <dt>{words().needs}</dt>
              <dd>{text().needs}</dd>
            </dl>
          </>
        )}
      </Show>
      <Show when={props.card.asks.length > 0}>
        <Show when={props.card.text}>
          <p class="lab">{words().asks}</p>
        </Show>
        <ul class="asks">
          <For each={props.card.asks}>{(each) => <li>{each}</li>}</For>
        </ul>
      </Show>
    </details>
  )
}
