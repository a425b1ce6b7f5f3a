import { createMemo, Index } from 'solid-js'
import { balanceOf } from '#client/screens/console/programme/balance.model.ts'
import type { ProposedDay } from '#client/screens/console/programme/programme.model.ts'
import { minuteText } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'
import type { ProgrammeWarning } from '#shared/agenda/programme-reading.ts'

/** How the time is shared: a strip for the eye, and the sums in words. */
export function BalanceStrip(props: {
  readonly days: readonly ProposedDay[]
  readonly bad: readonly ProgrammeWarning[]
}) {
  const balance = createMemo(() => balanceOf(props.days, new Set(props.bad.map(({ line }) => line))))
  const long = (minutes: number) => words().programme.hoursMinutes(Math.floor(minutes / 60), minutes % 60)
  const time = (minute: number | null) => (minute === null || props.days.length > 1 ? '' : minuteText(minute))
  return (
    <>
      <div class="strip2" aria-hidden="true">
        <Index each={balance().segments}>
          {(segment) => (
            <i
              class={segment().kind}
              classList={{ bad: segment().bad }}
              style={{ '--share': `${Math.max(1, segment().minutes)}` }}
            />
          )}
        </Index>
      </div>
      <div class="balance xs mut num">
        <span>{time(balance().from)}</span>
        <span>
          {words().programme.balance(long(balance().group), long(balance().plenary), long(balance().pause))}
        </span>
        <span>{time(balance().until)}</span>
      </div>
    </>
  )
}
