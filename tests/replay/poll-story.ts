import { tallyOf } from '#shared/activities/poll/tally.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'

type Give = (command: RoomCommand, by: Actor) => void

/** A guess with its right answer and a second round; and what people write, let through and supported, with names and without. */
export function poll(state: () => Gathering, give: Give, as: (person: string) => Actor): void {
  const lead = (command: RoomCommand) => give(command, { role: 'leader' })
  const here = [...state().people.roster.values()]
    .filter(({ presence }) => presence === 'arrived')
    .slice(0, 5)
    .map(({ id }) => as(id))
  guess(lead, here, give)
  fewAnswer(lead, here.slice(0, 2), give)
  for (const anonymous of [false, true]) write(state, lead, here, give, anonymous)
}

type Lead = (command: RoomCommand) => void

function guess(lead: Lead, here: readonly Actor[], give: Give): void {
  const on = { activity: 'guess' } as const
  const question = {
    type: 'number',
    ...{ text: 'Hvor høyt er fraværet?', unit: '%' },
    ...{ min: 0, max: 100, decimals: 1 },
  } as const
  const right = { type: 'number', value: 6.2 } as const
  const cast = (least: number) => {
    for (const [place, by] of here.entries())
      give({ type: 'CastBallot', ...on, answer: { type: 'number', value: least + place } }, by)
  }
  lead({ type: 'PreparePoll', ...on, item: null, question, anonymous: true, right })
  lead({ type: 'DuplicatePoll', ...on, copy: 'guess-again' })
  lead({ type: 'OpenPoll', ...on })
  cast(3)
  lead({ type: 'ClosePoll', ...on })
  lead({ type: 'BeginSecondRound', ...on })
  lead({ type: 'SetPollEnd', ...on, at: 8.64e15 })
  cast(5)
  lead({ type: 'ClosePoll', ...on })
  lead({ type: 'RevealAnswer', ...on, revealed: true })
}

/** Too few to be counted before the gathering closes. */
function fewAnswer(lead: Lead, few: readonly Actor[], give: Give): void {
  const on = { activity: 'few' } as const
  const question = { type: 'yesno', text: 'Er dere klare?' } as const
  lead({ type: 'PreparePoll', ...on, item: null, question, anonymous: true })
  lead({ type: 'OpenPoll', ...on })
  for (const by of few) give({ type: 'CastBallot', ...on, answer: { type: 'yesno', value: 'yes' } }, by)
}

function write(
  state: () => Gathering,
  lead: Lead,
  here: readonly Actor[],
  give: Give,
  anonymous: boolean,
): void {
  const on = { activity: anonymous ? 'learnt-secret' : 'learnt' } as const
  lead({
    type: 'PreparePoll',
    ...on,
    item: null,
    question: { type: 'text', text: 'Hva lærte du?' },
    anonymous,
  })
  lead({ type: 'OpenPoll', ...on })
  for (const [place, by] of here.entries())
    give({ type: 'CastBallot', ...on, answer: { type: 'text', text: `Å ringe dag ${place % 2}` } }, by)
  lead({ type: 'ClosePoll', ...on })
  const asked = state().activities.get(on.activity)
  const texts = asked?.kind === 'poll' ? tallyOf(asked).texts.map(({ id }) => id) : []
  lead({ type: 'LetThrough', ...on, texts })
  lead({ type: 'SetResults', ...on, results: 'shown' })
  for (const by of here) give({ type: 'SupportAnswer', ...on, text: texts[0] ?? '', support: true }, by)
  lead({ type: 'HoldBack', ...on, texts: texts.slice(-1) })
}
