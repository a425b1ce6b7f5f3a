import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { keptValue } from '#client/screens/console/seating/kept-value.ts'
import { moveOf } from '#client/screens/console/seating/lift.model.ts'
import { changeText, objectionText, remarkText } from '#client/screens/console/seating/texts.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { ArrowRightIcon, WarningIcon } from '#client/ui/icons.tsx'

/** What letting go here comes to, told before it is let go; and the same by buttons, for those who drag nothing. */
export function Effect(props: { readonly dragging: boolean }) {
  const seating = useSeating()
  const words = () => seatingWords().effect
  const lift = () => seating.lift()
  const who = () => seating.who(lift()?.person ?? '')
  const move = createMemo(() => {
    const is = lift()
    return is === null ? null : moveOf(is)
  })
  const heading = () => {
    const to = move()
    if (to === null) return lift()?.over === null ? words().nowhere(who()) : words().nothing(who())
    const table = seating.tableName(to.table)
    return to.swap === null ? words().drop(who(), table) : words().swap(who(), seating.who(to.swap), table)
  }
  const moves = createMemo(() => {
    const effect = seating.effect()
    return effect.type === 'moves' ? effect : null
  })
  const stopped = createMemo(() => {
    const effect = seating.effect()
    return effect.type === 'stopped' ? effect.why : null
  })
  return (
    <Show when={lift()}>
      <section class="effect" aria-label={words().label}>
        <p class="sm">{heading()}</p>
        <Switch>
          <Match when={moves()}>
            {(effect) => (
              <>
                <p class="changes">
                  <Change
                    before={effect().before.colleagues}
                    after={effect().after.colleagues}
                    label={words().colleagues}
                  />
                  <Change before={effect().before.again} after={effect().after.again} label={words().again} />
                </p>
                <For each={effect().remarks}>
                  {(remark) => (
                    <p class="msg sm">
                      <WarningIcon />
                      {remarkText(remark, seating.who)}
                    </p>
                  )}
                </For>
              </>
            )}
          </Match>
          <Match when={stopped()}>
            {(why) => (
              <p class="msg err sm">
                <WarningIcon />
                {objectionText(why(), seating.who)}
              </p>
            )}
          </Match>
        </Switch>
        <Show when={!props.dragging}>
          <div class="row">
            <label class="sr" for="seat-aim">
              {seatingWords().chosen.to}
            </label>
            <select
              id="seat-aim"
              ref={keptValue(() => lift()?.over?.table ?? '')}
              class="inp"
              onChange={(event) => seating.aim({ table: event.currentTarget.value, swap: null })}
            >
              <For each={seating.hall().tables}>
                {(table) => <option value={table.id}>{seatingWords().Table(table.name)}</option>}
              </For>
            </select>
            <button
              type="button"
              class="btn"
              disabled={move() === null || stopped() !== null}
              onClick={() => seating.drop()}
            >
              {seatingWords().chosen.drop}
            </button>
            <button type="button" class="btn quiet" onClick={() => seating.putBack()}>
              {seatingWords().chosen.putBack}
            </button>
          </div>
        </Show>
      </section>
    </Show>
  )
}

function Change(props: { readonly before: number; readonly after: number; readonly label: string }) {
  return (
    <span>
      <b class="num">
        <span class="sr">{changeText(props.before, props.after)}</span>
        <span aria-hidden="true">
          {props.before} <ArrowRightIcon /> {props.after}
        </span>
      </b>{' '}
      <span class="xs mut">{props.label}</span>
    </span>
  )
}
