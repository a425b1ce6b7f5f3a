import { createSignal, type JSX, lazy, Show, Suspense } from 'solid-js'
import { showCode } from '#client/screens/home/code.ts'
import type { MineDesk } from '#client/screens/home/create-mine.ts'
import { words } from '#client/screens/home/words.ts'
import { datesText } from '#client/words/format.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import type { HomeRow } from '#shared/protocol/home.ts'
import { EraseBox } from './EraseBox.tsx'
import { HeldRow } from './HeldRow.tsx'

/** Few look, and then with the net at hand. */
const OwnAnswers = lazy(() => import('./OwnAnswers.tsx').then(({ OwnAnswers: part }) => ({ default: part })))

/** One gathering: what it is, the way in, and behind "more" what is seldom done. */
export function MineRow(props: {
  readonly row: HomeRow
  readonly mine: MineDesk
  /** It does not stand under its programme. */
  readonly apart?: boolean
}): JSX.Element {
  const [looking, setLooking] = createSignal(false)
  const leads = () => props.row.key.role === 'leader'
  const title = () => props.row.title || words().mine.noName
  const year = () => props.row.dates.at(-1)?.slice(0, 4)
  const when = () =>
    props.row.dates.length === 0
      ? words().mine.noDate
      : `${datesText(words().common, props.row.dates)} ${year()}`
  const about = () => [when(), props.row.place, words().mine.code(showCode(props.row.code))].filter(Boolean)
  const href = () => {
    const { key } = props.row
    return key.role === 'leader' ? `/console/${key.gathering}` : `/${key.code}`
  }
  const standing = () => [
    leads() ? words().mine.leads : words().mine.joined,
    props.row.phase === 'closed' ? words().mine.closed : '',
    props.apart && props.row.programme ? words().mine.ofProgramme(props.row.programme.title) : '',
  ]
  return (
    <HeldRow
      title={title()}
      href={href()}
      open={leads() ? words().mine.openConsole : words().mine.openPhone}
      about={about().join(' · ')}
      standing={standing().filter(Boolean).join(' · ')}
      soon={props.row.daysLeft === undefined ? null : words().erase.soon(props.row.daysLeft)}
      more={words().mine.more(title())}
      ways={
        <>
          <Show when={leads()}>
            <Show when={props.mine.mayCreate()}>
              <button
                type="button"
                class="btn"
                disabled={props.mine.busy()}
                aria-describedby={`copy-${props.row.code}`}
                onClick={() =>
                  void props.mine.copy(
                    props.row,
                    [...words().mine.copyOf(title())].slice(0, TEXT_LIMITS.heading).join(''),
                  )
                }
              >
                {words().mine.copy}
              </button>
            </Show>
            <button
              type="button"
              class="btn"
              disabled={props.mine.busy()}
              onClick={() => void props.mine.save(props.row)}
            >
              {words().mine.save}
            </button>
            <button
              type="button"
              class="btn"
              disabled={props.mine.busy()}
              onClick={() =>
                void props.mine.setPhase(props.row, props.row.phase === 'open' ? 'closed' : 'open')
              }
            >
              {props.row.phase === 'open' ? words().mine.close : words().mine.reopen}
            </button>
          </Show>
          <button type="button" class="btn" onClick={() => props.mine.remove(props.row)}>
            {leads() ? words().mine.remove : words().mine.leave}
          </button>
          <Show when={!leads()}>
            <button
              type="button"
              class="btn"
              aria-expanded={looking()}
              onClick={() => setLooking(!looking())}
            >
              {words().own.way}
            </button>
          </Show>
        </>
      }
      erase={props.row.mayErase ? words().erase.way : null}
      eraser={(leave) => <EraseBox row={props.row} mine={props.mine} onLeave={leave} />}
      below={
        <>
          <Show when={looking()}>
            <Suspense fallback={<p class="mut">{words().common.loading}</p>}>
              <OwnAnswers code={props.row.code} onErase={() => void props.mine.eraseMe(props.row)} />
            </Suspense>
          </Show>
          <Show when={leads()}>
            <p class="sm mut" id={`copy-${props.row.code}`}>
              {words().mine.copyHelp}
            </p>
          </Show>
        </>
      }
    />
  )
}
