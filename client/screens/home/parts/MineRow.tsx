import { createSignal, type JSX, lazy, Show, Suspense } from 'solid-js'
import { showCode } from '#client/screens/home/code.ts'
import type { MineDesk } from '#client/screens/home/create-mine.ts'
import { words } from '#client/screens/home/words.ts'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import { Note } from '#client/ui/Note.tsx'
import { datesText } from '#client/words/format.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import type { HomeRow } from '#shared/protocol/home.ts'
import { EraseBox } from './EraseBox.tsx'

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
  const [erasing, setErasing] = createSignal(false)
  let way: HTMLButtonElement | undefined
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
  return (
    <li>
      <div class="what">
        <b>
          <a href={href()}>{title()}</a>
        </b>
        <span class="sm mut">{about().join(' · ')}</span>
        <span class="sm">
          {leads() ? words().mine.leads : words().mine.joined}
          {props.row.phase === 'closed' ? ` · ${words().mine.closed}` : ''}
          {props.apart && props.row.programme
            ? ` · ${words().mine.ofProgramme(props.row.programme.title)}`
            : ''}
        </span>
        <Show when={props.row.daysLeft !== undefined}>
          <Note tone="hold" text={words().erase.soon(props.row.daysLeft ?? 0)} />
        </Show>
      </div>
      <a
        class="btn"
        href={href()}
        aria-label={`${leads() ? words().mine.openConsole : words().mine.openPhone}: ${title()}`}
      >
        {leads() ? words().mine.openConsole : words().mine.openPhone}
      </a>
      <details>
        <summary aria-label={words().mine.more(title())}>
          <ChevronDownIcon />
        </summary>
        <div class="ways">
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
          <Show when={props.row.mayErase}>
            <button
              type="button"
              class="btn"
              ref={(button) => {
                way = button
              }}
              aria-expanded={erasing()}
              onClick={() => setErasing(!erasing())}
            >
              {words().erase.way}
            </button>
          </Show>
        </div>
        <Show when={looking()}>
          <Suspense fallback={<p class="mut">{words().common.loading}</p>}>
            <OwnAnswers code={props.row.code} onErase={() => void props.mine.eraseMe(props.row)} />
          </Suspense>
        </Show>
        <Show when={erasing()}>
          <EraseBox
            row={props.row}
            mine={props.mine}
            onLeave={() => {
              setErasing(false)
              way?.focus()
            }}
          />
        </Show>
        <Show when={leads()}>
          <p class="sm mut" id={`copy-${props.row.code}`}>
            {words().mine.copyHelp}
          </p>
        </Show>
      </details>
    </li>
  )
}
