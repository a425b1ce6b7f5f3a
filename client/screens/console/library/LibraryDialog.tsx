import { createMemo, createSignal, For, type JSX, mapArray, Show } from 'solid-js'
import { texts } from '#client/library/texts.ts'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { words as consoleWords } from '#client/screens/console/words.ts'
import './library.css'
import { type Filter, fits, ownCard, placesIn, readyCards } from './library.model.ts'
import { ownState } from './own.ts'
import { ActivityCard } from './parts/ActivityCard.tsx'
import { Filters } from './parts/Filters.tsx'
import { OwnFiles } from './parts/OwnFiles.tsx'
import { OwnTools } from './parts/OwnTools.tsx'
import { words } from './words.ts'

export type LibraryDialogProps = {
  readonly open: boolean
  /** The item that it was opened from. */
  readonly item: string | null
  readonly onClose: () => void
}

/** What is ready and what one has kept, to be found, read and put on an item. */
export function LibraryDialog(props: LibraryDialogProps): JSX.Element {
  return (
    <Dialog open={props.open} wide heading={consoleWords().programme.library} onClose={() => props.onClose()}>
      <Shelves item={props.item} />
    </Dialog>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function Shelves(props: { readonly item: string | null }): JSX.Element {
  const desk = useDesk()
  const [filter, setFilter] = createSignal<Filter>({ search: '', minutes: null, group: null })
  const [item, setItem] = createSignal(props.item)
  let list: HTMLDivElement | undefined

  // Its number alone: cards stay the same while people come.
  const municipalities = createMemo(() => municipalitiesIn(desk.view).length)
  const places = createMemo(() => placesIn(desk.view.agenda.days))
  const place = () => places().find(({ id }) => id === item()) ?? null
  const cards = createMemo(() => readyCards(texts(), municipalities()))
  const ready = createMemo(() => cards().filter((card) => fits(card, filter())))
  const own = mapArray(
    () => ownState().own,
    (each, at) => ({
      own: each,
      card: createMemo(() => ownCard(each, at(), municipalities(), words().unnamed)),
    }),
  )
  const isAll = () => filter().search.trim() === '' && filter().minutes === null && filter().group === null
  /** One that is not understood can only be found among all. */
  const mine = createMemo(() =>
    own().filter(({ card }) => {
      const is = card()
      return is === null ? isAll() : fits(is, filter())
    }),
  )

  /** From card to card, and from the search to the first. */
  function move(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) {
    const by = STEPS[event.key]
    const target = event.target instanceof HTMLElement ? event.target : null
    if (by === undefined || target?.matches('[data-put], [type=search]') !== true) return
    const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-put]') ?? [])]
    const to = buttons[buttons.indexOf(target) + by]
    if (to === undefined) return
    event.preventDefault()
    to.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go between the buttons inside, each of which has a name
    <div class="lib" onKeyDown={move}>
      <Filters filter={filter()} onFilter={setFilter} item={item()} onItem={setItem} />
      <p class="sm mut" role="status">
        {words().found(ready().length + mine().length)}
      </p>
      <div ref={list} class="shelves">
        <Show when={mine().length > 0}>
          <section aria-label={words().mine}>
            <h3>{words().mine}</h3>
            <ul class="cards">
              <For each={mine()}>
                {({ own: each, card }) => (
                  <li>
                    <Show when={card()}>
                      {(known) => (
                        <ActivityCard card={known()} place={place()} municipalities={municipalities()} />
                      )}
                    </Show>
                    <OwnTools own={each} name={card()?.title ?? (each.name || words().unnamed)} />
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
        <section aria-label={words().ready}>
          <h3>{words().ready}</h3>
          <ul class="cards">
            <For each={ready()}>
              {(card) => (
                <li>
                  <ActivityCard card={card} place={place()} municipalities={municipalities()} />
                </li>
              )}
            </For>
          </ul>
        </section>
        <section aria-label={words().keeping}>
          <h3>{words().keeping}</h3>
          <p class="sm mut">{ownState().own.length === 0 ? words().noneMine : words().mineHelp}</p>
          <OwnFiles />
        </section>
      </div>
    </div>
  )
}
