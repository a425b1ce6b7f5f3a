import type { JSX } from 'solid-js'
import type { Draft } from '#client/connection/create-draft.ts'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'

/** From here on the writer is told how much room is left. */
const NEAR_THE_END = 200

/** How it stands with what is being written: kept, nearly full, or too long. */
export function DraftNote(props: { readonly draft: Draft; readonly text: string }): JSX.Element {
  const left = () => TEXT_LIMITS.point - [...props.text].length
  const isTooLong = () => tooLong(props.text, TEXT_LIMITS.point)
  const says = () => {
    if (isTooLong()) return words().talk.tooLong(-left())
    if (props.text.length > TEXT_LIMITS.point - NEAR_THE_END) return words().talk.charactersLeft(left())
    if (props.draft.state() === 'saved') return words().talk.draftSaved
    return props.draft.state() === 'here' ? words().talk.draftKeptHere : null
  }
  const tone = () => (isTooLong() ? 'err' : props.draft.state() === 'here' ? 'hold' : 'ok')
  return <Note tone={tone()} text={says()} live />
}
