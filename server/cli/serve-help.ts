import type { Lang } from './io.ts'

export const serveHelp: Readonly<Record<Lang, string>> = {
  nb: `samling serve – starter serveren og skriver ut lenkene

  samling serve [valg]

  --port 3000      porten serveren lytter på; 0 velger en ledig
  --host 0.0.0.0   adressen den lytter på; 127.0.0.1 er bare denne maskinen
  --data data      mappa der alt lagres; den lages om den ikke finnes
  --database-url   en PostgreSQL-database der alt lagres i stedet: postgresql://BRUKER@MASKIN/DATABASE.
                   Adressen hører hjemme i SAMLING_DATABASE_URL når den har et passord
  --redis-url      flere servere på samme database hører hverandre gjennom denne: redis://MASKIN:6379.
                   Alle får den samme. Ingenting blir lagret der. SAMLING_REDIS_URL gjør det samme
  --url ADRESSE    adressen telefonene bruker, når den er en annen enn maskinens egen;
                   også --public-url. Må være med når en annen server står foran
  --tls-cert FIL   sertifikat (PEM), sammen med --tls-key: serveren snakker https
  --tls-key FIL    nøkkelen til sertifikatet (PEM)
  --trust-proxy N  antall egne servere som står foran (0–9); bare det de sier om hvem som
                   spør, og om https, blir trodd
  --allow-http-leaders
                   la ledere, fjernkontroller og rapporter gå over vanlig http fra andre maskiner.
                   Da kan andre på nettet lese lenkene, se svarene og ta over samlingen
  --renew-links    nye lenker til alle som leder, lerret og observatører, og til programmenes eiere,
                   kommuner og forskere; de gamle virker ikke mer. Telefonene merker ingenting
  --demo           åpne demosamlingen, og programmet den er en del av
  --new            lag en ny samling i stedet for å fortsette på den nyeste
  --metrics-port N tall om driften for Prometheus, på en egen port: /metrics. Uten den
                   finnes siden ikke. SAMLING_METRICS_PORT gjør det samme
  --metrics-host   adressen den siden lyttes på (127.0.0.1 om den ikke er sagt)
  --json           skriv lenkene som ett JSON-dokument
  --lang           språk for meldingene: nb, nn eller en
  --help           vis denne hjelpen
`,
  nn: `samling serve – startar tenaren og skriv ut lenkjene

  samling serve [val]

  --port 3000      porten tenaren lyttar på; 0 vel ein ledig
  --host 0.0.0.0   adressa han lyttar på; 127.0.0.1 er berre denne maskina
  --data data      mappa der alt blir lagra; ho blir laga om ho ikkje finst
  --database-url   ein PostgreSQL-database der alt blir lagra i staden: postgresql://BRUKAR@MASKIN/DATABASE.
                   Adressa høyrer heime i SAMLING_DATABASE_URL når ho har eit passord
  --redis-url      fleire tenarar på same databasen høyrer kvarandre gjennom denne: redis://MASKIN:6379.
                   Alle får den same. Ingenting blir lagra der. SAMLING_REDIS_URL gjer det same
  --url ADRESSE    adressa telefonane bruker, når ho er ei anna enn maskina si eiga;
                   òg --public-url. Må vere med når ein annan tenar står framfor
  --tls-cert FIL   sertifikat (PEM), saman med --tls-key: tenaren snakkar https
  --tls-key FIL    nøkkelen til sertifikatet (PEM)
  --trust-proxy N  talet på eigne tenarar som står framfor (0–9); berre det dei seier om kven som
                   spør, og om https, blir trudd
  --allow-http-leaders
                   la leiarar, fjernkontrollar og rapportar gå over vanleg http frå andre maskiner.
                   Då kan andre på nettet lese lenkjene, sjå svara og ta over samlinga
  --renew-links    nye lenkjer til alle som leier, lerret og observatørar, og til eigarane, kommunane og
                   forskarane i programma; dei gamle verkar ikkje meir. Telefonane merkar ingenting
  --demo           opne demosamlinga, og programmet ho er ein del av
  --new            lag ei ny samling i staden for å halde fram med den nyaste
  --metrics-port N tal om drifta for Prometheus, på ein eigen port: /metrics. Utan den
                   finst ikkje sida. SAMLING_METRICS_PORT gjer det same
  --metrics-host   adressa den sida blir lytta på (127.0.0.1 om ho ikkje er sagd)
  --json           skriv lenkjene som eitt JSON-dokument
  --lang           språk for meldingane: nb, nn eller en
  --help           vis denne hjelpa
`,
  en: `samling serve – starts the server and prints the links

  samling serve [options]

  --port 3000      the port the server listens on; 0 chooses a free one
  --host 0.0.0.0   the address it listens on; 127.0.0.1 is this machine only
  --data data      the folder where everything is saved; made where there is none
  --database-url   a PostgreSQL database where everything is saved instead: postgresql://USER@HOST/DATABASE.
                   The address belongs in SAMLING_DATABASE_URL when it has a password
  --redis-url      several servers on one database hear each other through this: redis://MACHINE:6379.
                   The same for all of them. Nothing is kept there. SAMLING_REDIS_URL does the same
  --url ADDRESS    the address phones use, when it is another than the machine's own;
                   also --public-url. Needed when another server stands in front
  --tls-cert FILE  certificate (PEM), together with --tls-key: the server speaks https
  --tls-key FILE   the certificate's key (PEM)
  --trust-proxy N  how many servers of your own stand in front (0–9); only what they say of who
                   asks, and of https, is believed
  --allow-http-leaders
                   let leaders, remote controls and reports use plain http from other machines.
                   Others on the network can then read the links, see the answers and take over
  --renew-links    new links for everybody who leads, hall screens and observers, and for the owners,
                   municipalities and researchers of programmes; the old ones work no more.
                   Phones notice nothing
  --demo           open the demo gathering, and the programme it is part of
  --new            make a new gathering instead of going on with the newest
  --metrics-port N figures for Prometheus, on a port of their own: /metrics. Without it
                   there is no such page. SAMLING_METRICS_PORT does the same
  --metrics-host   the address that page is heard on (127.0.0.1 unless said)
  --json           print the links as one JSON document
  --lang           language of the messages: nb, nn or en
  --help           show this help
`,
}
