import type { EventStore, StoredRecord } from '#server/store/event-store.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { namesOf } from '#shared/kernel/who-is.ts'
import type { MineAnswer, MineKind, SaidByMe } from '#shared/protocol/home.ts'

const KINDS: Readonly<Record<string, MineKind>> = {
  'v1.PersonExpected': 'person',
  'v1.PersonJoined': 'person',
  'v1.PersonEdited': 'person',
  'v1.PeopleMerged': 'person',
  'v1.BallotCast': 'answer',
  'v1.NoteWritten': 'note',
  'v1.NoteRevised': 'note',
  'v1.CardRevised': 'note',
  'v1.NotesSigned': 'note',
}
/** Of no use to whoever reads them: what proves a phone, and what only names the form of an answer. */
const UNSAID: ReadonlySet<string> = new Set(['device', 'tag', 'type'])

/**
 * What the journal holds of somebody, as they gave it: of what erasing takes out, all but what others have made of it or told of
 * them. An anonymous answer is not there, for nobody can tell which is theirs.
 */
export async function ownAnswers(
  store: Pick<EventStore, 'records'>,
  gathering: Gathering,
  person: PersonId,
): Promise<Pick<MineAnswer, 'title' | 'said'>> {
  const names = new Set(namesOf(gathering.people.merged, person))
  const said = (await store.records(gathering.id)).flatMap((record): readonly SaidByMe[] => {
    const { by, type, public: open, private: hidden } = record
    const isMine =
      (by !== null && names.has(by)) || (KINDS[type] === 'person' && names.has(String(open.person)))
    if (!isMine || hidden === null || hidden === 'erased') return []
    const labels = labelsOf(gathering, record)
    const words = wordsIn(hidden, labels)
    return words.length === 0
      ? []
      : [{ at: record.at, kind: KINDS[type] ?? 'text', about: labels.about, said: words }]
  })
  return { title: gathering.title, said }
}

type Labels = { readonly about: string; readonly of: ReadonlyMap<string, string> }

/** What was asked, and what its choices are called. */
function labelsOf({ activities }: Gathering, { public: open }: StoredRecord): Labels {
  const activity = activities.get(String(open.activity))
  if (activity?.kind !== 'poll') return { about: '', of: new Map() }
  const { question } = activity
  const choices = 'choices' in question ? question.choices : []
  return { about: question.text, of: new Map(choices.map(({ id, text }): [string, string] => [id, text])) }
}

function wordsIn(value: unknown, labels: Labels): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [labels.of.get(value) ?? value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (Array.isArray(value)) return value.flatMap((each) => wordsIn(each, labels))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (UNSAID.has(key) ? [] : wordsIn(each, labels)))
}
