import type { ProgrammeFile } from '#shared/gathering/programme-file.ts'
import { texts as en } from '#shared/library/en/texts.ts'
import { texts as nb } from '#shared/library/nb/texts.ts'
import { texts as nn } from '#shared/library/nn/texts.ts'
import { isDay, TEMPLATE_IDS, TEMPLATES_VERSION, templateFile } from '#shared/library/templates.ts'
import type { TemplateQuestion } from '#shared/protocol/home.ts'

const TEXTS = { nb, nn, en }

type Answer =
  | { readonly ok: true; readonly file: ProgrammeFile }
  | {
      readonly ok: false
      readonly code: 'template-too-new' | 'template-unknown' | 'no-such-day'
      readonly found: string
    }

/** The programme that a template comes to on a day, or why there is none. */
export function fromTemplate({ template, version, language, ...rest }: TemplateQuestion): Answer {
  if (version > TEMPLATES_VERSION) return { ok: false, code: 'template-too-new', found: `${version}` }
  const known = TEMPLATE_IDS.find((id) => id === template)
  if (known === undefined) return { ok: false, code: 'template-unknown', found: template }
  if (!isDay(rest.firstDay)) return { ok: false, code: 'no-such-day', found: rest.firstDay }
  return { ok: true, file: templateFile({ template: known, ...rest }, TEXTS[language]) }
}
