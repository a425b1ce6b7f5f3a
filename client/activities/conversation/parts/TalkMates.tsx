import { type JSX, Match, Show, Switch } from 'solid-js'
import type { TalkModel } from '#client/activities/conversation/talk-phone.model.ts'
import { mateText, tableText, talkWords } from '#client/activities/conversation/talk-text.ts'
import { Each } from '#client/ui/Each.tsx'
import type { HallView } from '#shared/views/hall.ts'

/** More than these are folded: the place at the table says the rest. */
const SHOWN = 3

/** With whom one talks: the partner's name large, a table by its name and who sits there, or why there is nobody. */
export function TalkMates(props: { readonly hall: HallView; readonly talk: TalkModel }): JSX.Element {
  const mates = () =>
    props.talk.mates.map((mate, nth) => ({ id: `${nth}`, text: mateText(props.hall, mate) }))
  const isDrawn = () => props.talk.card.who === 'duo' || props.talk.card.who === 'four'
  const table = () => props.talk.circle?.name ?? ''
  const heading = () => {
    if (isDrawn()) return mates().length > 1 ? talkWords().partners : talkWords().partner
    return table() === '' ? talkWords().withYou : tableText(table())
  }
  const isSaid = () =>
    mates().length > 0 || props.talk.without !== null || table() !== '' || props.talk.role !== null
  return (
    <Show when={isSaid()}>
      <div class="mates">
        <Switch>
          <Match when={props.talk.without !== null}>
            <p class="mut">{withoutText(props.talk)}</p>
          </Match>
          <Match when={isDrawn() && mates().length > 0}>
            <p class="mut">{heading()}</p>
            <ul class="partner">
              <Each of={mates()}>{(mate) => <li>{mate().text}</li>}</Each>
            </ul>
          </Match>
          <Match when={mates().length > 0 || table() !== ''}>
            <Show
              when={mates().length > SHOWN}
              fallback={
                <>
                  <p class="partner">{heading()}</p>
                  <ul class="sm mut">
                    <Each of={mates()}>{(mate) => <li>{mate().text}</li>}</Each>
                  </ul>
                </>
              }
            >
              <p class="partner">{heading()}</p>
              <details class="in">
                <summary>{`${talkWords().withYou} (${mates().length})`}</summary>
                <ul class="sm mut">
                  <Each of={mates()}>{(mate) => <li>{mate().text}</li>}</Each>
                </ul>
              </details>
            </Show>
          </Match>
        </Switch>
        <Show when={props.talk.role}>{(role) => <p class="b">{talkWords().yourRole[role()]}</p>}</Show>
      </div>
    </Show>
  )
}

function withoutText({ without }: TalkModel): string {
  const words = talkWords()
  if (without === 'alone') return words.aloneNow
  if (without === 'plenary') return words.plenaryNow
  if (without === 'left') return words.leftNow
  return without === 'others' ? words.notYours : words.comesLater
}
