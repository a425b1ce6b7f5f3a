import { createSignal, type JSX, Show } from 'solid-js'
import { createAsk } from '#client/activities/panel/create-ask.ts'
import type { PanelPhoneProps } from '#client/activities/panel/PanelPhone.tsx'
import { words as says } from '#client/activities/panel/phone-words.ts'
import { groupName } from '#client/screens/phone/phone.model.ts'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import type { GroupPanel } from '#shared/views/own-panel.ts'

/** Who sits for the municipality; and, while it may choose, who is to. */
export function ChooseSeat(props: PanelPhoneProps & { readonly seat: GroupPanel }): JSX.Element {
  const { ask, wrong, offline } = createAsk(props.phone)
  const [open, setOpen] = createSignal(false)
  const home = () => props.own.person?.municipality ?? ''
  const isMe = () => props.seat.member?.id === props.own.person?.id
  const sits = () => {
    const { member, state } = props.seat
    if (member === null || state === 'empty' || state === 'away')
      return says().nobody(groupName(props.hall, home()))
    return isMe()
      ? says().youSit(groupName(props.hall, home()))
      : says().sits(member.name || member.title, groupName(props.hall, home()))
  }
  const isEmpty = () => props.seat.member === null || props.seat.state === 'away'
  const choose = async (person: string) => {
    const { activity, member } = props.seat
    const ok = await ask({
      type: 'ChooseMember',
      ...{ activity, municipality: home(), person, from: member?.id ?? null },
    })
    if (ok) setOpen(false)
  }
  return (
    <section class="seat" aria-label={says().seat}>
      <p role="status">{sits()}</p>
      <Show when={props.seat.choosing}>
        <Show
          when={isEmpty() || open()}
          fallback={
            <button type="button" class="btn quiet tight" onClick={() => setOpen(true)}>
              {says().changeSeat}
            </button>
          }
        >
          <p class="sm">{says().whoSits}</p>
          <ul class="choose">
            <Each of={props.seat.candidates}>
              {(person) => (
                <li>
                  <button
                    type="button"
                    class="btn"
                    aria-pressed={person().id === props.seat.member?.id}
                    disabled={offline()}
                    onClick={() => void choose(person().id)}
                  >
                    {[person().name, person().title].filter((text) => text !== '').join(', ')}
                  </button>
                </li>
              )}
            </Each>
          </ul>
          <Show when={props.seat.candidates.length === 0}>
            <p class="sm mut">{says().noCandidates}</p>
          </Show>
          <Show when={offline()}>
            <p class="sm">{says().needsNet}</p>
          </Show>
        </Show>
      </Show>
      <Note tone="err" text={wrong()} live />
    </section>
  )
}
