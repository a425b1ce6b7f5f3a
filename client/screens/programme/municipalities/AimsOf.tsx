import { For, type JSX, Show } from 'solid-js'
import { shortDate } from '#client/screens/programme/dates.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { AimLines } from '#client/screens/programme/parts/AimLines.tsx'
import { words } from '#client/screens/programme/words.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { hasAims } from '#shared/programme/aims.ts'
import type { AimsPart } from '#shared/views/programme-plan.ts'
import { planWords } from './plan-words.ts'

/** What a municipality wants besides what it has promised, and how that read before. */
export function AimsOf(props: { readonly aims: AimsPart }): JSX.Element {
  const desk = useDesk()
  const says = () => planWords().aims
  const day = (at: number) => shortDate(words(), wallClock(at, desk.view.zone).date, desk.view.today)
  const before = () => props.aims.before.filter(hasAims).toReversed()
  return (
    <section>
      <h3>{says().title}</h3>
      <Show when={hasAims(props.aims)} fallback={<p class="mut">{says().none}</p>}>
        <AimLines of={props.aims} says={says()} />
      </Show>
      <Show when={props.aims.said}>
        {(said) => <p class="mut sm">{says().said(planWords().who[said().by.role], day(said().at))}</p>}
      </Show>
      <Show when={before().length > 0}>
        <details>
          <summary>{says().before(before().length)}</summary>
          <For each={before()}>
            {(each) => (
              <>
                <p class="mut">{planWords().readBefore(day(each.until))}</p>
                <AimLines of={each} says={says()} />
              </>
            )}
          </For>
        </details>
      </Show>
    </section>
  )
}
