import type { FileReading } from '#shared/gathering/programme-file.ts'
import type { RehearsalReport, RehearsedPrompt, WrongAnswer } from '#shared/protocol/rehearsal.ts'
import type { Lang } from './io.ts'

type FileCode = Extract<FileReading, { ok: false }>['code']
export type RehearseWords = {
  readonly help: string
  readonly usage: (what: string) => string
  readonly lang: string
  readonly number: (option: string, from: number, to: number) => string
  readonly manyFiles: string
  readonly unreadable: (file: string, why: string) => string
  readonly notAProgramme: (file: string, code: FileCode, where: string, found: string) => string
  readonly noItems: string
  readonly failed: (why: string) => string
  readonly stopped: string
  readonly begun: (title: string, people: number, speed: number) => string
  readonly item: (item: string, here: number, answers: number) => string
  readonly day: (label: string, date: string) => string
  readonly onTime: string
  readonly late: (minutes: number) => string
  readonly skipped: string
  readonly minutes: (spent: number, planned: number | null) => string
  readonly endLate: (minutes: number) => string
  readonly prompts: string
  readonly prompt: (prompt: RehearsedPrompt) => string
  readonly lateComers: (count: number) => string
  readonly whoLate: (name: string, day: string, minutes: number) => string
  readonly leavers: (count: number) => string
  readonly tables: (tables: NonNullable<RehearsalReport['tables']>) => string
  readonly groups: (groups: NonNullable<RehearsalReport['groups']>) => string
  readonly waited: (name: string, minutes: number) => string
  readonly calls: (calls: NonNullable<RehearsalReport['calls']>) => string
  readonly turns: (left: number, due: number) => string
  readonly unshown: (count: number) => string
  readonly figures: (report: RehearsalReport) => string
  readonly good: (answers: number) => string
  readonly bad: (count: number) => string
  readonly what: Readonly<Record<WrongAnswer['what'], string>>
  readonly more: (count: number) => string
  /** Days that the programme has given no name. */
  readonly dayNumber: (day: number) => string
}

const kb = (bytes: number) => `${Math.round(bytes / 1024)} kB`
const times = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

