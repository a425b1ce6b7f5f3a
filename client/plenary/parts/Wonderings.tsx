import { createSignal, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { ScreenIcon } from '#client/ui/icons.tsx'
import { SpeechIcon } from '#client/ui/more-icons.ts'
import { timeText } from '#client/words/format.ts'
import { WonderForm } from './WonderForm.tsx'
import { WonderRound } from './WonderRound.tsx'

/** What has gone out to the groups, with the answers as they come in; and a new one. */
export function Wonderings() {
  const desk = useDesk()
  const [writing, setWriting] = createSignal(false)
  const nameOf = (municipality: string | null) =>
    municipalitiesIn(desk.view).find(({ id }) => id === municipality)?.name ?? words().asked.guests
  const newest = () => desk.view.wonderings.toReversed()
  return (
    <section class="wonderings" aria-label={words().panel.wonderings}>
      <div class="head">
        <h2>{words().panel.wonderings}</h2>
        <button
          type="button"
          class="btn quiet tiny"
          aria-expanded={writing()}
          disabled={desk.view.gathering.phase === 'closed'}
          onClick={() => setWriting(!writing())}
        >
          <SpeechIcon />
          {words().panel.newWonder}
        </button>
      </div>
      <Show when={writing()}>
        <WonderForm from={null} text="" onSent={() => setWriting(false)} />
      </Show>
      <Show when={newest().length === 0 && !writing()}>
        <p class="sm mut pad">{words().panel.noWonders}</p>
      </Show>
      <WonderRound />
      <ul hidden={newest().length === 0}>
        <Each of={newest().map((each) => ({ ...each, id: each.activity }))}>
          {(is) => (
            <li>
              <details open={is().phase === 'open'}>
                <summary>
                  <span class="b">{is().text}</span>{' '}
                  <span class="xs mut num">
                    {timeText(is().at, desk.view.gathering.zone)} ·{' '}
                    {is().phase === 'open' ? words().asked.open : words().asked.closed} ·{' '}
                    {words().panel.answers(is().answers.length)}
                  </span>
                </summary>
                <ul class="got">
                  <Each of={is().answers}>
                    {(answer) => (
                      <li>
                        {answer().text}
                        <span class="xs mut block">
                          {nameOf(answer().municipality)}
                          {answer().late ? ` · ${words().asked.late}` : ''}
                        </span>
                      </li>
                    )}
                  </Each>
                </ul>
                <Show when={is().answers.length > 0}>
                  <button
                    type="button"
                    class="btn quiet tiny"
                    disabled={!desk.online() || desk.view.gathering.phase === 'closed'}
                    onClick={() =>
                      void desk.ask('stage', { type: 'ShowScene', scene: 'points', activity: is().id })
                    }
                  >
                    <ScreenIcon />
                    {words().panel.showAnswers}
                  </button>
                </Show>
              </details>
            </li>
          )}
        </Each>
      </ul>
    </section>
  )
}
