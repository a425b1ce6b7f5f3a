import type { JSX } from 'solid-js'
import { PrintTables } from '#client/seating/print/PrintTables.tsx'
import { TableCards } from '#client/seating/print/parts/TableCards.tsx'
import { TableList } from '#client/seating/print/parts/TableList.tsx'
import { printTables } from '#client/seating/print/print.model.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { fiveTables, fortyTables, longNames, noTables, thirteenAtATable } from './samples/seating.ts'
import { leaderOf } from './samples/views.ts'

function tablesOf(gathering: Gathering) {
  const view = leaderOf(gathering)
  return printTables(view, view.seating.tables, view.seating.round?.tables ?? [])
}

function Cards(props: { readonly of: Gathering; readonly most?: number }) {
  const { gathering, join } = leaderOf(props.of)
  const tables = () => tablesOf(props.of).slice(0, props.most ?? 1)
  return (
    <div class="prints">
      <TableCards tables={tables()} gathering={gathering.title} join={join} />
    </div>
  )
}

function Buttons(props: { readonly of: Gathering }) {
  const view = leaderOf(props.of)
  return (
    <p class="row">
      <PrintTables view={view} tables={view.seating.tables} seated={view.seating.round?.tables ?? []} />
    </p>
  )
}

function List(props: { readonly of: Gathering }) {
  return (
    <div class="prints">
      <TableList tables={tablesOf(props.of)} gathering={leaderOf(props.of).gathering.title} />
    </div>
  )
}

/** Tables on paper. Here the papers are seen; in the product only the printer sees them. */
export function PaperTables(): JSX.Element {
  return (
    <>
      <Of name="PrintTables">
        <OnDesk is="plain" of={fiveTables}>
          <Buttons of={fiveTables} />
        </OnDesk>
        <OnDesk is="nobody sits anywhere" of={noTables}>
          <Buttons of={noTables} />
        </OnDesk>
      </Of>
      <Of name="TableCards">
        <OnDesk is="a card" of={fiveTables}>
          <Cards of={fiveTables} />
        </OnDesk>
        <OnDesk is="thirteen at a table" of={thirteenAtATable}>
          <Cards of={thirteenAtATable} />
        </OnDesk>
        <OnDesk is="overfull: names of 60 characters" of={longNames}>
          <Cards of={longNames} />
        </OnDesk>
      </Of>
      <Of name="TableList">
        <OnDesk is="35 people" of={fiveTables}>
          <List of={fiveTables} />
        </OnDesk>
        <OnDesk is="310 people, 40 tables" of={fortyTables}>
          <List of={fortyTables} />
        </OnDesk>
      </Of>
    </>
  )
}