const nb: RehearseWords = {
  help: `samling rehearse – spiller en hel samling med simulerte telefoner

  samling rehearse [FIL]  [--people N] [--speed X] [--seed N] [--json [--progress]] [--lang nb|nn|en]

Starter en egen server på denne maskinen, med en egen mappe som fjernes etterpå, og lar en leder gå gjennom alle dagene mens
telefoner kommer, svarer, mister nettet, sender to ganger og går tidlig. Til slutt telles det som er lagret: er hvert svar der, én gang?
FIL er en programfil (lagret fra hjemmesiden); uten den spilles demosamlingen. «-» leser fra standard inn. Ingen virkelig samling røres.

  --people N   så mange tar del (60; fra 1 til 1000)
  --speed X    så mange ganger så fort går klokka (200; fra 1 til 5000); der ingenting skjer, hopper den uansett
  --seed N     annet tall, annen trekning av hvem som er sen, hvem som svarer hva, og hvem som mister nettet (1)
  --json       skriv rapporten som ett JSON-dokument
  --progress   skriv underveis hvor langt det er kommet, én JSON-linje til standard feil for hver post
  --lang       språk for rapporten: nb, nn eller en
  --help       vis denne hjelpen

Avslutter med 0 når alt ble lagret én gang, 1 når noe gikk tapt, kom to ganger eller ikke lot seg gjennomføre, 2 ved feil bruk.
`,
  usage: (what) => `samling rehearse: ${what}\nSe «samling rehearse --help».\n`,
  lang: '--lang må være nb, nn eller en',
  number: (option, from, to) => `--${option} må være et helt tall fra ${from} til ${to}`,
  manyFiles: 'spiller én programfil om gangen',
  unreadable: (file, why) =>
    `samling rehearse: ${file}: filen lar seg ikke åpne (${why}). Oppgi en fil som finnes, og som du har lov til å lese.\n`,
  notAProgramme: (file, code, where, found) => {
    const said: Readonly<Record<FileCode, string>> = {
      'file-too-large': 'filen er for stor til å være en programfil',
      'file-not-json': `her slutter det å være JSON: ${where}`,
      'file-not-programme': 'dette er ikke en programfil. Lagre en fra hjemmesiden til Samling',
      'file-too-new': 'filen er fra en nyere Samling enn denne',
      'file-wrong': `feil i ${where}: «${found}»`,
      'file-refused': `tas ikke imot: ${where} (${found})`,
    }
    return `${file}: ${said[code]}.\n`
  },
  noItems: 'Programmet har ingen poster, så det er ingenting å spille.\n',
  failed: (why) => `Øvelsen lot seg ikke gjennomføre: ${why}\n`,
  stopped: 'Stoppet. Ingenting er lagret.\n',
  begun: (title, people, speed) => `${title}: ${people} personer, klokka går ${speed} ganger så fort.\n`,
  item: (item, here, answers) => `  ${item} · ${here} telefoner · ${answers} svar\n`,
  day: (label, date) => `${label} (${date})`,
  onTime: 'i rute',
  late: (minutes) => (minutes < 0 ? `${-minutes} min før` : `${minutes} min etter`),
  skipped: 'hoppet over',
  minutes: (spent, planned) => (planned === null ? `${spent} min` : `${spent} av ${planned} min`),
  endLate: (minutes) =>
    `  Dagen sluttet ${minutes < 0 ? `${-minutes} min før` : `${minutes} min etter`} planen.`,
  prompts: 'Svar',
  prompt: ({ text, kind, expected, came, missing, step, tops, supports }) => {
    const answers = kind === 'nothing' ? 'samtale' : `${came} av ${expected}`
    const marks = [
      ...(kind === 'words' ? ['ord til dem som presenterte'] : []),
      ...(missing > 0 ? [`${missing} mangler`] : []),
      ...(tops > 0 ? [`${tops} løftet fram`] : []),
      ...(supports > 0 ? [`${supports} støtter`] : []),
    ]
    return `  ${answers}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}  ${step ? `${step.place}. ` : ''}${text}`
  },
  lateComers: (count) => `Kom for sent: ${count}`,
  whoLate: (name, day, minutes) => `  ${name}: ${minutes} min, ${day}`,
  leavers: (count) => `Gikk før dagen var slutt: ${count}`,
  tables: ({ rounds, mends, moves, homes, without }) =>
    `Bord: ${rounds} ${rounds === 1 ? 'fordeling' : 'fordelinger'}${mends === 0 ? '' : `, jevnet ut ${times(mends, 'gang', 'ganger')} (${moves} flyttet)`}${homes === 0 ? '' : `, hjemmebord ${times(homes, 'gang', 'ganger')}`}. ${without.length === 0 ? 'Alle hadde plass hele tiden.' : 'Uten bord en stund:'}`,
  groups: ({ steps, without }) =>
    `Samtaler i par og ved bord: ${steps} steg. ${without.length === 0 ? 'Alle hadde noen å snakke med hele tiden.' : 'Uten noen å snakke med en stund:'}`,
  waited: (name, minutes) => `  ${name}: ${minutes} min`,
  calls: ({ made, unanswered, longest }) =>
    `Ba om lederen: ${times(made, 'gang', 'ganger')}. ${unanswered === 0 ? 'Alle fikk hjelp' : `${unanswered} fikk ikke hjelp før steget var slutt`}${longest > 0 ? `; lengst ventet de ${longest} s` : ''}.`,
  turns: (left, due) =>
    left === 0
      ? `Bordet rundt: alle ${due} turene ble gitt videre.`
      : `Bordet rundt: ${left} av ${due} turer ble ikke gitt videre før tiden var ute.`,
  unshown: (count) =>
    `${count} ${count === 1 ? 'punkt' : 'punkter'} kom så sent at lerretet var gått videre. De er lagret, og står i konsollen.`,
  figures: ({ seconds, figures: { acknowledged, perPhone, reconnects, resent } }) =>
    `Tall: ${seconds} s i alt. Lagret-svar etter ${Math.round(acknowledged.p50)} ms (halvparten) og ${Math.round(acknowledged.p99)} ms (99 av 100) for ${acknowledged.count} kommandoer. Hver telefon fikk ${Math.round(perPhone.in.messages.mean)} meldinger (${kb(perPhone.in.bytes.mean)}) og sendte ${Math.round(perPhone.out.messages.mean)} (${kb(perPhone.out.bytes.mean)}). ${reconnects} kom tilbake på nett, ${resent} sendte på nytt.`,
  good: (answers) => `Alt er i orden: ${answers} svar, hvert av dem lagret én gang.`,
  bad: (count) => `${count} ting er ikke som det skulle være:`,
  what: {
    lost: 'tapt, enda telefonen fikk vite at det var lagret',
    twice: 'lagret mer enn én gang',
    changed: 'lagret som noe annet',
    stray: 'lagret, men aldri sendt',
    missing: 'kom ikke fram',
    person: 'kom ikke inn som én person',
    state: 'serveren har et annet antall enn journalen',
    journal: 'journalen stemmer ikke',
    refused: 'serveren sa nei',
    shown: 'vist til noen som ikke skulle se det',
  },
  more: (count) => `  … og ${count} til`,
  dayNumber: (day) => `Dag ${day}`,
}

