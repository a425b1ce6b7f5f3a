import { accepted, refused } from '#shared/kernel/decision.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { BegunRound } from './presentation-round.ts'
import { checkText, type Of, type RoundContext, type RoundDecision } from './round-context.ts'

export function sendWord(
  round: BegunRound,
  { activity, word, to, kind, named, text: typed }: Of<'SendWord'>,
  { by, merged, group, now: at }: RoundContext,
): RoundDecision {
  if (!round.turns.some(({ municipality }) => municipality === to)) return refused('unknown-municipality')
  if (group === to) return refused('to-others-only')
  const checked = checkText(typed, TEXT_LIMITS.point)
  if (!checked.ok) return checked
  const there = round.words.get(word)
  // The same word again, under another command: the phone lost track, nothing is new.
  if (there) return whoIs(merged, there.by) === by ? accepted() : refused('not-yours')
  return accepted({
    type: 'v1.WordSent',
    activity,
    word,
    to,
    person: by,
    kind,
    named,
    text: checked.text,
    at,
  })
}

export function removeWord(
  round: BegunRound,
  { activity, word }: Of<'RemoveWord'>,
  { by, merged, leads }: RoundContext,
): RoundDecision {
  const there = round.words.get(word)
  if (!there) return accepted()
  if (!leads && whoIs(merged, there.by) !== by) return refused('not-yours')
  return accepted({ type: 'v1.WordRemoved', activity, word, to: there.to, person: there.by })
}
