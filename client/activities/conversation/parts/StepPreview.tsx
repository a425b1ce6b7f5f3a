import { For, type JSX } from 'solid-js'
import { stepName } from '#client/activities/conversation/step.model.ts'
import type { StepDraft } from '#client/activities/conversation/talk-draft.model.ts'
import { words } from '#client/screens/console/words.ts'

/** What a phone will say, in its own order: what now, with whom, how long, who sees it. */
export function StepPreview(props: { readonly step: StepDraft; readonly question: string }): JSX.Element {
  const lines = () => {
    const { talk } = words()
    const step = props.step
    return [
      talk.previewWith[step.who],
      step.turns === 'none' ? '' : talk.turnsOf[step.turns],
      step.minutes === null ? talk.noClockNow : talk.minutes(step.minutes),
      step.capture === 'nothing' ? '' : `${talk.captures[step.capture]}. ${talk.seesOf[step.sees]}.`,
    ].filter((line) => line !== '')
  }
  return (
    <figure class="talkpreview">
      <figcaption class="xs mut">{words().talk.preview}</figcaption>
      <p class="nowt dot">{words().talk.steps[stepName(props.step)]}</p>
      <p class="b">{props.step.prompt.trim() || props.question}</p>
      <For each={lines()}>{(line) => <p class="sm">{line}</p>}</For>
    </figure>
  )
}