const nn: RehearseWords = {
  help: `samling rehearse – spelar ei heil samling med simulerte telefonar

  samling rehearse [FIL]  [--people N] [--speed X] [--seed N] [--json [--progress]] [--lang nb|nn|en]

Startar ein eigen tenar på denne maskina, med ei eiga mappe som blir fjerna etterpå, og lèt ein leiar gå gjennom alle dagane medan
telefonar kjem, svarar, mistar nettet, sender to gonger og går tidleg. Til slutt blir det som er lagra, talt: er kvart svar der, éin gong?
FIL er ei programfil (lagra frå heimesida); utan henne blir demosamlinga spela. «-» les frå standard inn. Inga verkeleg samling blir rørt.

  --people N   så mange tek del (60; frå 1 til 1000)
  --speed X    så mange gonger så fort går klokka (200; frå 1 til 5000); der ingenting skjer, hoppar ho uansett
  --seed N     anna tal, anna trekning av kven som er sein, kven som svarar kva, og kven som mistar nettet (1)
  --json       skriv rapporten som eitt JSON-dokument
  --progress   skriv undervegs kor langt det er kome, éi JSON-linje til standard feil for kvar post
  --lang       språk for rapporten: nb, nn eller en
  --help       vis denne hjelpa

Avsluttar med 0 når alt vart lagra éin gong, 1 når noko gjekk tapt, kom to gonger eller ikkje lét seg gjennomføre, 2 ved feil bruk.
`,
  usage: (what) => `samling rehearse: ${what}\nSjå «samling rehearse --help».\n`,
  lang: '--lang må vere nb, nn eller en',
  number: (option, from, to) => `--${option} må vere eit heilt tal frå ${from} til ${to}`,
  manyFiles: 'spelar éi programfil om gongen',
  unreadable: (file, why) =>
    `samling rehearse: ${file}: fila lèt seg ikkje opne (${why}). Oppgi ei fil som finst, og som du har lov til å lese.\n`,
  notAProgramme: (file, code, where, found) => {
    const said: Readonly<Record<FileCode, string>> = {
      'file-too-large': 'fila er for stor til å vere ei programfil',
      'file-not-json': `her sluttar det å vere JSON: ${where}`,
      'file-not-programme': 'dette er ikkje ei programfil. Lagre ei frå heimesida til Samling',
      'file-too-new': 'fila er frå ei nyare Samling enn denne',
      'file-wrong': `feil i ${where}: «${found}»`,
      'file-refused': `blir ikkje teken imot: ${where} (${found})`,
    }
    return `${file}: ${said[code]}.\n`
  },
  noItems: 'Programmet har ingen postar, så det er ingenting å spele.\n',
  failed: (why) => `Øvinga lét seg ikkje gjennomføre: ${why}\n`,
  stopped: 'Stoppa. Ingenting er lagra.\n',
  begun: (title, people, speed) => `${title}: ${people} personar, klokka går ${speed} gonger så fort.\n`,
  item: (item, here, answers) => `  ${item} · ${here} telefonar · ${answers} svar\n`,
  day: (label, date) => `${label} (${date})`,
  onTime: 'i rute',
  late: (minutes) => (minutes < 0 ? `${-minutes} min før` : `${minutes} min etter`),
  skipped: 'hoppa over',
  minutes: (spent, planned) => (planned === null ? `${spent} min` : `${spent} av ${planned} min`),
  endLate: (minutes) =>
    `  Dagen slutta ${minutes < 0 ? `${-minutes} min før` : `${minutes} min etter`} planen.`,
  prompts: 'Svar',
  prompt: ({ text, kind, expected, came, missing, step, tops, supports }) => {
    const answers = kind === 'nothing' ? 'samtale' : `${came} av ${expected}`
    const marks = [
      ...(kind === 'words' ? ['ord til dei som presenterte'] : []),
      ...(missing > 0 ? [`${missing} manglar`] : []),
      ...(tops > 0 ? [`${tops} løfta fram`] : []),
      ...(supports > 0 ? [`${supports} støttar`] : []),
    ]
    return `  ${answers}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}  ${step ? `${step.place}. ` : ''}${text}`
  },
  lateComers: (count) => `Kom for seint: ${count}`,
  whoLate: (name, day, minutes) => `  ${name}: ${minutes} min, ${day}`,
  leavers: (count) => `Gjekk før dagen var slutt: ${count}`,
  tables: ({ rounds, mends, moves, homes, without }) =>
    `Bord: ${rounds} ${rounds === 1 ? 'fordeling' : 'fordelingar'}${mends === 0 ? '' : `, jamna ut ${times(mends, 'gong', 'gonger')} (${moves} flytta)`}${homes === 0 ? '' : `, heimebord ${times(homes, 'gong', 'gonger')}`}. ${without.length === 0 ? 'Alle hadde plass heile tida.' : 'Utan bord ei stund:'}`,
  groups: ({ steps, without }) =>
    `Samtalar i par og ved bord: ${steps} steg. ${without.length === 0 ? 'Alle hadde nokon å snakke med heile tida.' : 'Utan nokon å snakke med ei stund:'}`,
  waited: (name, minutes) => `  ${name}: ${minutes} min`,
  calls: ({ made, unanswered, longest }) =>
    `Bad om leiaren: ${times(made, 'gong', 'gonger')}. ${unanswered === 0 ? 'Alle fekk hjelp' : `${unanswered} fekk ikkje hjelp før steget var slutt`}${longest > 0 ? `; lengst venta dei ${longest} s` : ''}.`,
  turns: (left, due) =>
    left === 0
      ? `Bordet rundt: alle ${due} turane vart gitt vidare.`
      : `Bordet rundt: ${left} av ${due} turar vart ikkje gitt vidare før tida var ute.`,
  unshown: (count) =>
    `${count} punkt kom så seint at lerretet var gått vidare. Dei er lagra, og står i konsollen.`,
  figures: ({ seconds, figures: { acknowledged, perPhone, reconnects, resent } }) =>
    `Tal: ${seconds} s i alt. Lagra-svar etter ${Math.round(acknowledged.p50)} ms (halvparten) og ${Math.round(acknowledged.p99)} ms (99 av 100) for ${acknowledged.count} kommandoar. Kvar telefon fekk ${Math.round(perPhone.in.messages.mean)} meldingar (${kb(perPhone.in.bytes.mean)}) og sende ${Math.round(perPhone.out.messages.mean)} (${kb(perPhone.out.bytes.mean)}). ${reconnects} kom tilbake på nett, ${resent} sende på nytt.`,
  good: (answers) => `Alt er i orden: ${answers} svar, kvart av dei lagra éin gong.`,
  bad: (count) => `${count} ting er ikkje som det skulle vere:`,
  what: {
    lost: 'tapt, endå telefonen fekk vite at det var lagra',
    twice: 'lagra meir enn éin gong',
    changed: 'lagra som noko anna',
    stray: 'lagra, men aldri sendt',
    missing: 'kom ikkje fram',
    person: 'kom ikkje inn som éin person',
    state: 'tenaren har eit anna tal enn journalen',
    journal: 'journalen stemmer ikkje',
    refused: 'tenaren sa nei',
    shown: 'vist til nokon som ikkje skulle sjå det',
  },
  more: (count) => `  … og ${count} til`,
  dayNumber: (day) => `Dag ${day}`,
}

