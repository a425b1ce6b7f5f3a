import { For, type JSX, Match, onMount, Show, Switch, untrack } from 'solid-js'
import { gatheringIn } from '#client/screens/console/console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { CheckIcon, CircleIcon, WarningIcon } from '#client/ui/icons.tsx'
import { Note } from '#client/ui/Note.tsx'
import { datesText, timeText } from '#client/words/format.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { createPreflight, type PreflightDesk } from './create-preflight.ts'
import { leftToDo, type Mark, type Row, rowsOf } from './preflight.model.ts'
import { preflightWords } from './words.ts'
import './preflight.css'

type PreflightProps = {
  readonly onLinks: () => void
  /** Somebody has come to the page for this. */
  readonly isWanted?: boolean | undefined
}

/** What is looked at before the doors open. Loaded when somebody looks here. */
export function Preflight(props: PreflightProps) {
  const of = createPreflight(gatheringIn(location.pathname))
  return <Checking of={of} onLinks={() => props.onLinks()} isWanted={props.isWanted} />
}

/** The same, wherever what it shows comes from. */
export function Checking(props: PreflightProps & { readonly of: PreflightDesk }) {
  const desk = useDesk()
  const words = preflightWords
  // Made where it is handed over: each look at the property would make another.
  const preflight = untrack(() => props.of)
  let heading: HTMLHeadingElement | undefined
  onMount(() => {
    if (props.isWanted) heading?.focus()
  })
  const zone = () => desk.view.gathering.zone
  const rows = () => {
    const found = preflight.found()
    if (found === null) return []
    const dates = desk.view.agenda.days.flatMap(({ date }) => (date === null ? [] : [date]))
    const today = wallClock(desk.now(), zone()).date
    return rowsOf(found.server, { screens: desk.view.screens, dates, today, here: found.here })
  }
  const summary = () => {
    if (preflight.found() === null) return words().looking
    const left = leftToDo(rows())
    return left === 0 ? words().ready : words().left(left)
  }

  function textOf(row: Row): string {
    const all = words()
    const time = (at: number) => timeText(at, zone())
    switch (row.of) {
      case 'phone':
        if (row.phone === null || row.mark === 'ask') return all.phone.none
        return row.mark === 'good'
          ? all.phone.good(row.phone.number, time(row.phone.at))
          : row.mark === 'bad'
            ? all.phone.bad
            : all.phone.mind
      case 'screen':
        return row.screens > 0 ? all.screen.good(row.screens) : all.screen.none
      case 'space': {
        if (row.free === null || row.mark === 'ask') return all.space.unknown
        return all.space[row.mark](gigabytes(row.free))
      }
      case 'write': {
        const said = row.in === 'database' ? all.write.inDatabase : all.write
        if (row.usual === null || row.mark === 'ask') return said.failed
        const ms = Math.max(1, Math.round(row.usual))
        return row.mark === 'good' ? all.write.good(ms) : said[row.mark](ms)
      }
      case 'bus':
        return all.bus[row.mark]
      case 'clock':
        if (row.mark === 'good') return all.clock.good
        return row.ahead > 0 ? all.clock.ahead(row.ahead) : all.clock.behind(-row.ahead)
      case 'day':
        return row.mark === 'good' ? all.day.good : all.day.mind(datesText(consoleWords().common, row.days))
      case 'copy':
        if (row.at === null)
          return `${row.in === 'database' ? all.copy.noneOfDatabase : all.copy.none} ${all.copy.inside}`
        return row.mark === 'good' ? all.copy.good(time(row.at)) : all.copy.mind
    }
  }

  return (
    <section class="all preflight" aria-labelledby="preflight">
      <div class="head">
        <h2 id="preflight" tabIndex={-1} ref={heading}>
          {words().heading}
        </h2>
      </div>
      <p class="mut">{words().help}</p>
      <p class="preflight-sum" role="status">
        <b>{summary()}</b>
      </p>
      <Show when={preflight.isLost()}>
        <Note tone="err" text={words().noAnswer} />
      </Show>
      <ul class="preflight-rows">
        <For each={rows().map(({ of }) => of)}>
          {(of) => {
            const row = () => rows().find((each) => each.of === of)
            return (
              <Show when={row()}>
                {(is) => (
                  <li class={`preflight-row ${is().mark}`}>
                    <MarkIcon mark={is().mark} />
                    <div>
                      <h3>
                        {words()[of].name}
                        <span class="sr">: {words().marks[is().mark]}</span>
                      </h3>
                      <p>{textOf(is())}</p>
                    </div>
                    <Act of={is()} desk={preflight} onLinks={() => props.onLinks()} />
                  </li>
                )}
              </Show>
            )
          }}
        </For>
      </ul>
      <div role="status">
        <Show when={preflight.copying() === 'refused'}>
          <Note tone="err" text={words().copy.refused} />
        </Show>
        <Show when={preflight.copying() === 'failed'}>
          <Note tone="err" text={words().noAnswer} />
        </Show>
      </div>
    </section>
  )
}

function MarkIcon(props: { readonly mark: Mark }): JSX.Element {
  return (
    <Switch fallback={<WarningIcon />}>
      <Match when={props.mark === 'good'}>
        <CheckIcon />
      </Match>
      <Match when={props.mark === 'ask'}>
        <CircleIcon />
      </Match>
    </Switch>
  )
}

/** What can be done about it from here. */
function Act(props: {
  readonly of: Row
  readonly desk: PreflightDesk
  readonly onLinks: () => void
}): JSX.Element {
  const words = preflightWords
  return (
    <Switch>
      <Match when={props.of.of === 'phone'}>
        <a class="btn" href="/check" target="_blank" rel="noopener">
          {words().phone.act}
        </a>
      </Match>
      <Match when={props.of.of === 'screen' && props.of.mark !== 'good'}>
        <button type="button" class="btn" onClick={() => props.onLinks()}>
          {words().screen.act}
        </button>
      </Match>
      <Match when={props.of.of === 'copy'}>
        <button
          type="button"
          class="btn"
          aria-disabled={props.desk.copying() === 'making'}
          onClick={() => void props.desk.copy()}
        >
          {props.desk.copying() === 'making' ? words().copy.making : words().copy.act}
        </button>
      </Match>
    </Switch>
  )
}

/** 12,3 GB; below one, in MB. The decimal sign is that of the language on. */
function gigabytes(bytes: number): string {
  const [size, unit] = bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']
  const digits = unit === 'GB' && size < 100 ? 1 : 0
  const text = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits }).format(
    size,
  )
  return `${text}\u00a0${unit}`
}
