import { For, type JSX } from 'solid-js'
import type { AimsWords } from '#client/words/nb/aims.ts'
import { AIM_FIELDS, type AimWords } from '#shared/programme/aims.ts'

export function aimLines(
  aims: AimWords,
  says: AimsWords,
): readonly { readonly label: string; readonly text: string }[] {
  return AIM_FIELDS.flatMap((field) => {
    const text = field === 'bold' ? (aims.bold === '' ? '' : says.bold[aims.bold]) : aims[field]
    return text === '' ? [] : [{ label: says.fields[field], text }]
  })
}

/** A municipality's goals and what they mean, each under what was asked. */
export function AimLines(props: { readonly of: AimWords; readonly says: AimsWords }): JSX.Element {
  return (
    <dl class="aims">
      <For each={aimLines(props.of, props.says)}>
        {({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
