import { nanoid } from 'nanoid'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { saveLabel } from '#client/screens/console/ask/save-label.ts'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { readMinutes } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'
import { ShuffleIcon, WarningIcon } from '#client/ui/icons.tsx'
import { CrossIcon, PlusIcon } from '#client/ui/more-icons.ts'
import { drawnOrder } from '#shared/activities/presentation-round/order.ts'
import { MOST_MINUTES } from '#shared/activities/presentation-round/presentation-round.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { newSeed } from './new-seed.ts'
import { OrderList } from './parts/OrderList.tsx'
import { earlierIn, firstBefore, itemMinutes, movedBefore } from './round-console.model.ts'
import './round-console.css'

export type RoundDialogProps = {
  readonly open: boolean
  /** The round that is changed; null for a new one. */
  readonly activity: string | null
  readonly item: string | null
  /** The leader would rather ask something. */
  readonly onAsk: () => void
  readonly onClose: () => void
}

/** Minutes, sharing and order, with what it comes to beside what the programme gives. */
export function RoundDialog(props: RoundDialogProps) {
  return (
    <Dialog
      open={props.open}
      wide
      heading={props.activity === null ? words().round.prepare : words().round.edit}
      onClose={() => props.onClose()}
    >
      <RoundForm {...props} />
    </Dialog>
  )
}

const USUAL = 5

function RoundForm(props: RoundDialogProps) {
  const desk = useDesk()
  const known = () => municipalitiesIn(desk.view)
  const there = () => {
    const found = desk.view.activities.find(({ id }) => id === props.activity)
    return found?.kind === 'presentations' ? found : undefined
  }
  const item = createMemo(() => itemMinutes(desk.view.agenda, there()?.item ?? props.item))
  const fitting = () => {
    const has = item()
    const each = has === null ? USUAL : Math.floor(has.minutes / Math.max(1, known().length))
    return Math.min(MOST_MINUTES, Math.max(1, each))
  }
  const [typed, type] = createSignal(`${there()?.minutes ?? fitting()}`)
  const [shared, setShared] = createSignal(there()?.shared ?? true)
  const [order, setOrder] = createSignal<readonly string[]>(
    there()?.order.length ? (there()?.order ?? []) : known().map(({ id }) => id),
  )
  const [id, setId] = createSignal(props.activity)
  const [busy, setBusy] = createSignal(false)
  const minutes = () => readMinutes(typed())
  const isGood = () => {
    const is = minutes()
    return is !== null && is >= 1 && is <= MOST_MINUTES
  }
  const nameOf = (municipality: string) => known().find((each) => each.id === municipality)?.name ?? ''
  const rows = () => order().map((each) => ({ id: each, name: nameOf(each), isFixed: false }))
  const left = () => known().filter((each) => !order().includes(each.id))
  const total = () => (minutes() ?? 0) * order().length
  const first = () => {
    const before = firstBefore(desk.view.activities, props.activity)
    return before === null ? '' : nameOf(before)
  }
  const draw = () => setOrder(drawnOrder(order(), earlierIn(desk.view.activities, props.activity), newSeed()))

  async function save(opens: boolean) {
    const is = minutes()
    if (is === null || !isGood()) return
    setBusy(true)
    const activity = id() ?? nanoid()
    const settings = { activity, minutes: is, shared: shared(), order: [...order()] }
    const prepare: GatheringCommand =
      id() === null
        ? { type: 'PreparePresentations', item: props.item, ...settings }
        : { type: 'RevisePresentations', ...settings }
    let { ok } = await desk.ask('round', prepare)
    // Prepared, but not opened: trying again must not prepare a second one.
    if (ok) setId(activity)
    if (ok && opens) ok = (await desk.ask('round', { type: 'OpenPresentations', activity })).ok
    setBusy(false)
    if (ok) props.onClose()
  }
  const off = () => !desk.online() || busy() || !isGood()

  return (
    <form
      class="ask round"
      onSubmit={(event) => {
        event.preventDefault()
        void save(false)
      }}
    >
      <div class="field short">
        <label for="round-minutes">{words().round.minutes}</label>
        <input
          id="round-minutes"
          class="inp"
          inputmode="numeric"
          aria-invalid={!isGood()}
          aria-describedby="round-total"
          value={typed()}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </div>
      <p class="sm num" id="round-total" role="status">
        <Show
          when={isGood()}
          fallback={
            <span class="msg err">
              <WarningIcon />
              {words().round.needMinutes(MOST_MINUTES)}
            </span>
          }
        >
          <b>{words().round.total(order().length, total())}</b>{' '}
          <Show when={item()}>
            {(has) => (
              <>
                {words().round.itemHas(has().title, has().minutes)}{' '}
                <Show when={total() > has().minutes} fallback={words().round.spare(has().minutes - total())}>
                  <span class="msg err">
                    <WarningIcon />
                    {words().round.over(total() - has().minutes)}
                  </span>
                </Show>
              </>
            )}
          </Show>
        </Show>
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={shared()}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        {words().round.shared}
      </label>
      <p class="xs mut">{words().round.sharedHelp}</p>
      <div class="head">
        <h3>{words().round.order}</h3>
        <Show when={order().length > 1}>
          <button type="button" class="btn quiet tiny" onClick={draw}>
            <ShuffleIcon />
            {words().round.draw}
          </button>
        </Show>
      </div>
      <Show when={known().length > 0} fallback={<p class="mut">{words().round.noMunicipalities}</p>}>
        <p class="xs mut">
          {first() === '' ? '' : `${words().round.firstBefore(first())} `}
          {words().round.drawHelp} {words().round.orderHelp}
        </p>
        <OrderList
          label={words().round.order}
          rows={rows()}
          locked={false}
          onMove={(municipality, before) => setOrder(movedBefore(order(), municipality, before))}
        >
          {(row) => (
            <div class="turn">
              <b class="num place">{order().indexOf(row().id) + 1}</b>
              <span class="what b clip">{row().name}</span>
              <span class="time" />
              <button
                type="button"
                class="btn quiet tiny"
                onClick={() => setOrder(order().filter((each) => each !== row().id))}
              >
                <CrossIcon label={words().round.takeOut(row().name)} />
              </button>
            </div>
          )}
        </OrderList>
        <Show when={left().length > 0}>
          <p class="sm mut">{words().round.notIn}</p>
          <div class="row">
            <For each={left()}>
              {(each) => (
                <button
                  type="button"
                  class="btn quiet tiny"
                  onClick={() => setOrder([...order(), each.id])}
                  aria-label={words().round.takeIn(each.name)}
                >
                  <PlusIcon />
                  {each.name}
                </button>
              )}
            </For>
          </div>
        </Show>
      </Show>
      <Said at="round" quiet />
      <div class="row">
        <button type="submit" class="btn pri md clip" disabled={off()}>
          {saveLabel(props.activity, item()?.title)}
        </button>
        <button type="button" class="btn md" disabled={off()} onClick={() => void save(true)}>
          {words().round.open}
        </button>
        <button type="button" class="btn quiet md" onClick={() => props.onClose()}>
          {words().ask.cancel}
        </button>
        <Show when={props.activity === null}>
          <button type="button" class="btn quiet md" onClick={() => props.onAsk()}>
            {words().round.askInstead}
          </button>
        </Show>
      </div>
      <p class="xs mut">{words().round.openHelp}</p>
    </form>
  )
}
