import { type JSX, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { PrintSummary } from '#client/summary/print/PrintSummary.tsx'
import { words } from '#client/summary/words.ts'
import { CheckIcon, ScreenIcon } from '#client/ui/icons.tsx'

/** Onto the hall screen, and onto paper. */
export function SummaryFoot(): JSX.Element {
  const desk = useDesk()
  const isOn = () => desk.view.stage.scene === 'summary'
  return (
    <div class="plenumfoot">
      <button
        type="button"
        class="btn pri lg"
        disabled={!desk.online() || desk.view.summary.picks.length === 0 || isOn()}
        onClick={() => void desk.ask('summary/show', { type: 'ShowScene', scene: 'summary', activity: null })}
      >
        <Show when={isOn()} fallback={<ScreenIcon />}>
          <CheckIcon />
        </Show>
        {isOn() ? words().shown : words().show}
      </button>
      <PrintSummary view={desk.view} />
      <Said at="summary/show" quiet />
    </div>
  )
}
