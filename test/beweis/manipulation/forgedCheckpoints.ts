import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { canonicalJson } from '../../../subgraphs/kit/journal/canonicalJson';
import { checkpointLine, type Checkpoint } from '../../../subgraphs/kit/journal/checkpoint';
import type { Wuerfel } from '../freigabe/wuerfel';

const hex = (wuerfel: Wuerfel, bytes: number) => wuerfel.bytes(bytes).toString('hex');

/** Some true checkpoints of two controllers, without their line feed. */
export function drawCheckpoints(key: KeyObject, wuerfel: Wuerfel): readonly string[] {
  return Array.from({ length: 20 }, (_, index) =>
    checkpointLine(
      {
        stelle: index % 2 ? 'ASYLBLG' : 'SOZIALHILFE',
        am: new Date(1_795_000_000_000 + index * 60_000).toISOString(),
        koepfe: Array.from({ length: 1 + wuerfel.number(3) }, () => ({ kette: hex(wuerfel, 16), folge: 1 + wuerfel.number(200), hash: hex(wuerfel, 32) })),
      },
      key,
    ).trimEnd(),
  );
}

const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const stranger = generateKeyPairSync('ed25519').privateKey;

const parsed = (line: string): Checkpoint => JSON.parse(line);
const signatureOf = (line: string): Buffer => Buffer.from(parsed(line).signatur, 'base64url');
const withSignature = (line: string, signatur: string): string => canonicalJson({ ...parsed(line), signatur });
const signedBy = (key: KeyObject, line: string, text: string): string => withSignature(line, sign(null, Buffer.from(text), key).toString('base64url'));
const unsigned = ({ stelle, am, koepfe }: Checkpoint) => canonicalJson({ stelle, am, koepfe });

/** S and S + L verify alike where nobody looks. */
function malleable(line: string): string {
  const signature = signatureOf(line);
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + L;
  const bytes = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
  return withSignature(line, Buffer.concat([signature.subarray(0, 32), bytes]).toString('base64url'));
}

/** A changed statement under the signature of the true one. */
function restated(line: string, wuerfel: Wuerfel): string {
  const { koepfe, ...rest } = parsed(line);
  const changed = koepfe.map((kopf) => ({ ...kopf, ...wuerfel.one([{ folge: kopf.folge + 1 - 2 * wuerfel.number(2) }, { hash: hex(wuerfel, 32) }, { kette: hex(wuerfel, 16) }]) }));
  const other = wuerfel.one([changed, koepfe.slice(1), [...koepfe, ...changed], [...koepfe, ...koepfe], koepfe.toReversed(), []]);
  return canonicalJson(wuerfel.one([{ ...rest, koepfe: other }, { ...rest, koepfe, stelle: rest.stelle === 'ASYLBLG' ? 'SOZIALHILFE' : 'ASYLBLG' }, { ...rest, koepfe, am: new Date(wuerfel.number(2 ** 31) * 1000).toISOString() }]));
}

/** The same statement, spelled so that some reader takes it for the same and another does not. */
function respelled(line: string, wuerfel: Wuerfel): string {
  const { stelle, am, koepfe, signatur } = parsed(line);
  const at = wuerfel.number(line.length + 1);
  const insert = (text: string, where = at) => line.slice(0, where) + text + line.slice(where);
  return wuerfel.one([
    () => JSON.stringify({ stelle, am, koepfe, signatur }),
    () => JSON.stringify(JSON.parse(line), null, wuerfel.number(4)),
    () => insert(wuerfel.one([' ', '\t', '\n', '\r', '\u0000', '\ufeff', '\u00a0', '\u200b', ',', '"', '\\', '0'])),
    () => insert(`"${wuerfel.one(['am', 'koepfe', 'signatur', 'stelle', '__proto__', 'zusatz'])}":${wuerfel.one(['1', 'null', '[]', '"x"', JSON.stringify(am), JSON.stringify(koepfe)])},`, 1),
    () => `${line.slice(0, -1)},"${wuerfel.one(['stelle', 'z', 'toJSON', 'constructor'])}":${JSON.stringify(stelle)}}`,
    () => line.replaceAll(/"folge":(\d+)/g, (_, number: string) => `"folge":${wuerfel.one([`${number}.0`, `${number}e0`, `"${number}"`, `-${number}`, `0${number}`, `${number}.0000000000000000001`, '9007199254740993', '1e999', 'NaN', 'null', `[${number}]`])}`),
    () => line.replace(/[A-Za-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
    () => line.replace(/\d/g, (digit) => (wuerfel.chance(0.1) ? String.fromCodePoint(0xff10 + Number(digit)) : digit)),
    () => line.normalize('NFD').replace('E', 'Е'),
    () => line.replace('SOZIALHILFE', 'SOZIALHILFE\u0301').replace('ASYLBLG', 'asylblg'),
    () => `[${line}]`,
    () => `${line}${line}`,
    () => line.slice(0, at),
  ])();
}

/** Another signature under the true statement. */
function resigned(line: string, genuine: readonly string[], key: KeyObject, wuerfel: Wuerfel): string {
  const signature = signatureOf(line);
  const statement = unsigned(parsed(line));
  const text = signature.toString('base64url');
  const flipped = Buffer.from(signature);
  const at = wuerfel.number(64);
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << wuerfel.number(8)), at);
  return wuerfel.one([
    () => malleable(line),
    () => withSignature(line, flipped.toString('base64url')),
    () => withSignature(line, parsed(wuerfel.one(genuine)).signatur),
    () => withSignature(line, wuerfel.one([`${text}=`, `${text}==`, `${text}A`, text.slice(1), '', text.replaceAll('-', '+').replaceAll('_', '/'), `${text.slice(0, -1)}${String.fromCharCode(text.charCodeAt(85) + 1)}`, signature.toString('hex')])),
    () => withSignature(line, Buffer.concat([wuerfel.one([Buffer.alloc(32), Buffer.from([1, ...Buffer.alloc(31)]), signature.subarray(0, 32)]), Buffer.alloc(32)]).toString('base64url')),
    () => signedBy(stranger, line, `\x02${statement}`),
    () => signedBy(key, line, wuerfel.one([statement, `\x00${statement}`, `\x01${statement}`, `\x03${statement}`, `\x02${line}`, `\x02 ${statement}`, `\x02${canonicalJson(Object.values(parsed(line)))}`])),
    () => withSignature(line, wuerfel.bytes(wuerfel.one([64, 63, 65, 32, 0])).toString('base64url')),
  ])();
}

function mutated(line: string, wuerfel: Wuerfel): string {
  const bytes = Buffer.from(line);
  const at = wuerfel.number(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + wuerfel.number(255)), at);
  return bytes.toString('utf8');
}

/** A line that is none of the true ones, however near it comes. */
export function forgeCheckpoint(genuine: readonly string[], key: KeyObject, wuerfel: Wuerfel): string {
  for (;;) {
    const line = wuerfel.one(genuine);
    const forged = wuerfel.one([
      () => mutated(line, wuerfel),
      () => restated(line, wuerfel),
      () => respelled(line, wuerfel),
      () => resigned(line, genuine, key, wuerfel),
    ])();
    if (!genuine.includes(forged)) return forged;
  }
}
