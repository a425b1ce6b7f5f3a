import type { Notice } from '#shared/words/notice.ts'
import type { Table } from './table.ts'

export type About = {
  readonly title: string
  readonly k: number
  readonly level: 'municipality' | 'county' | null
  readonly hasRoles: boolean
  readonly gatherings: number
  /** As those who take part read it; null: none was put. */
  readonly purpose: Notice | null
  /** How many purposes there were before. */
  readonly earlier: number
}

/** What the files are, how small cells were closed, and what is left out and why; for whoever opens them without knowing Samling. */
export function readMe(about: About, tables: readonly Table[]): Readonly<Record<'nb' | 'en', string>> {
  return {
    nb: [
      ...norwegian(about),
      '',
      'Filene',
      ...tables.map(({ id, name }) => `- ${id}: ${name.nb}`),
      '- codebook: hva hver kolonne og hver kode betyr',
      '',
    ].join('\n'),
    en: [
      ...english(about),
      '',
      'The files',
      ...tables.map(({ id, name }) => `- ${id}: ${name.en}`),
      '- codebook: what every column and every code means',
      '',
    ].join('\n'),
  }
}

function norwegian({ title, k, level, hasRoles, gatherings, purpose, earlier }: About): readonly string[] {
  const area = {
    municipality: 'Kommunen står ved de personene der ingen celle av kommune og svar er for liten.',
    county: 'Fylket, men ikke kommunen, står ved de personene der ingen celle av fylke og svar er for liten.',
    none: 'Verken kommune eller fylke står ved personene: noen celler av det og et svar ville vært for små.',
  }[level ?? 'none']
  return [
    `Forskningsuttrekk: ${title || 'uten tittel'}`,
    `Av ${gatherings} ${gatherings === 1 ? 'samling' : 'samlinger'}. Modus: pseudonymt for svar med navn, anonymt for svar uten. Minste celle k = ${k}.`,
    '',
    'Dette er personopplysninger. Den som var til stede, kan vite hvem som var på hvilke samlinger, og kjenne igjen et uvanlig mønster. Oppbevar filene deretter, og prøv ikke å finne ut hvem noen er.',
    '',
    'Hvem som er med',
    '- Svar med navn og tekster fra samtaler er med bare fra dem som på sin egen telefon har sagt at det kan brukes i forskning. Lederen kan ikke si det for dem.',
    ...(purpose === null ? [] : [`- Dette er det de sa ja til: «${purpose.nb}»`]),
    ...(earlier === 0
      ? []
      : ['- Formålet har vært et annet før. Et ja til det er ikke talt med før det er sagt igjen.']),
    '- Svar uten navn er ingens. De er med når de er mange nok til å være med i rapporten.',
    `- Er de som ikke har sagt ja, færre enn ${k} på et spørsmål, er så mange av de andre holdt tilbake på det spørsmålet at totalen ikke forteller hva de få svarte. Er det færre enn ${k} igjen, er hele spørsmålet holdt tilbake.`,
    '',
    'Pseudonymer',
    '- Den samme personen har det samme pseudonymet i alle samlinger der telefonen eller lenken er kjent igjen, også i neste uttrekk. Nøkkelen blir igjen på serveren og er ikke med her. Slettes den, får alle nye pseudonymer.',
    '- seatings har egne pseudonymer. Salen så bordene, så de kan ikke knyttes til svarene.',
    '',
    'Bakgrunn',
    `- ${area}`,
    `- ${hasRoles ? 'Rollen står der den kan.' : 'Rollen er holdt tilbake av samme grunn.'}`,
    '- Tekster står for seg, i alfabetisk rekkefølge, uten person, kommune, rolle eller bord.',
    '- Av svar uten navn i flere deler er de sammensetningene som færre enn minste celle har gitt, holdt tilbake; tall står som det stykket de ligger i.',
    '- Tider er når programposten begynte, aldri når svaret kom. Rekkefølgen av rader sier ingenting.',
    '',
    'Ikke med: navn, stillinger, telefoner, nettadresser, observatørenes notater, panelenes punkter, det folk skrev bare til seg selv, ord til kommunene, og teksten i forpliktelsene.',
    'Åpne spørsmål er ikke med før de er lukket.',
    '',
    '*_rå.csv er for statistikkprogrammer: RFC 4180, UTF-8, ingenting lagt til. *_regneark.csv er for regneark: semikolon, BOM, og en apostrof foran det et regneark ville gjort om. Bruk ikke rå-filene i et regneark.',
  ]
}

function english({ title, k, level, hasRoles, gatherings, purpose, earlier }: About): readonly string[] {
  const area = {
    municipality:
      'The municipality stands with those people where no cell of municipality and answer is too small.',
    county:
      'The county, but not the municipality, stands with those people where no cell of county and answer is too small.',
    none: 'Neither municipality nor county stands with people: some cells of it and an answer would be too small.',
  }[level ?? 'none']
  return [
    `Research export: ${title || 'untitled'}`,
    `Of ${gatherings} ${gatherings === 1 ? 'gathering' : 'gatherings'}. Mode: pseudonymous for answers with names, anonymous for those without. Smallest cell k = ${k}.`,
    '',
    'This is personal data. Whoever was there may know who was at which gatherings, and recognise a rare pattern. Keep the files accordingly, and do not try to find out who anybody is.',
    '',
    'Who is in it',
    '- Answers with names and texts from conversations are there only from those who have said on their own phone that research may use them. The leader cannot say it for them.',
    ...(purpose === null ? [] : [`- This is what they said yes to: “${purpose.en}”`]),
    ...(earlier === 0
      ? []
      : ['- The purpose has been another before. A yes to that does not count until it is said again.']),
    '- Answers without names are nobody’s. They are there when they are enough to be in the report.',
    `- Where fewer than ${k} of those who answered a question have not said yes, so many of the others are held back from that question that the total does not tell what the few answered. Where fewer than ${k} are left, the whole question is held back.`,
    '',
    'Pseudonyms',
    '- One person has one pseudonym in every gathering where the phone or link was recognised, and in the next export too. The key stays on the server and is not in here. If it is destroyed, everybody gets a new one.',
    '- seatings has pseudonyms of its own. The hall saw the tables, so they cannot be tied to the answers.',
    '',
    'Background',
    `- ${area}`,
    `- ${hasRoles ? 'The role stands where it can.' : 'The role is held back for the same reason.'}`,
    '- Texts stand by themselves, in alphabetical order, without person, municipality, role or table.',
    '- Of answers without names in several parts, combinations given by fewer than the smallest cell are held back; figures stand as the stretch they lie in.',
    '- Times are when the item of the agenda began, never when the answer came. The order of rows says nothing.',
    '',
    'Not in it: names, posts, phones, network addresses, observers’ notes, panels’ points, what people wrote for themselves alone, words to municipalities, and the text of commitments.',
    'Open questions are not in it until they are closed.',
    '',
    '*_rå.csv is for statistics programs: RFC 4180, UTF-8, nothing added. *_regneark.csv is for spreadsheets: semicolons, BOM, and an apostrophe before what a spreadsheet would change. Do not open the raw files in a spreadsheet.',
  ]
}
