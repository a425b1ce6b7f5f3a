import { type JSX, Show } from 'solid-js'
import { personalIn } from '#client/activities/question/personal.model.ts'
import { words } from '#client/screens/phone/later/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'

/** Says to whoever writes what all will read that names are not for it, and what seems to point somebody out. */
export function Personal(props: {
  readonly text: string
  /** The leader looks at it before the hall can. */
  readonly glance?: boolean | undefined
}): JSX.Element {
  const found = () => {
    const { kinds, and, found } = words().personal
    const names = personalIn(props.text).map((each) => kinds[each])
    return names.length > 0 ? found(names.reduce((all, name) => and(all, name))) : null
  }
  return (
    <>
      <p class="sm mut">
        {words().personal.noNames} {props.glance && words().personal.glance}
      </p>
      <p class="msg hold" role="status">
        <Show when={found()}>
          {(says) => (
            <>
              <WarningIcon />
              <span>{says()}</span>
            </>
          )}
        </Show>
      </p>
    </>
  )
}
