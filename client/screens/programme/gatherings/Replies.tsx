import { createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js'
import { isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { CheckIcon, CircleIcon, ClockIcon, WarningIcon } from '#client/ui/icons.tsx'
import { CrossIcon, MinusIcon } from '#client/ui/more-icons.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import type { OwnerPlanned } from '#shared/views/programme-owner.ts'
import { gatheringToCalendar } from './gathering-to-calendar.ts'
import { LetterSheet } from './LetterSheet.tsx'
import { letterFor, linkAbout, type ReplyRow, replyRows, type Shown } from './letters.model.ts'
import { ReplyFor, replyForm } from './ReplyFor.tsx'

const ICONS = {
  comes: CheckIcon,
  perhaps: ClockIcon,
  not: CrossIcon,
  silent: CircleIcon,
  'not-invited': MinusIcon,
} as const

/** Who is asked, what they have said, and the letter to each: copied or opened in one’s own mail, never sent from here. */
export function Replies(props: { readonly planned: OwnerPlanned }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().replies
  const asks = createAsk(desk)
  const [kept, setKept] = createSignal<OwnerPlanned | null>(null)
  const [trouble, setTrouble] = createSignal<string | null>(null)
  /** What has been said of one that is over is looked at, and in nobody’s view. */
  const isOver = () => props.planned.stands === 'held' || props.planned.stands === 'cancelled'
  createEffect(() => {
    if (isOver() && desk.online()) void look(props.planned.id)
  })
  async function look(planned: string) {
    const answer = await desk.look({ look: 'gathering', planned })
    if (!answer.ok) setTrouble(refusalText(words().refusals, answer))
    else if (answer.looked.look === 'gathering') setKept(answer.looked.gathering)
  }
  const rows = createMemo(() => {
    const is = isOver() ? kept() : props.planned
    return is === null ? [] : replyRows(desk.view, is)
  })
  const [letter, setLetter] = createSignal<Shown | null>(null)
  /** Whose reply is being written down; what was being written as the page was thrown away stands there again. */
  const [replies, setReplies] = createSignal<readonly string[]>(
    props.planned.municipalities.filter((id) =>
      isBeingWritten(desk.view.id, replyForm(props.planned.id, id)),
    ),
  )
  async function write(row: ReplyRow) {
    setTrouble(null)
    const kind = row.stands === 'not-invited' ? 'invitation' : 'reminder'
    const reply = await desk.links({ do: 'municipalities' })
    if (!reply.ok) {
      setTrouble(refusalText(words().refusals, reply))
      return
    }
    const link = linkAbout(reply.links.find(({ id }) => id === row.id)?.url ?? '', props.planned.id)
    const { subject, text, mailto } = letterFor(desk.view, props.planned, row.municipality, { kind, link })
    setLetter({ id: row.id, name: row.municipality.name, kind, link, subject, text, mailto })
  }
  async function mark({ id, kind }: Shown) {
    const type = kind === 'invitation' ? 'MarkInvited' : 'MarkReminded'
    if (await asks.ask({ type, planned: props.planned.id, municipalities: [id] })) setLetter(null)
  }
  const isToCome = () => props.planned.stands === 'planned' || props.planned.stands === 'made'
  const action = ({ stands }: ReplyRow) =>
    stands === 'not-invited'
      ? says().invite
      : stands === 'silent' || stands === 'perhaps'
        ? says().remind
        : null
  return (
    <section>
      <div class="head">
        <h3>{says().title}</h3>
        <span class="sm mut">{deskWords().gatherings.replies(props.planned.counts)}</span>
      </div>
      <ul class="rows replies">
        <Each of={rows()}>
          {(row) => (
            <li>
              <b>{row().municipality.name}</b>
              <span class="c">
                {ICONS[row().stands]({})}
                {says().stands[row().stands]}
                <Show when={row().people !== null}> {says().people(row().people ?? 0)}</Show>
              </span>
              <Show when={isToCome() && !desk.locked() && action(row())}>
                {(text) => (
                  <button
                    type="button"
                    class="btn tiny"
                    aria-label={`${text()} ${row().municipality.name}`}
                    onClick={() => void write(row())}
                  >
                    <Show when={row().due}>
                      <WarningIcon label={says().due} />
                    </Show>
                    {text()}
                  </button>
                )}
              </Show>
              <Show when={isToCome() && !desk.locked() && !replies().includes(row().id)}>
                <button
                  type="button"
                  class="btn quiet tiny"
                  aria-label={says().writeFor(row().municipality.name)}
                  onClick={() => setReplies([...replies(), row().id])}
                >
                  {says().write}
                </button>
              </Show>
              <Show when={row().who || row().note}>
                <small class="mut">{[row().who, row().note].filter((text) => text !== '').join('. ')}</small>
              </Show>
              <Show when={replies().includes(row().id) && isToCome() && !desk.locked()}>
                <ReplyFor
                  planned={props.planned.id}
                  row={row()}
                  onDone={() => setReplies(replies().filter((id) => id !== row().id))}
                />
              </Show>
            </li>
          )}
        </Each>
      </ul>
      <Note tone="err" text={trouble() ?? asks.error()} live />
      <Show when={letter()}>
        {(is) => (
          <LetterSheet
            is={is()}
            onCalendar={
              props.planned.from === null ? null : () => gatheringToCalendar(props.planned, desk.view)
            }
            onMark={() => void mark(is())}
            onClose={() => setLetter(null)}
          />
        )}
      </Show>
    </section>
  )
}
