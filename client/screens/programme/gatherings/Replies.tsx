import { createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { copyText } from '#client/ui/copy-text.ts'
import { Each } from '#client/ui/Each.tsx'
import { CheckIcon, CircleIcon, ClockIcon, WarningIcon } from '#client/ui/icons.tsx'
import { CrossIcon, MinusIcon } from '#client/ui/more-icons.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import type { OwnerPlanned } from '#shared/views/programme-owner.ts'
import { letterFor, type ReplyRow, replyRows } from './letters.model.ts'

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
  async function write(row: ReplyRow) {
    setTrouble(null)
    const kind = row.stands === 'not-invited' ? 'invitation' : 'reminder'
    const reply = await desk.links({ do: 'municipalities' })
    if (!reply.ok) {
      setTrouble(refusalText(words().refusals, reply))
      return
    }
    const link = reply.links.find(({ id }) => id === row.id)?.url ?? ''
    const { subject, text, mailto } = letterFor(desk.view, props.planned, row.municipality, { kind, link })
    setLetter({ id: row.id, name: row.municipality.name, kind, subject, text, mailto })
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
              <Show when={row().who || row().note}>
                <small class="mut">{[row().who, row().note].filter((text) => text !== '').join('. ')}</small>
              </Show>
            </li>
          )}
        </Each>
      </ul>
      <Note tone="err" text={trouble() ?? asks.error()} live />
      <Show when={letter()}>
        {(is) => <LetterSheet is={is()} onMark={() => void mark(is())} onClose={() => setLetter(null)} />}
      </Show>
    </section>
  )
}

type Shown = {
  readonly id: string
  readonly name: string
  readonly kind: 'invitation' | 'reminder'
  readonly subject: string
  readonly text: string
  readonly mailto: string
}

function LetterSheet(props: {
  readonly is: Shown
  readonly onMark: () => void
  readonly onClose: () => void
}): JSX.Element {
  const says = () => deskWords().replies
  const [copied, setCopied] = createSignal(false)
  return (
    <section class="letter" aria-label={says().letterTo(props.is.name)}>
      <h3>{says().letterTo(props.is.name)}</h3>
      <p class="b">{props.is.subject}</p>
      <textarea class="inp" readonly rows={10} aria-label={says().text} value={props.is.text} />
      <div class="row">
        <button
          type="button"
          class="btn"
          onClick={() => void copyText(`${props.is.subject}\n\n${props.is.text}`).then(setCopied)}
        >
          {words().common.copy}
        </button>
        <a class="btn" href={props.is.mailto}>
          {says().mail}
        </a>
        <button type="button" class="btn pri" onClick={() => props.onMark()}>
          {says().sent}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onClose()}>
          {words().common.close}
        </button>
      </div>
      <Note tone="ok" text={copied() ? words().common.copied : null} live />
    </section>
  )
}
