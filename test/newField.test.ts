import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approvalFile, approvalOf, approvalText } from '../schema/approvals/approval';
import { standOf } from '../schema/approvals/stand';
import { readLaw } from '../schema/law';
import { loadSubgraph } from '../schema/sdl';
import { readAngaben } from '../subgraphs/kit/review/readAngaben';
import { copyOfTemplate } from './world';

const root = join(__dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'fallverbund-kopie-'));
const daten = copyOfTemplate();
const freigaben = join(copy, 'freigaben');
afterAll(() => [copy, daten].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: copy, encoding: 'utf8' });
  return { status, stdout, stderr };
};

function edit(file: string, before: string, after: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not say «${before}» any more`);
  writeFileSync(join(copy, file), text.replace(before, after));
}

/** The part of the Ausländerbehörde as it is in this repository is approved, by the letter. */
function approve(): void {
  const law = readLaw();
  const stand = standOf('AUFENTHALT', law, loadSubgraph('auslaenderbehoerde', law), readAngaben(law, join(root, 'subgraphs')));
  const approval = approvalOf(stand, {
    freigabe: { durch: 'Leitung', am: '2026-11-01', aktenzeichen: 'A-1' },
    stellungnahme: { ergebnis: 'ZUGESTIMMT', aktenzeichen: 'D-1', am: '2026-10-30' },
  });
  mkdirSync(freigaben);
  writeFileSync(join(freigaben, approvalFile('AUFENTHALT')), approvalText(approval));
}

describe('a field that is added to an SDL and a mapping', () => {
  beforeAll(() => {
    for (const room of ['schema', 'subgraphs', 'gateway', 'package.json', 'tsconfig.json']) cpSync(join(root, room), join(copy, room), { recursive: true });
    cpSync(join(root, 'test/newField'), join(copy, 'test/newField'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    edit('schema/subgraphs/auslaenderbehoerde.graphql', '  "Erster Tag, an dem der Status galt."', '  "Wann die Zeile zuletzt bearbeitet wurde (§ 4 AufenthG)."\n  bearbeitetAm: Datum\n  "Erster Tag, an dem der Status galt."');
    edit('subgraphs/auslaenderbehoerde/quelle.yaml', '      stand: { spalte: UPD, wandlung: datum_iso }\n      art:\n        spalte: ST_ART\n        wandlung: &statusart', '      stand: { spalte: UPD, wandlung: datum_iso }\n      bearbeitetAm: { spalte: UPD, wandlung: datum_iso }\n      art:\n        spalte: ST_ART\n        wandlung: &statusart');
  });

  it('fails the check until it is classified: file, line and remedy', () => {
    const line = readFileSync(join(copy, 'schema/subgraphs/auslaenderbehoerde.graphql'), 'utf8').split('\n').findIndex((text) => text.includes('bearbeitetAm: Datum')) + 1;
    const { status, stderr } = run('subgraphs/kit/commands/generate.ts', '--pruefen');
    expect(status).toBe(1);
    expect(stderr).toContain(`schema/subgraphs/auslaenderbehoerde.graphql:${line} AuslaenderbehoerdeAufenthaltsstatus.bearbeitetAm: Das Feld trägt keine Markierung. Genau eine von @daten, @ohnePersonenbezug, @eigeneStelle setzen.`);
    expect(stderr).not.toContain('    at ');
  }, 60_000);

  it('classified, it is served in betrieb only after its controller has approved it', () => {
    approve();
    edit('schema/subgraphs/auslaenderbehoerde.graphql', 'bearbeitetAm: Datum', 'bearbeitetAm: Datum @daten(kategorie: AU_TITEL)');
    writeFileSync(join(copy, 'schema/operations/statusBearbeitet.graphql'), 'query StatusBearbeitet($fall: ID!) {\n  fall(id: $fall) { klienten { auslaenderbehoerde { aufenthalt { aufenthaltsstatus { bearbeitetAm } } } } }\n}\n');
    edit('schema/operations/operationen.yaml', 'MeineFaelle:', 'StatusBearbeitet: { zwecke: *fallarbeit, rollen: *fallfuehrung }\nMeineFaelle:');
    expect(run('subgraphs/kit/commands/generate.ts')).toMatchObject({ status: 0, stderr: '' });

    const told = run('test/newField/ask.ts', daten, freigaben);
    expect(told.stderr).toBe('');
    const [before = '', after = '']: readonly string[] = JSON.parse(told.stdout);
    const [answer, ...hinweise] = before.split('\n');
    expect(answer).toMatch(/^400 \{"errors":\[\{"message":"Diese Abfrage ist nicht freigegeben\.","extensions":\{"code":"ABFRAGE_NICHT_FREIGEGEBEN"/);
    expect(hinweise.filter((one) => /^(StatusBearbeitet|AUFENTHALT)/.test(one))).toEqual(['StatusBearbeitet: läuft nicht, 1 Feld ist nicht freigegeben', 'AUFENTHALT: nicht freigegeben: Feld AuslaenderbehoerdeAufenthaltsstatus.bearbeitetAm']);
    expect(after).toMatch(/^200 \{"data":\{"fall":\{"klienten":\[.*"bearbeitetAm":"\d{4}-/);
  }, 180_000);
});
