import type { Auszugsseite } from '../authority/consent/auszuege';
import { openAuthority, type Authority } from '../authority/authority';
import { fallfuehrendeRolle, tage, type Aufrufer, type AuthorityParts, type PersonImFall } from '../authority/parts';
import { demoAntraege } from './demoAntrag';
import { klientIdOf, readDemoWorld, type DemoFall, type DemoPerson, type DemoWorld } from './demoWorld';

/** A printed page of the demo, with whom it is about. */
export interface DemoAuszug extends Auszugsseite {
  readonly fallId: string;
  readonly klientId: string;
}

const entbindungSuffix: Readonly<Record<Auszugsseite['art'], string>> = { DATENSCHUTZ: '', SCHWEIGEPFLICHTENTBINDUNG: '-203', KONTAKTSTATUS: '-KONTAKT' };

/**
 * Plays what happened in the demo through the real functions, each at its own moment of the past, without the wait of a revocation.
 * @returns the pages by label: `P7-JUGEND`, and `P18-JUGEND-203` for a Schweigepflichtentbindung
 * @throws Error naming the person whose consent the authority does not take
 */
export async function seedAuthority(
  parts: AuthorityParts,
  heute: Date,
  world = readDemoWorld(__dirname),
  fortschritt: (faelle: number) => void = () => undefined,
): Promise<ReadonlyMap<string, DemoAuszug>> {
  let moment = heute;
  const goTo = (vorTagen: number): Date => (moment = new Date(heute.getTime() - tage(vorTagen)));
  const authority = await openAuthority({ ...parts, now: () => moment, wait: async () => undefined });
  const auszuege = new Map<string, DemoAuszug>();

  const verpflichtetAm = goTo(400);
  for (const [sub, { organisation, rolle }] of Object.entries(world.nutzer)) await authority.saveNutzer({ sub, organisation, rolle, aktiv: true, verpflichtetAm });

  for (const [index, [fallId, fall]] of Object.entries(world.faelle).entries()) {
    fortschritt(index);
    goTo(fall.aufnahmeVorTagen ?? world.grundlage.aufnahmeVorTagen);
    const fallfuehrung = aufruferOf(world, fall.fallfuehrung);
    await assign(authority, world, fallId, fall);
    for (const [label, person] of Object.entries(fall.personen)) {
      const am = goTo(person.erteiltVorTagen ?? world.grundlage.erteiltVorTagen);
      const pages = await consent({ authority, parts, world, fallId, label, person, fallfuehrung, am });
      for (const page of pages) auszuege.set(`${label}-${page.stelle}${entbindungSuffix[page.art]}`, page);
      if (person.zugang !== undefined) await bindAccess(authority, world, { fallId, klientId: klientIdOf(label) }, person.zugang, fallfuehrung);
      if (person.gezeigtVorTagen !== undefined) {
        goTo(person.gezeigtVorTagen);
        await show(authority, world, { fallId, klientId: klientIdOf(label) }, person, fallfuehrung);
      }
      if (person.widerrufenVorTagen !== undefined) {
        goTo(person.widerrufenVorTagen);
        await authority.revoke({ fallId, klientId: klientIdOf(label), umfang: {}, kanal: 'PERSOENLICH' }, fallfuehrung);
      }
    }
  }
  return auszuege;
}

interface DemoConsent {
  readonly authority: Authority;
  readonly parts: AuthorityParts;
  readonly world: DemoWorld;
  readonly fallId: string;
  readonly label: string;
  readonly person: DemoPerson;
  readonly fallfuehrung: Aufrufer;
  readonly am: Date;
}

async function consent({ authority, parts, world, fallId, label, person, fallfuehrung, am }: DemoConsent): Promise<readonly DemoAuszug[]> {
  const klientId = klientIdOf(label);
  const geburtsdatum = await parts.dokumentation.geburtsdatum(klientId);
  if (geburtsdatum === undefined) throw new Error(`demo: ${label} (${klientId}) has no date of birth in the documentation`);
  const pages: DemoAuszug[] = [];
  for (const antrag of demoAntraege({ fallId, label, person, grundlage: world.grundlage, geburtsdatum, am }, parts.law)) {
    const erteilung = await authority.grant(antrag, fallfuehrung);
    if (erteilung.ergebnis !== 'ERTEILT') throw new Error(`demo: ${label} in ${fallId}: ${JSON.stringify(erteilung)}`);
    pages.push(...erteilung.auszuege.map((seite) => ({ ...seite, fallId, klientId })));
  }
  return pages;
}

async function assign(authority: Authority, world: DemoWorld, fallId: string, { fallfuehrung, personen }: DemoFall): Promise<void> {
  const { organisation } = aufruferOf(world, fallfuehrung);
  const klienten = Object.keys(personen).map(klientIdOf);
  const ergebnis = await authority.assignCase({ fallId, klienten, organisation, nutzer: fallfuehrung }, aufruferOf(world, 'koordination'));
  if (ergebnis !== 'ERLEDIGT') throw new Error(`demo: ${fallId} cannot be assigned: ${ergebnis}`);
}

async function bindAccess(authority: Authority, world: DemoWorld, of: PersonImFall, login: string, fallfuehrung: Aufrufer): Promise<void> {
  const code = await authority.issueAccessCode({ ...of, art: 'SELBST' }, fallfuehrung);
  if (code === undefined || !(await authority.activateAccess(code, aufruferOf(world, login)))) throw new Error(`demo: ${login} cannot be bound`);
}

/** Freigaben of one look at the case; they were used up long ago. */
async function show(authority: Authority, { grundlage }: DemoWorld, of: PersonImFall, { stellen, zwecke = grundlage.zwecke }: DemoPerson, fallfuehrung: Aufrufer): Promise<void> {
  const requests = stellen.map((stelle) => ({ ...of, stelle, art: 'FALLANSICHT' as const }));
  await authority.mint(requests, fallfuehrung, zwecke[0] ?? '', `demo-${of.fallId}`);
}

function aufruferOf({ nutzer }: DemoWorld, sub: string): Aufrufer {
  const { organisation, rolle } = nutzer[sub] ?? { organisation: '', rolle: fallfuehrendeRolle };
  return { nutzer: sub, organisation, rolle, token: '' };
}
