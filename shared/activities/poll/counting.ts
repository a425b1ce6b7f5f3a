import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Table } from '#shared/kernel/table.ts'
import type { Answer, Question } from './question.ts'
import { type Running, runningOf, withAnswer, withoutAnswer } from './running.ts'

/**
 * What ballots come to, remembered for as long as they are somebody's. Ballots that nobody has asked about are not counted; once
 * somebody has, each that comes is added to what those before it came to. It is no part of the state: it follows from the ballots.
 */
const known = memo((_: Question) => new WeakMap<Table<Answer>, Running>())

export function runningIn(question: Question, ballots: Table<Answer>): Running {
  const there = known(question).get(ballots)
  if (there) return there
  const running = runningOf([...ballots.values()])
  known(question).set(ballots, running)
  return running
}

/** The ballots with this one; what somebody answered before counts no more. */
export function withBallot(
  question: Question,
  ballots: Table<Answer>,
  person: PersonId,
  answer: Answer,
): Table<Answer> {
  const after = ballots.set(person, answer)
  const running = known(question).get(ballots)
  if (!running || after === ballots) return after
  const before = ballots.get(person)
  const rest = before ? withoutAnswer(running, before) : running
  known(question).set(after, withAnswer(rest, answer))
  return after
}
