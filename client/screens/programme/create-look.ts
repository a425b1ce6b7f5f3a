import { createEffect, createSignal } from 'solid-js'
import { refusalText } from '#client/words/refusal-text.ts'
import type { ProgrammeLook, ProgrammeLooked } from '#shared/views/programme-looked.ts'
import { useDesk } from './desk.tsx'
import { words } from './words.ts'

type Kind = ProgrammeLook['look']

/** What is fetched when somebody looks at it, and again when `since` says that it may be another. What is there stays meanwhile. */
export function createLook<Is extends Kind>(
  asked: () => Extract<ProgrammeLook, { look: Is }> | null,
  since: () => unknown,
) {
  const desk = useDesk()
  const [found, setFound] = createSignal<Extract<ProgrammeLooked, { look: Is }> | null>(null)
  const [error, setError] = createSignal<string | null>(null)
  const [busy, setBusy] = createSignal(false)
  const [tries, setTries] = createSignal(0)
  let turn = 0
  createEffect(() => {
    const question = asked()
    since()
    tries()
    const mine = ++turn
    setBusy(question !== null)
    if (question === null) return
    void desk.look(question).then((answer) => {
      if (mine !== turn) return
      setBusy(false)
      setError(answer.ok ? null : refusalText(words().refusals, answer))
      // The answer is to the question: what was looked at is of its kind.
      if (answer.ok) setFound(() => answer.looked as Extract<ProgrammeLooked, { look: Is }>)
    })
  })
  return { found, error, busy, again: () => setTries((count) => count + 1) }
}
