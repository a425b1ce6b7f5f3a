import type { JSX } from 'solid-js'
import { type PollModel, type Summary, summaryOf } from '#client/activities/poll/poll-phone.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { timeText } from '#client/words/format.ts'

/** How it stands with one's answers, all questions taken together. */
export function PollsNote(props: {
  readonly polls: readonly PollModel[]
  readonly zone: string
}): JSX.Element {
  const summary = () => summaryOf(props.polls)
  return <Note tone={toneOf(summary())} text={summaryText(summary(), props.zone)} live />
}

function toneOf({ says }: Summary): 'ok' | 'hold' | 'err' | 'help' {
  if (says === 'refused') return 'err'
  if (says === 'waiting' || says === 'sending') return 'hold'
  return says === 'all' || says === 'some' || says === 'closed' ? 'ok' : 'help'
}

function summaryText(summary: Summary, zone: string): string {
  const { poll, sending } = words()
  switch (summary.says) {
    case 'none':
      return poll.notYet
    case 'all':
      return poll.delivered
    case 'some':
      return poll.deliveredSome(summary.count, summary.of)
    case 'closed':
      return poll.closedAnswered
    case 'closed-unanswered':
      return poll.closedUnanswered
    case 'sending':
      return sending.sending
    case 'waiting': {
      const time = timeText(summary.since, zone)
      return summary.disk ? sending.waitingDisk(time) : sending.waiting(time)
    }
    case 'refused':
      return sending.refused('')
  }
}
