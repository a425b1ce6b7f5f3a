import { stem } from '#shared/kernel/stem.ts'

/** Words that say nothing of what a note is about, in bokmål and nynorsk. */
const SMALL: ReadonlySet<string> = new Set(
  `alle alt alltid andre annen at av bare ble blei bli blir blitt bort både da de deg dei dem den denne der dere deres
det dette di din disse du då eg ei eit ein eitt elles eller en enn er et etter fekk fikk for fordi fra frå fram få får
først gjer gjera gjere gjorde gjorde gjort gjør gjøre gå går ha had hadde han har hva kva hvem kven her hos hun ho
hver kvar hvis dersom hvor hvordan korleis hvorfor kvifor i igjen ikke ikkje ingen inn ja jeg kan kanskje kom kommer
kjem kome komme kunne lite litt man mange me med meg meir mer mest min mot mye mykje må måtte nei no noe noen noko
nokon nå når og også om opp oss over på sa samme same se seg sei seier ser si sier sin sitt sine skal skulle slik som
stor større så sånn ta tar til ting under ut uten utan vart var vel veldig vere veri vi vil ville vår være vært ved
enda ennå endå flere fleire bør burde heller hele heile gjennom mellom blant sjølv selv sjøl dersom mens medan dykk
dykkar deira vore vert verte verta får fått gang ganger gongen gong gonger gir gi gav ga gje gjev the and of to`
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
)

/** Nynorsk ways of writing what bokmål writes otherwise, where the endings alone do not bring them together. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^sjuk/, 'syk'],
  [/fråver/g, 'fravær'],
  [/fråvær/g, 'fravær'],
  [/nærver/g, 'nærvær'],
  [/leiar/g, 'leder'],
  [/leiing/g, 'ledels'],
  [/tilsett/g, 'ansatt'],
  [/medarbeidar/g, 'medarbeider'],
  [/verneombod/g, 'verneombud'],
  [/tillitsvald/g, 'tillitsvalgt'],
  [/brukar/g, 'bruker'],
  [/teneste/g, 'tjeneste'],
  [/helsing/g, 'hilsen'],
  [/møter/g, 'møte'],
  [/skule/g, 'skole'],
  [/heim/g, 'hjem'],
  [/veke/g, 'uke'],
  [/kvardag/g, 'hverdag'],
  [/utfordringar/g, 'utfordringer'],
  [/avdeling[ae]r?/g, 'avdeling'],
  // The rules take these endings for a part of the word.
  [/(er|ar)[an]?ne$/, 'er'],
]

/** Letters that a compound may have between its parts. */
const JOINTS = ['', 's', 'e'] as const
const SHORTEST_PART = 5
const SHORTEST_BESIDE = 3
const SHORTEST_WHOLE = 9

export type Said = { readonly stem: string; readonly word: string }

/** What a text says, each stem once, with the word it was first said by. */
export function saidIn(text: string): readonly Said[] {
  const said = new Map<string, Said>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (SMALL.has(word) || word.length < 2) continue
    const known = stemOf(word)
    if (!said.has(known)) said.set(known, { stem: known, word })
  }
  return [...said.values()]
}

function stemOf(word: string): string {
  const bokmål = SAME.reduce((text, [from, to]) => text.replace(from, to), word)
  return stem(bokmål)
}

/** What has been done goes with what is done (ringte, ring), where both are said. */
export function plainOf(stem: string, isSaid: (stem: string) => boolean): string {
  const bare = stem.slice(0, -1)
  return bare.length >= 3 && /[td]$/.test(stem) && isSaid(bare) ? bare : stem
}

/** The other words that a long one is put together of, as far as somebody has said them by themselves. */
export function partsOf(whole: string, isSaid: (stem: string) => boolean): readonly string[] {
  if (whole.length < SHORTEST_WHOLE) return []
  const parts = new Set<string>()
  for (let at = SHORTEST_BESIDE; at <= whole.length - SHORTEST_BESIDE; at++) {
    const rest = whole.slice(at)
    const first = whole.slice(0, at)
    const bare = JOINTS.flatMap((joint) =>
      first.endsWith(joint) ? [first.slice(0, first.length - joint.length)] : [],
    )
    for (const part of [rest, ...bare]) if (part.length >= SHORTEST_PART && isSaid(part)) parts.add(part)
  }
  return [...parts]
}
