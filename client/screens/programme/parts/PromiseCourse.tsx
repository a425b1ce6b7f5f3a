import { createMemo, For, type JSX, Show } from 'solid-js'
import { shortDate } from '#client/screens/programme/dates.ts'
import type { ProgrammeWords } from '#client/words/nb/programme.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { PromiseStatus } from '#shared/programme/promises.ts'
import type { WhoRole } from '#shared/programme/who.ts'
import type { PromiseHistory } from '#shared/views/programme-plan.ts'

export type CourseWords = {
  readonly dates: Pick<ProgrammeWords, 'monthsShort' | 'dayMonth' | 'common'>
  readonly statuses: { readonly [Status in PromiseStatus]: string }
  readonly who: { readonly [Role in WhoRole]: string }
  readonly reworded: string
  readonly readBefore: (date: string) => string
}

/** Everything that was said of a promise and how it read before, in the order it came. */
export function PromiseCourse(props: {
  readonly of: PromiseHistory
  readonly zone: string
  readonly today: string
  readonly says: CourseWords
}): JSX.Element {
  const date = (day: string) => shortDate(props.says.dates, day, props.today)
  const day = (at: number) => date(wallClock(at, props.zone).date)
  const lines = createMemo(() =>
    [
      ...props.of.history.map(({ status, why, learned, by, at }) => ({
        at,
        when: `${day(at)}, ${props.says.who[by.role]}:`,
        text: sentences([props.says.statuses[status], why, learned]),
      })),
      ...props.of.before.map(({ what, who, by, how, until, said }) => ({
        at: until,
        when: said
          ? `${day(until)}, ${props.says.who[said.role]}: ${props.says.reworded}`
          : props.says.readBefore(day(until)),
        text: sentences([what, `${who}, ${date(by)}`, how]),
      })),
    ].toSorted((one, other) => one.at - other.at),
  )
  return (
    <Show when={lines().length > 0}>
      <ol class="said">
        <For each={lines()}>
          {({ when, text }) => (
            <li>
              <span class="mut">{when}</span> {text}
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}

function sentences(texts: readonly string[]): string {
  const all = texts.filter((text) => text !== '')
  return all.map((text, at) => (at === all.length - 1 || /[.!?]$/.test(text) ? text : `${text}.`)).join(' ')
}
