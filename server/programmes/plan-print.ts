import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { plansHtml } from '#server/exports/plan-html.ts'
import { noPrintPage, printPage } from '#server/exports/print-page.ts'
import { sameOriginForm } from '#server/gateway/same-origin.ts'
import { readBody, readJson } from '#server/http/json.ts'
import { showPage } from '#server/http/show-page.ts'
import type { ProgrammeLinks } from '#server/identity/programme-links.ts'
import type { Log } from '#server/log.ts'
import type { ProgrammeDirectory } from '#server/rooms/room-directory.ts'
import type { Language } from '#shared/programme/municipalities.ts'
import { PrintPlanQuestion } from '#shared/protocol/programme.ts'
import { PLAN_WORDS, type PlanDocument, planDocument } from '#shared/report/programme-plan.ts'
import { programmeMunicipalityView } from '#shared/views/programme-municipality.ts'

export type PlanPrintOptions = {
  readonly links: Pick<ProgrammeLinks, 'ofSession'>
  readonly programmes: Pick<ProgrammeDirectory, 'open'>
  readonly log: Log
  /** Whether nobody can read along; a municipality sees its own over any line, as on its page (rule PV8). */
  readonly isPrivate: (request: IncomingMessage) => boolean
}

const LIMIT = 10_000
type Why = keyof (typeof PLAN_WORDS)['nb']['failed']
type Made = { readonly title: string; readonly plans: readonly PlanDocument[] }

/**
 * A municipality’s plan as a page to print and sign, for itself and for whoever owns the programme, who may print all of them too. POST
 * from a form of ours, since a tab of its own is to show it. True when the request was that.
 */
export function makePlanPrint({ links, programmes, log, isPrivate }: PlanPrintOptions) {
  async function make(question: PrintPlanQuestion, request: IncomingMessage): Promise<Made | Why> {
    const { programme: id, session, municipality } = question
    const key = links.ofSession(id, session)
    if (key?.role === 'owner' && !isPrivate(request)) return 'not-private'
    // A browser that holds the links of two municipalities has a session for the last of them.
    const isOwn = key?.role === 'municipality' && municipality !== null && key.municipality === municipality
    if (key?.role !== 'owner' && !isOwn) return 'not-allowed'
    const room = await programmes.open(id)
    const programme = room.programme()
    const asked =
      municipality === null ? programme.municipalities.filter(({ leftAt }) => leftAt === null) : []
    const ids = municipality === null ? asked.map((each) => each.id) : [municipality]
    const plans = ids.flatMap((each) => {
      const plan = planDocument(programmeMunicipalityView(programme, each, room.now()))
      return plan === null ? [] : [plan]
    })
    const [first] = plans
    if (first === undefined) return 'unknown-municipality'
    log('exported', { programme: id, role: key.role, type: 'plan', count: plans.length })
    return { title: municipality === null ? programme.title : first.title, plans }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const none = (status: number, lang: Language, why: Why) =>
      showPage(response, status, noPrintPage(lang, 'Samling', PLAN_WORDS[lang].failed[why]))
    if (!sameOriginForm(request.headers)) return none(403, 'nb', 'not-allowed')
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
    const body = isForm ? await readBody(request, LIMIT) : null
    const parsed = v.safeParse(
      PrintPlanQuestion,
      readJson(new URLSearchParams(body ?? '').get('question') ?? ''),
    )
    if (!parsed.success) return none(400, 'nb', 'other')
    const { lang } = parsed.output
    const made = await make(parsed.output, request)
    if (typeof made === 'string') return none(made === 'unknown-municipality' ? 200 : 403, lang, made)
    showPage(response, 200, printPage(Buffer.from(await plansHtml(lang, made.title, made.plans)), lang))
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    if (request.method !== 'POST' || path !== '/api/programmes/plan') return false
    answer(request, response).catch((error) => {
      log('unexpected', { message: String(error) })
      if (!response.headersSent)
        showPage(response, 500, noPrintPage('nb', 'Samling', PLAN_WORDS.nb.failed.other))
    })
    return true
  }
}