const en: RehearseWords = {
  help: `samling rehearse – plays a whole gathering with simulated phones

  samling rehearse [FILE]  [--people N] [--speed X] [--seed N] [--json [--progress]] [--lang nb|nn|en]

Starts a server of its own on this machine, with a folder of its own that is removed afterwards, and has a leader go through all the
days while phones come, answer, lose the network, send twice and leave early. At the end what is stored is counted: is every answer there,
once? FILE is a programme file (saved from the home page); without it the demo gathering is played. "-" reads standard input. No real
gathering is touched.

  --people N   so many take part (60; from 1 to 1000)
  --speed X    the clock goes so many times as fast (200; from 1 to 5000); where nothing happens, it jumps anyway
  --seed N     another number, another draw of who is late, who answers what, and who loses the network (1)
  --json       write the report as one JSON document
  --progress   write how far it has come as it goes, one line of JSON to standard error for each item
  --lang       language of the report: nb, nn or en
  --help       show this help

Exits with 0 when everything was stored once, 1 when something was lost, came twice or could not be carried through, 2 on wrong usage.
`,
  usage: (what) => `samling rehearse: ${what}\nSee "samling rehearse --help".\n`,
  lang: '--lang must be nb, nn or en',
  number: (option, from, to) => `--${option} must be a whole number from ${from} to ${to}`,
  manyFiles: 'plays one programme file at a time',
  unreadable: (file, why) =>
    `samling rehearse: ${file}: the file cannot be opened (${why}). Give a file that exists and that you may read.\n`,
  notAProgramme: (file, code, where, found) => {
    const said: Readonly<Record<FileCode, string>> = {
      'file-too-large': 'the file is too large to be a programme file',
      'file-not-json': `this stops being JSON here: ${where}`,
      'file-not-programme': 'this is no programme file. Save one from the home page of Samling',
      'file-too-new': 'the file is from a newer Samling than this',
      'file-wrong': `wrong in ${where}: "${found}"`,
      'file-refused': `is refused: ${where} (${found})`,
    }
    return `${file}: ${said[code]}.\n`
  },
  noItems: 'The programme has no items, so there is nothing to play.\n',
  failed: (why) => `The rehearsal could not be carried through: ${why}\n`,
  stopped: 'Stopped. Nothing is stored.\n',
  begun: (title, people, speed) => `${title}: ${people} people, the clock goes ${speed} times as fast.\n`,
  item: (item, here, answers) => `  ${item} · ${here} phones · ${answers} answers\n`,
  day: (label, date) => `${label} (${date})`,
  onTime: 'on time',
  late: (minutes) => (minutes < 0 ? `${-minutes} min early` : `${minutes} min late`),
  skipped: 'jumped over',
  minutes: (spent, planned) => (planned === null ? `${spent} min` : `${spent} of ${planned} min`),
  endLate: (minutes) =>
    `  The day ended ${minutes < 0 ? `${-minutes} min before` : `${minutes} min after`} the plan.`,
  prompts: 'Answers',
  prompt: ({ text, kind, expected, came, missing, step, tops, supports }) => {
    const answers = kind === 'nothing' ? 'talk' : `${came} of ${expected}`
    const marks = [
      ...(kind === 'words' ? ['words to those who presented'] : []),
      ...(missing > 0 ? [`${missing} missing`] : []),
      ...(tops > 0 ? [`${tops} put first`] : []),
      ...(supports > 0 ? [`${supports} marks of support`] : []),
    ]
    return `  ${answers}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}  ${step ? `${step.place}. ` : ''}${text}`
  },
  lateComers: (count) => `Came late: ${count}`,
  whoLate: (name, day, minutes) => `  ${name}: ${minutes} min, ${day}`,
  leavers: (count) => `Left before the end of a day: ${count}`,
  tables: ({ rounds, mends, moves, homes, without }) =>
    `Tables: ${rounds} ${rounds === 1 ? 'seating' : 'seatings'}${mends === 0 ? '' : `, evened out ${times(mends, 'time', 'times')} (${moves} moved)`}${homes === 0 ? '' : `, home tables ${times(homes, 'time', 'times')}`}. ${without.length === 0 ? 'Everybody had a place all the time.' : 'Without a table for a while:'}`,
  groups: ({ steps, without }) =>
    `Talking by two and at tables: ${times(steps, 'step', 'steps')}. ${without.length === 0 ? 'Everybody had somebody all the time.' : 'With nobody to talk with for a while:'}`,
  waited: (name, minutes) => `  ${name}: ${minutes} min`,
  calls: ({ made, unanswered, longest }) =>
    `Asked for the leader: ${times(made, 'time', 'times')}. ${unanswered === 0 ? 'All got help' : `${unanswered} got no help before the step was over`}${longest > 0 ? `; the longest wait was ${longest} s` : ''}.`,
  turns: (left, due) =>
    left === 0
      ? `Round the table: all ${due} turns were passed on.`
      : `Round the table: ${left} of ${due} turns were not passed on before the time was up.`,
  unshown: (count) =>
    `${count} ${count === 1 ? 'point' : 'points'} came so late that the hall screen had gone on. They are stored, and stand in the console.`,
  figures: ({ seconds, figures: { acknowledged, perPhone, reconnects, resent } }) =>
    `Figures: ${seconds} s in all. Told "saved" after ${Math.round(acknowledged.p50)} ms (half of them) and ${Math.round(acknowledged.p99)} ms (99 of 100), for ${acknowledged.count} commands. Each phone got ${Math.round(perPhone.in.messages.mean)} messages (${kb(perPhone.in.bytes.mean)}) and sent ${Math.round(perPhone.out.messages.mean)} (${kb(perPhone.out.bytes.mean)}). ${reconnects} lines came back, ${resent} commands were sent again.`,
  good: (answers) => `All is well: ${answers} answers, each of them stored once.`,
  bad: (count) =>
    `${count} ${count === 1 ? 'thing is' : 'things are'} not as ${count === 1 ? 'it' : 'they'} should be:`,
  what: {
    lost: 'lost, though the phone was told that it was saved',
    twice: 'stored more than once',
    changed: 'stored as something else',
    stray: 'stored, but never sent',
    missing: 'did not come through',
    person: 'did not come in as one person',
    state: 'the server has another count than the journal',
    journal: 'the journal does not verify',
    refused: 'the server said no',
    shown: 'shown to somebody who was not to see it',
  },
  more: (count) => `  … and ${count} more`,
  dayNumber: (day) => `Day ${day}`,
}

const languages: Readonly<Record<Lang, RehearseWords>> = { nb, nn, en }

export function rehearseWords(lang: Lang): RehearseWords {
  return languages[lang]
}
