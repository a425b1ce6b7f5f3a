import { type JSX, Show } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { ANSWERS, type InvitationAnswer } from '#shared/programme/invitations.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { ReplyRow } from './letters.model.ts'

/** Where the reply of one municipality to one gathering is written. */
export const replyForm = (planned: string, municipality: string) => `reply/${planned}/${municipality}`

/** What somebody has said on the telephone, written down for them. */
export function ReplyFor(props: {
  readonly planned: string
  readonly row: ReplyRow
  readonly onDone: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().replies
  const asks = createAsk(desk)
  const stood = () => {
    const { stands, people, who, note } = props.row
    const answer: InvitationAnswer = ANSWERS.find((each) => each === stands) ?? 'comes'
    return { answer, people: people === null ? '' : `${people}`, who, note }
  }
  const writing = createWriting(desk.view.id, replyForm(props.planned, props.row.id), stood)
  const { draft, write } = writing
  const comes = () => draft().answer !== 'not'
  const isNumber = () => !comes() || /^\d{0,5}$/.test(draft().people.trim())
  async function save() {
    const is = draft()
    const heads = comes() && is.people.trim() !== '' ? Number(is.people) : null
    const isDone = await asks.ask({
      type: 'ReplyToInvitation',
      ...{ planned: props.planned, municipality: props.row.id, answer: is.answer },
      ...{ people: heads, who: comes() ? is.who : '', note: is.note },
    })
    if (isDone) close()
  }
  function close() {
    writing.drop()
    props.onDone()
  }
  return (
    <DeskForm
      asks={asks}
      save={save}
      ready={isNumber()}
      wrong={isNumber() ? null : says().noNumber}
      writing={writing}
      onClose={close}
    >
      <Choose
        label={says().replyOf(props.row.municipality.name)}
        choices={ANSWERS.map((id) => ({ id, name: says().stands[id] }))}
        chosen={draft().answer}
        choose={(answer) => write({ answer })}
      />
      <Show when={comes()}>
        <Field label={says().howMany} short value={draft().people} onInput={(to) => write({ people: to })} />
        <Field
          label={says().whichRoles}
          limit={LIMITS.who}
          value={draft().who}
          onInput={(to) => write({ who: to })}
        />
      </Show>
      <Field
        label={says().note}
        limit={LIMITS.note}
        value={draft().note}
        onInput={(to) => write({ note: to })}
      />
    </DeskForm>
  )
}
