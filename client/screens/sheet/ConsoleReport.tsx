import { createSignal, type JSX } from 'solid-js'
import type { Came, ReportDesk } from '#client/screens/console/report/create-report.ts'
import { Reporting } from '#client/screens/console/report/ReportDesk.tsx'
import { type Choice, firstChoice } from '#client/screens/console/report/report.model.ts'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { empty, running } from './samples/gathering.ts'

function reportDesk(came: Came | null = null, chosen: Partial<Choice> = {}): ReportDesk {
  const [choice, choose] = createSignal<Choice>({ ...firstChoice('nb'), ...chosen })
  return {
    ...{ choice, came: () => came },
    choose: (to) => void choose(to),
    download: async () => undefined,
    print: () => undefined,
  }
}

/** The report as the leader asks for it. */
export function ConsoleReport(): JSX.Element {
  return (
    <Of name="Reporting">
      <OnDesk is="everything" of={running} wide>
        <Reporting of={reportDesk()} />
      </OnDesk>
      <OnDesk is="nobody is expected yet" of={empty}>
        <Reporting of={reportDesk()} />
      </OnDesk>
      <OnDesk is="nothing chosen" of={running}>
        <Reporting of={reportDesk(null, { sections: [] })} />
      </OnDesk>
      <OnDesk is="on its way" of={running}>
        <Reporting of={reportDesk({ is: 'making', format: 'docx' })} />
      </OnDesk>
      <OnDesk is="saved, under a long name" of={running}>
        <Reporting
          of={reportDesk({
            is: 'made',
            name: 'rapport-naervaer-i-nettverk-samling-2-med-alle-kommunene-i-vest-og-nord-karasjohka.docx',
            bytes: 1_240_000,
          })}
        />
      </OnDesk>
      <OnDesk is="the server does not answer" of={running}>
        <Reporting of={reportDesk({ is: 'failed', code: 'no-answer' })} />
      </OnDesk>
    </Of>
  )
}
