import { createMemo, For, type JSX, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { type ReportLine, reportLines } from '#client/screens/console/reporting/reporting.model.ts'
import { words } from '#client/screens/console/reporting/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { LinkIcon } from '#client/ui/more-icons.ts'
import { timeText } from '#client/words/format.ts'
import { createLinks, Links } from './Links.tsx'

/** Who has handed in, begun and not begun; their links; and what is handed in on the hall screen. */
export function Municipalities(props: {
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}): JSX.Element {
  const desk = useDesk()
  const links = createLinks()
  const lines = createMemo(() => reportLines(desk.view.reporting, municipalitiesIn(desk.view)))
  const sent = () => lines().filter(({ stands }) => stands === 'sent').length
  const stateOf = ({ stands, sentAt }: ReportLine) =>
    stands === 'sent'
      ? words().sent(timeText(sentAt ?? 0, desk.view.gathering.zone))
      : stands === 'begun'
        ? words().begun
        : words().notBegun
  return (
    <section class="repwho" aria-labelledby="reporting-who">
      <div class="head">
        <h2 id="reporting-who">{words().who}</h2>
        <span class="sm num mut">{words().sentOf(sent(), lines().length)}</span>
      </div>
      <Show when={lines().length > 0} fallback={<p class="mut">{words().nobody}</p>}>
        <ul class="replist">
          <Each of={lines()}>
            {(line) => (
              <li classList={{ on: props.chosen === line().id }}>
                <button
                  type="button"
                  class="pick"
                  aria-pressed={props.chosen === line().id}
                  onClick={() => props.onChoose(line().id)}
                >
                  <b>{line().name}</b>
                  <span class="sm mut num">{stateOf(line())}</span>
                </button>
                <button
                  type="button"
                  class="btn quiet"
                  disabled={!desk.online()}
                  aria-label={words().copyOne(line().name)}
                  onClick={() => void links.copyOne(line().id)}
                >
                  <LinkIcon />
                  {words().copyLink}
                </button>
              </li>
            )}
          </Each>
        </ul>
        <Links of={links} />
      </Show>
      <div class="row">
        <For each={['matrix', 'profiles'] as const}>
          {(scene) => (
            <button
              type="button"
              class="btn"
              disabled={!desk.online() || sent() === 0}
              aria-pressed={desk.view.stage.scene === scene}
              onClick={() => desk.ask('reporting-stage', { type: 'ShowScene', scene, activity: null })}
            >
              {scene === 'matrix' ? words().matrix : words().profilesShown}
            </button>
          )}
        </For>
        <Said at="reporting-stage" quiet />
      </div>
    </section>
  )
}
