import type { Lang } from './io.ts'

export type ExportCliWords = {
  readonly help: string
  readonly noGathering: string
  readonly manyGatherings: string
  readonly badFormat: (given: string, known: string) => string
  readonly badSection: (given: string, known: string) => string
  readonly lang: string
  readonly unknown: (given: string, dir: string, known: readonly string[]) => string
  readonly unknownMunicipality: (given: string, known: readonly string[]) => string
  readonly unreadable: (detail: string) => string
  readonly notWritten: (file: string, detail: string) => string
  readonly done: (file: string, version: number, bytes: number, sha256: string) => string
}

const FORMATS = 'html | docx | xlsx | csv | json | ics | all | research'
const USE = (gathering: string, municipality: string, file: string) =>
  `samling export ${gathering} --format ${FORMATS}
                 [--municipality ${municipality}] [--sections summary,agenda,…] [--out ${file}|-]
                 [--data data | --database-url URL] [--json] [--lang nb|nn|en] [--destroy-key]`

const nb: ExportCliWords = {
  help: `samling export – skriver rapporten fra en samling

  ${USE('SAMLING', 'KOMMUNE', 'FIL')}

SAMLING er samlingens id eller koden folk blir med med. Rapporten skrives når som helst, også mens serveren går, og er av én
utgave av samlingen. Uten --out får fila navn etter samlingen og legges her; --out - skriver den til standard ut.
--municipality gir kommunens egen versjon: bare det som er kommunens eget, og det salen har sett.
research er et forskningsuttrekk av et helt program eller en samling: PROGRAM i stedet for SAMLING, pseudonymt, bare fra dem som
selv har sagt ja, med små celler lukket. Nøkkelen til pseudonymene blir der samlingen er lagret; --destroy-key sletter den.
csv er en zip med to utgaver av hvert ark; all er alle formatene i én zip med innholdsliste og fingeravtrykk.
--json skriver ett JSON-dokument om fila: navn, størrelse, SHA-256 og hva den er av.
Slutter med 0 når fila er skrevet, 1 når den ikke kunne skrives, 2 når kommandoen ikke ble forstått.
`,
  noGathering: 'Si hvilken samling: samling export SAMLING --format xlsx',
  manyGatherings: 'Én samling om gangen.',
  badFormat: (given, known) => `--format ${known}${given === '' ? '' : `, ikke ${given}`}`,
  badSection: (given, known) => `${given} er ikke en del av rapporten. Delene er: ${known}`,
  lang: '--lang nb | nn | en',
  unknown: (given, dir, known) =>
    `Det er ingen samling ${given} i ${dir}.${known.length === 0 ? ' Velg mappe med --data.' : ` Her er:\n${known.join('\n')}`}`,
  unknownMunicipality: (given, known) =>
    `${given} er ikke med i samlingen. Kommunene er: ${known.join(', ')}`,
  unreadable: (detail) => `Samlingen kan ikke leses: ${detail}\nSe samling verify.`,
  notWritten: (file, detail) => `${file} kan ikke skrives: ${detail}`,
  done: (file, version, bytes, sha256) =>
    `${file}: utgave ${version} av samlingen, ${bytes} byte\nSHA-256 ${sha256}`,
}

const nn: ExportCliWords = {
  help: `samling export – skriv rapporten frå ei samling

  ${USE('SAMLING', 'KOMMUNE', 'FIL')}

SAMLING er id-en til samlinga eller koden folk blir med med. Rapporten kan skrivast når som helst, også mens tenaren går, og er av
éi utgåve av samlinga. Utan --out får fila namn etter samlinga og blir lagd her; --out - skriv ho til standard ut.
--municipality gir kommunen sin eigen versjon: berre det som er kommunen sitt eige, og det salen har sett.
research er eit forskingsuttrekk av eit heilt program eller ei samling: PROGRAM i staden for SAMLING, pseudonymt, berre frå dei som
sjølve har sagt ja, med små celler lukka. Nøkkelen til pseudonyma blir der samlinga er lagra; --destroy-key slettar han.
csv er ein zip med to utgåver av kvart ark; all er alle formata i éin zip med innhaldsliste og fingeravtrykk.
--json skriv eitt JSON-dokument om fila: namn, storleik, SHA-256 og kva ho er av.
Sluttar med 0 når fila er skriven, 1 når ho ikkje kunne skrivast, 2 når kommandoen ikkje vart forstått.
`,
  noGathering: 'Sei kva samling: samling export SAMLING --format xlsx',
  manyGatherings: 'Éi samling om gongen.',
  badFormat: (given, known) => `--format ${known}${given === '' ? '' : `, ikkje ${given}`}`,
  badSection: (given, known) => `${given} er ikkje ein del av rapporten. Delane er: ${known}`,
  lang: '--lang nb | nn | en',
  unknown: (given, dir, known) =>
    `Det er inga samling ${given} i ${dir}.${known.length === 0 ? ' Vel mappe med --data.' : ` Her er:\n${known.join('\n')}`}`,
  unknownMunicipality: (given, known) =>
    `${given} er ikkje med i samlinga. Kommunane er: ${known.join(', ')}`,
  unreadable: (detail) => `Samlinga kan ikkje lesast: ${detail}\nSjå samling verify.`,
  notWritten: (file, detail) => `${file} kan ikkje skrivast: ${detail}`,
  done: (file, version, bytes, sha256) =>
    `${file}: utgåve ${version} av samlinga, ${bytes} byte\nSHA-256 ${sha256}`,
}

const en: ExportCliWords = {
  help: `samling export – writes the report of a gathering

  ${USE('GATHERING', 'MUNICIPALITY', 'FILE')}

GATHERING is the gathering's id, or the code that people join with. The report is written at any moment, also while the server
runs, and is of one version of the gathering. Without --out the file is named after the gathering and put here; --out - writes it
to standard output. --municipality gives a municipality's own version: only what is its own, and what the hall has seen.
research is an export for research of a whole programme or a gathering: PROGRAMME instead of GATHERING, pseudonymous, only from
those who have said yes themselves, with small cells closed. The key of the pseudonyms stays where the gathering is kept; --destroy-key destroys it.
csv is a zip with two kinds of each sheet; all is every format in one zip, with a list and fingerprints.
--json prints one JSON document about the file: name, size, SHA-256 and what it is of.
Ends with 0 when the file is written, 1 when it could not be, 2 when the command was not understood.
`,
  noGathering: 'Say which gathering: samling export GATHERING --format xlsx',
  manyGatherings: 'One gathering at a time.',
  badFormat: (given, known) => `--format ${known}${given === '' ? '' : `, not ${given}`}`,
  badSection: (given, known) => `${given} is no part of the report. Its parts are: ${known}`,
  lang: '--lang nb | nn | en',
  unknown: (given, dir, known) =>
    `There is no gathering ${given} in ${dir}.${known.length === 0 ? ' Choose a folder with --data.' : ` There are:\n${known.join('\n')}`}`,
  unknownMunicipality: (given, known) =>
    `${given} is not in this gathering. The municipalities are: ${known.join(', ')}`,
  unreadable: (detail) => `The gathering cannot be read: ${detail}\nSee samling verify.`,
  notWritten: (file, detail) => `${file} cannot be written: ${detail}`,
  done: (file, version, bytes, sha256) =>
    `${file}: version ${version} of the gathering, ${bytes} bytes\nSHA-256 ${sha256}`,
}

const words: Readonly<Record<Lang, ExportCliWords>> = { nb, nn, en }

export function exportCliWords(lang: Lang): ExportCliWords {
  return words[lang]
}
