/** Being known again over the gatherings of a programme: what is said before somebody chooses, and after. */
export const words = {
  title: (programme: string) => `Neste samling i «${programme}»`,
  offer:
    'Du kan bli kjent igjen når programmet samles på nytt. Da slipper du å skrive hvem du er, og du blir satt sammen med folk du ikke har møtt.',
  keeps:
    'Programmet husker at det var deg som var her, hvem du satt med av dem som også har sagt ja, og om du satt i panel. Ikke svarene dine. Det står til du sier nei, og da glemmes det overalt.',
  tick: 'Kjenn meg igjen neste gang',
  yes: 'Lagret: du blir kjent igjen neste gang, på denne telefonen.',
  no: 'Lagret: du blir ikke kjent igjen, og det som var husket, er slettet.',
  notKept: 'Nettleseren tar ikke vare på noe, så denne telefonen kan ikke kjennes igjen.',
  link: 'Ta plassen med til en annen telefon',
  linkHelp:
    'Åpne lenken eller skann koden med den andre telefonen. Den som har lenken, blir deg: gi den til ingen andre.',
  copy: 'Kopier lenken',
  copied: 'Lenken er kopiert.',
  copyFailed: 'Lenken lot seg ikke kopiere. Merk den og kopier den selv.',
  code: 'Kode med lenken din',
  wrong: 'Det gikk ikke. Prøv igjen.',
  take: {
    heading: 'Ta plassen med hit',
    who: (name: string, from: string) => [name, from].filter((part) => part !== '').join(', '),
    nameless: 'deg',
    ask: (who: string, programme: string) =>
      `Skal denne telefonen være ${who} i «${programme}»? Da blir den kjent igjen på samlingene der.`,
    yes: 'Ja, bruk denne telefonen',
    done: 'Denne telefonen er kjent igjen. På neste samling skanner du koden som vanlig.',
    goOn: (title: string) => `Gå inn i «${title}»`,
    gone: 'Lenken gjelder ikke. Den som eide den, kan ha sagt nei, eller den er skrevet av feil.',
    home: 'Til mine samlinger',
  },
  back: {
    heading: 'Velkommen tilbake',
    as: (who: string) => `Bli med som ${who}`,
    name: 'Navnet ditt',
    known: (programme: string) => `Denne telefonen er kjent fra «${programme}».`,
    other: 'Er du en annen, fyller du ut nedenfor.',
  },
}
export type AlongWords = typeof words
