import { type JSX, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { groupName } from '#client/screens/phone/phone.model.ts'
import { Each } from '#client/ui/Each.tsx'
import { timeText } from '#client/words/format.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import { givesWay, promisesFor } from './commitments-phone.model.ts'
import { LastTime } from './parts/LastTime.tsx'
import { Promised } from './parts/Promised.tsx'
import { PromiseSheet } from './parts/PromiseSheet.tsx'
import { UnsentRows } from './parts/UnsentRows.tsx'
import { words as says } from './phone-words.ts'
import { tellOthers } from './why-not.ts'

export type CommitmentsPhoneProps = {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
  /** What the page says of a refusal. */
  readonly refusal: Parameters<typeof tellOthers>[0]
}

/** What the municipality promised last time, and what it promises now. */
export function CommitmentsPhone(props: CommitmentsPhoneProps): JSX.Element {
  tellOthers((why) => props.refusal(why))
  const home = () => props.own.person?.municipality ?? ''
  const isOpen = (all: GroupCommitments) =>
    all.phase === 'open' && props.hall.gathering.phase === 'open' && !props.own.person?.gone
  const today = () => wallClock(props.phone.now(), props.hall.gathering.zone).date
  /** A draft stays in its fields while it is written in, also when all has closed meanwhile. */
  const writes = (all: GroupCommitments) => all.ready === null && all.most > 0 && isOpen(all)
  const stands = (all: () => GroupCommitments) => (
    <>
      <Show when={hasWords(all())} fallback={<p>{says().closed}</p>}>
        <Promised
          phone={props.phone}
          all={all()}
          municipality={home()}
          zone={props.hall.gathering.zone}
          year={today().slice(0, 4)}
        />
      </Show>
      <UnsentRows phone={props.phone} all={all()} />
    </>
  )
  const hasWords = (all: GroupCommitments) => Object.values(all.fields).some(({ text }) => text !== '')
  return (
    <section class="promisephone" aria-label={says().title}>
      <Each of={promisesFor(props)}>
        {(all) => (
          <div class="oneset">
            <Show when={all().carried.length > 0}>
              <h2>{says().last}</h2>
              <Each of={all().carried}>
                {(promise) => (
                  <LastTime
                    phone={props.phone}
                    activity={all().id}
                    promise={promise()}
                    isOpen={isOpen(all())}
                    year={today().slice(0, 4)}
                  />
                )}
              </Each>
            </Show>
            <Show when={all().most > 0 || hasWords(all())}>
              <Show when={!givesWay(all(), props.hall)}>
                <Show when={isOpen(all())} fallback={<h2>{all().title || says().title}</h2>}>
                  <h1 tabIndex={-1}>{all().title || says().title}</h1>
                </Show>
              </Show>
              <Show
                when={writes(all())}
                fallback={
                  <Show when={givesWay(all(), props.hall)} fallback={stands(all)}>
                    <details class="plan">
                      <summary>
                        {all().title || says().title}
                        {/* What was just confirmed has folded itself away: that it has come is said all the same. */}
                        <Show when={all().ready}>
                          {(ready) => (
                            <span class="sm mut" role="status">
                              {says().ready('', timeText(ready().at, props.hall.gathering.zone))}
                            </span>
                          )}
                        </Show>
                      </summary>
                      {stands(all)}
                    </details>
                  </Show>
                }
              >
                <PromiseSheet
                  phone={props.phone}
                  all={all()}
                  municipality={home()}
                  group={groupName(props.hall, home())}
                  me={props.own.person?.id ?? ''}
                  today={today()}
                />
              </Show>
            </Show>
          </div>
        )}
      </Each>
    </section>
  )
}
