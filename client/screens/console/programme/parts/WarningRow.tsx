import { Show } from 'solid-js'
import { isError } from '#client/screens/console/programme/programme.model.ts'
import { minuteText } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { language } from '#client/words/words.ts'
import type { ProgrammeWarning } from '#shared/agenda/programme-reading.ts'
import { agendaWarning } from '#shared/words/agenda-warnings.ts'

/** What was not understood, at its place in the programme, and what would be right. */
export function WarningRow(props: {
  readonly warning: ProgrammeWarning
  readonly onAccept: () => void
  readonly onLine: () => void
}) {
  const proposed = () => props.warning.proposal?.item
  return (
    <tr classList={{ bad: isError(props.warning), hintrow: !isError(props.warning) }}>
      <td class="start mut">
        <Show when={proposed()}>{(item) => <b>{minuteText(item().start)}?</b>}</Show>
      </td>
      <td class="min mut">
        <Show when={proposed()}>{(item) => <>{item().minutes}?</>}</Show>
      </td>
      <td colspan={2}>
        <Show when={proposed()}>{(item) => <span class="block">{item().title}</span>}</Show>
        <span class="msg sm" classList={{ err: isError(props.warning) }}>
          <WarningIcon />
          <span>
            <button
              type="button"
              class="linebtn"
              title={words().programme.goToLine(props.warning.line)}
              onClick={() => props.onLine()}
            >
              {words().programme.lineNumber(props.warning.line)}
            </button>
            {': '}
            {agendaWarning(language(), props.warning)}
          </span>
        </span>
      </td>
      <td colspan={2}>
        <Show when={props.warning.proposal}>
          <button
            type="button"
            class="btn tiny"
            aria-label={words().programme.acceptLabel(props.warning.line)}
            onClick={() => props.onAccept()}
          >
            {words().programme.accept}
          </button>
        </Show>
      </td>
    </tr>
  )
}
