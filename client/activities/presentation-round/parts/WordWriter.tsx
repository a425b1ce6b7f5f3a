import { nanoid } from 'nanoid'
import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, Show } from 'solid-js'
import { PointItem } from '#client/activities/conversation/parts/PointItem.tsx'
import type { Sent } from '#client/activities/poll/poll-phone.model.ts'
import { sentWords } from '#client/activities/presentation-round/round-phone.model.ts'
import { createDraft } from '#client/connection/create-draft.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/later/words.ts'
import { DraftNote } from '#client/screens/phone/parts/DraftNote.tsx'
import { Each } from '#client/ui/Each.tsx'
import { WORD_KINDS, type WordKind } from '#shared/activities/presentation-round/parts.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import type { OwnView } from '#shared/views/own.ts'
import type { PresentationsCard } from '#shared/views/round-part.ts'

/** A word of appreciation or advice to whoever presents. Who will see it stands there before it is sent. */
export function WordWriter(props: {
  readonly phone: Phone
  readonly own: OwnView
  readonly card: PresentationsCard
  readonly to: string
  readonly name: string
  /** Who has the floor now, when that is another. */
  readonly instead: string | null
  readonly onInstead: () => void
  readonly sent: Sent
  readonly nameOf: (municipality: string | null) => string
  readonly zone: string
  readonly writes: (is: boolean) => void
}): JSX.Element {
  const id = createUniqueId()
  const draft = createDraft(`samling/draft/${props.phone.code}/${props.card.id}/word/${props.to}`)
  const [kind, setKind] = createSignal<WordKind>('appreciation')
  const [named, setNamed] = createSignal(false)
  const mine = createMemo(() => sentWords(props.card, props.own, props.sent))
  const ready = () => draft.text().trim() !== '' && !tooLong(draft.text(), TEXT_LIMITS.point)
  const online = () => props.phone.connection.status() === 'online'
  const ownName = () => props.own.person?.name || props.own.person?.title || ''
  let field: HTMLTextAreaElement | undefined
  createEffect(on(draft.text, (typed) => props.writes(typed !== '')))

  function submit(event: Event) {
    event.preventDefault()
    if (!ready()) return field?.focus()
    props.phone.outbox.put({
      type: 'SendWord',
      ...{ activity: props.card.id, word: nanoid(), to: props.to, kind: kind(), named: named() },
      text: draft.text().trim(),
    })
    draft.clear()
    setNamed(false)
    field?.focus()
  }

  return (
    <>
      <form class="wordto" onSubmit={submit} aria-label={words().round.say(props.name)}>
        <h2 class="head">{words().round.say(props.name)}</h2>
        <fieldset class="kinds" aria-label={words().round.kind}>
          <For each={WORD_KINDS}>
            {(each) => (
              <label>
                <input
                  type="radio"
                  name={`kind-${id}`}
                  checked={kind() === each}
                  onChange={() => setKind(each)}
                />
                <span>{words().round.kinds[each]}</span>
              </label>
            )}
          </For>
        </fieldset>
        <textarea
          ref={field}
          rows="3"
          aria-label={words().round.text(props.name)}
          aria-describedby={`seen-${id}`}
          value={draft.text()}
          onInput={(event) => draft.write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
          }}
        />
        <label class="named">
          <input
            type="checkbox"
            checked={named()}
            onChange={(event) => setNamed(event.currentTarget.checked)}
          />
          <span>{words().round.withName(ownName())}</span>
        </label>
        <p class="sm" id={`seen-${id}`}>
          {named() ? words().round.seenNamed(props.name) : words().round.seenUnnamed(props.name)}
        </p>
        <div class="row">
          <DraftNote draft={draft} text={draft.text()} />
          <button type="submit" class="btn pri">
            {words().round.send}
          </button>
        </div>
        <Show when={props.instead}>
          {(name) => (
            <button type="button" class="btn quiet" onClick={() => props.onInstead()}>
              {words().round.other(name())}
            </button>
          )}
        </Show>
      </form>
      <Show when={mine().length > 0}>
        <div>
          <h2 class="head">{words().round.sent}</h2>
          <Each of={mine()}>
            {(word) => (
              <ul class="rows">
                <li class="to">
                  <small>
                    <span>{words().round.to(words().round.kinds[word().kind], props.nameOf(word().to))}</span>
                    <Show when={word().row.state.is === 'saved'}>
                      <button
                        type="button"
                        class="btn quiet tight"
                        disabled={!online()}
                        title={online() ? undefined : words().round.needsNet}
                        onClick={() =>
                          void props.phone.connection.send({
                            ...{ type: 'RemoveWord', activity: props.card.id, word: word().id },
                          })
                        }
                      >
                        {words().round.withdraw}
                      </button>
                    </Show>
                  </small>
                </li>
                <PointItem phone={props.phone} row={word().row} zone={props.zone} edit={undefined} />
              </ul>
            )}
          </Each>
        </div>
      </Show>
    </>
  )
}
