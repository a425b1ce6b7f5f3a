import { createSignal } from 'solid-js'
import * as v from 'valibot'
import { recall } from '#client/connection/storage.ts'
import type { Desk } from '#client/screens/console/desk.tsx'
import { askAlong, ledBesides } from '#client/screens/console/led-besides.ts'
import { askServer } from '#client/screens/home/ask-server.ts'
import { sessionPlace } from '#client/screens/home/mine.model.ts'
import { compareAlong, EvaluationsAlong } from '#shared/activities/evaluation/along.ts'
import type { EvaluationPart } from '#shared/views/evaluation-part.ts'

export type Offer = NonNullable<ReturnType<typeof compareAlong>> & { readonly title: string }
export type Found =
  | { readonly is: 'looking' | 'none' | 'noAnswer' }
  | { readonly is: 'some'; readonly offers: readonly Offer[] }

/** So far back one looks: each is asked by itself, one after the other. */
const MOST_ASKED = 12

const OfProgramme = v.object({ gatherings: v.array(EvaluationsAlong) })

/** Those of the same programme, whoever led them, and also when the gathering has had its days. */
async function evaluatedInProgramme(gathering: string): Promise<readonly EvaluationsAlong[]> {
  const session = recall(sessionPlace(gathering)) ?? ''
  const reply = await askServer('programmes/evaluations', { gathering, session })
  const parsed = v.safeParse(OfProgramme, reply.ok ? reply.body : null)
  return parsed.success ? parsed.output.gatherings : []
}

/** The evaluations that this one can be compared with, of the gatherings that this browser leads and those of its programme; the latest first. */
export function createEarlier(desk: Desk, form: () => Pick<EvaluationPart, 'id' | 'questions'>) {
  const [found, setFound] = createSignal<Found>({ is: 'looking' })
  return {
    found,
    async look(): Promise<void> {
      setFound({ is: 'looking' })
      const rows = await ledBesides(desk.view.gathering.id)
      if (rows === null) {
        setFound({ is: 'noAnswer' })
        return
      }
      const offers: Offer[] = []
      for (const row of rows.slice(0, MOST_ASKED)) {
        const along = v.safeParse(EvaluationsAlong, await askAlong('evaluations', row))
        const offered = along.success ? compareAlong(form(), along.output) : null
        if (offered) offers.push({ ...offered, title: row.title || row.code })
      }
      for (const along of await evaluatedInProgramme(desk.view.gathering.id)) {
        const isThere = offers.some(({ command }) => command.with?.gathering === along.gathering)
        const offered = isThere ? null : compareAlong(form(), along)
        if (offered) offers.push({ ...offered, title: along.title })
      }
      offers.sort((a, b) => b.closedAt - a.closedAt)
      setFound(offers.length === 0 ? { is: 'none' } : { is: 'some', offers })
    },
  }
}
