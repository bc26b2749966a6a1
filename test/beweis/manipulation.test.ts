import { isFull, share } from './profile';
import { openWuerfel } from './freigabe/wuerfel';
import { unfoundAsRead } from './manipulation/asRead';
import { openAttacked } from './manipulation/attacks';
import { cutAndRewrite } from './manipulation/cuts';
import { purgeThroughTheYears } from './manipulation/purges';
import { rearrangements, type Art } from './manipulation/rearrange';
import { bitsOf, flip, type Bit } from './manipulation/tamper';
import { writeJournals } from './manipulation/writtenJournals';
import { attackRegister } from './manipulation/register';
import { flipFile } from './manipulation/fileBytes';
import { settle } from './settle';
import { describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import type { Datenbank } from './promises';

const patience = isFull ? 3_600_000 : 120_000;

const flips = share(13_000);
const rearranged = share(2_400);

for (const datenbank of ['sqlite', 'mariadb'] as const) {
  (datenbank === 'mariadb' ? describeMariadb : describe)(`whoever has the journals on ${datenbank} to himself`, () => {
    it(
      'changes, removes, moves or adds nothing unnoticed, and the first broken entry is named',
      async () => {
        const tally = newTally();
        await small(datenbank, tally);
        await large(datenbank, tally);
        const imRegister = await attackRegister(datenbank, share(2_000), openWuerfel(`register ${datenbank}`));
        const inDerDatei = datenbank === 'sqlite' ? await flipFile(Math.max(200, share(2_000)), openWuerfel('datei')) : undefined;

        const { arten, violations, abgewiesen } = tally;
        violations.push(...imRegister.violations, ...(inDerDatei?.violations ?? []));
        if (violations.length > 0) console.error(violations.slice(0, 20).join('\n'));
        settle('manipulationGefunden', {
          datenbank,
          versuche: [...arten.values()].reduce((sum, count) => sum + count, imRegister.versuche + (inDerDatei?.versuche ?? 0)),
          verstoesse: violations.length,
          zweige: {
            byteGekippt: (arten.get('gekippt') ?? 0) + imRegister.gekippt,
            geloescht: arten.get('geloescht') ?? 0,
            vertauscht: arten.get('vertauscht') ?? 0,
            eingefuegt: arten.get('eingefuegt') ?? 0,
            verdoppelt: arten.get('verdoppelt') ?? 0,
          },
          messwerte: {
            verschoben: arten.get('verschoben') ?? 0,
            ausgetauscht: arten.get('ausgetauscht') ?? 0,
            imRegister: imRegister.versuche,
            vonDerDatenbankNichtGenommen: abgewiesen,
            ...(inDerDatei && { dateiGefunden: inDerDatei.gefunden, dateiUnlesbar: inDerDatei.unlesbar, dateiInhaltGleich: inDerDatei.gleich }),
          },
        });
      },
      patience,
    );

    it(
      'cuts off no end and writes no chain anew, where a signed checkpoint has left the house',
      async () => {
        const wuerfel = openWuerfel(`abgeschnitten ${datenbank}`);
        const journals = await writeJournals(datenbank, { starts: 2, eintraegeJeStart: 12 }, wuerfel);
        const database = await journals.open();
        const { violations, abgeschnitten, neuGeschrieben, ohnePruefpunktUnerkannt, mitAelteremPruefpunktUnerkannt } = await cutAndRewrite(journals, database, share(400), wuerfel);
        await database.close();
        await journals.drop();
        if (violations.length > 0) console.error(violations.slice(0, 20).join('\n'));
        settle('abgeschnitten', {
          datenbank,
          versuche: abgeschnitten + neuGeschrieben,
          verstoesse: violations.length,
          zweige: { abgeschnitten, neuGeschrieben, ohnePruefpunktUnerkannt },
          messwerte: { mitAelteremPruefpunktUnerkannt },
        });
      },
      patience,
    );

    it(
      'deletes no content before its day, while what is due goes and the chain stays whole',
      async () => {
        const wuerfel = openWuerfel(`bereinigt ${datenbank}`);
        const journals = await writeJournals(datenbank, { starts: 1, eintraegeJeStart: 4 }, wuerfel);
        const { violations, bereinigt, vorzeitigGeloescht } = await purgeThroughTheYears(journals.url, share(100), wuerfel);
        await journals.drop();
        if (violations.length > 0) console.error(violations.slice(0, 20).join('\n'));
        settle('bereinigtPruefbar', { datenbank, versuche: bereinigt + vorzeitigGeloescht, verstoesse: violations.length, zweige: { bereinigt, vorzeitigGeloescht } });
      },
      patience,
    );
  });
}

interface Tally {
  readonly arten: Map<Art | 'gekippt', number>;
  readonly violations: string[];
  abgewiesen: number;
}

const newTally = (): Tally => ({ arten: new Map(), violations: [], abgewiesen: 0 });

function note({ arten, violations }: Tally, art: Art | 'gekippt', what: string, unfound: string | undefined): void {
  arten.set(art, (arten.get(art) ?? 0) + 1);
  if (unfound !== undefined) violations.push(`${art} ${what}: ${unfound}`);
}

/** Few entries, purged ones among them: the full profile flips every bit of every column of every row as it is read, and every byte in the store. */
async function small(datenbank: Datenbank, tally: Tally): Promise<void> {
  const wuerfel = openWuerfel(`klein ${datenbank}`);
  const journals = await writeJournals(datenbank, { starts: 2, eintraegeJeStart: 2 }, wuerfel);
  const attacked = await openAttacked(journals);
  const bits = [...attacked.tables].flatMap(([table, rows]) => bitsOf(rows, attacked.columns).map((bit) => ({ table, bit })));
  const chance = share(bits.length) / bits.length;
  for (const { table, bit } of bits) if (wuerfel.chance(chance)) note(tally, 'gekippt', `${table}.${bit.column.name} byte ${bit.byte} bit ${bit.bit}, as read`, await unfoundAsRead(attacked.tables.get(table) ?? [], bit));

  const everyByte = flips < bits.length / 8 ? [] : bits.filter(({ bit }, index) => bit.bit === (index >> 3) % 8);
  for (const { table, bit } of everyByte) await flipOne(attacked, table, bit, tally);
  for (let more = everyByte.length; more < flips; more += 1) {
    const { table, bit } = wuerfel.one(bits);
    await flipOne(attacked, table, bit, tally);
  }
  await attacked.close();
  await journals.drop();
}

async function flipOne({ dialect, attack }: Awaited<ReturnType<typeof openAttacked>>, table: string, bit: Bit, tally: Tally): Promise<void> {
  let isTaken = false;
  const unfound = await attack(async (trx) => (isTaken = await flip(trx, dialect, table, bit)), table);
  if (!isTaken) tally.abgewiesen += 1;
  else note(tally, 'gekippt', `${table}.${bit.column.name} byte ${bit.byte} bit ${bit.bit} of ${JSON.stringify(bit.row)}`, unfound);
}

/** More entries in more chains: random bits, and rows removed, exchanged, added, repeated and moved. */
async function large(datenbank: Datenbank, tally: Tally): Promise<void> {
  const wuerfel = openWuerfel(`gross ${datenbank}`);
  const journals = await writeJournals(datenbank, { starts: 3, eintraegeJeStart: 8 }, wuerfel);
  const attacked = await openAttacked(journals);
  for (let count = 0; count < rearranged; count += 1) {
    for (const [index, [art, rearrange]] of rearrangements.entries()) {
      if (count % rearrangements.length !== index) continue;
      note(tally, art, `${index}`, await attacked.attack((trx) => rearrange(trx, attacked, wuerfel)));
    }
  }
  const tables = [...attacked.tables].map(([table, rows]) => ({ table, bits: bitsOf(rows, attacked.columns) }));
  for (let count = 0; count < share(2_000); count += 1) {
    const { table, bits } = wuerfel.one(tables);
    await flipOne(attacked, table, wuerfel.one(bits), tally);
  }
  await attacked.close();
  await journals.drop();
}
