import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { readLaw } from '../../../../schema/law';
import type { SubgraphLaw } from '../../../../schema/sdl';
import { answerEntities } from '../../../../subgraphs/kit/answerEntities';
import { openDatabase, type Database } from '../../../../subgraphs/kit/database';
import { journalUrlFor } from '../../../../subgraphs/kit/journal/journalUrl';
import { officeSchema } from '../../../../subgraphs/kit/officeSchema';
import { openStellen } from '../../../../subgraphs/kit/openStellen';
import type { Clock, StelleParts } from '../../../../subgraphs/kit/release/stelle';
import { serveOffice } from '../../../../subgraphs/kit/serveOffice';
import type { Endpoint } from '../../../../subgraphs/kit/serving/endpoint';
import { createLog } from '../../../../subgraphs/kit/serving/log';
import { createMetrics } from '../../../../subgraphs/kit/serving/metrics';
import { readStelleBlocks } from '../../../../subgraphs/kit/stelleBlocks';
import { abgabe, quelle, sdl, tables } from './proofSchema';

/** An office like any other, with law and execution of the product, over tables in which every cell is unlike any other. */
export interface ProofOffice {
  readonly endpoint: Endpoint;
  readonly parts: StelleParts;
  readonly key: Buffer;
  /** The Fachverfahren as its own application writes it. */
  readonly quelle: Database;
  close(): Promise<void>;
}

export interface Places {
  readonly folder: string;
  readonly quelleUrl: string;
  readonly abgabeUrl: string;
}

const key = Buffer.alloc(32, 5);

export async function openProofOffice({ folder, quelleUrl, abgabeUrl }: Places, clock: Clock): Promise<ProofOffice> {
  const law = readLaw();
  const office = join(folder, 'jobcenter');
  mkdirSync(office, { recursive: true });
  const written = (name: string, content: string): string => {
    writeFileSync(join(office, name), content, { mode: 0o600 });
    return join(office, name);
  };
  const quelle_ = await openDatabase(quelleUrl, { readOnly: false });
  for (const table of tables) await quelle_.knex.raw(table);
  written('abgabe.yaml', abgabe);
  const config = {
    name: 'jobcenter',
    modus: 'demo' as const,
    folder: office,
    quelleUrl,
    quelleYaml: written('quelle.yaml', quelle),
    abgabeUrl,
    protokollUrl: journalUrlFor(abgabeUrl),
    schluesselDatei: written('schluessel.json', JSON.stringify({ stellen: { JOBCENTER: [{ kid: 'k1', key: key.toString('base64url') }] }, hash: Buffer.alloc(32, 6).toString('base64url') })),
    pruefpunktSchluesselDatei: written('pruefpunkt.pem', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
    pruefpunktZiel: join(folder, 'pruefpunkte'),
    freigaben: folder,
    faelleJeStunde: 1,
  };
  const subgraph = subgraphOf(sdl);
  const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
  const open = await openStellen(config, subgraph, { law, clock, log, metrics: createMetrics() });
  const [parts] = open.stellen;
  const [block] = readStelleBlocks(subgraph);
  if (!parts || !block) throw new Error('the office has no Stelle');
  const verifyToken = () => Promise.reject(new Error('nobody signs in here'));
  const schema = officeSchema(subgraph, {}, (representations, context, info) => answerEntities(representations, [{ parts, block }], context, info));
  const served = await serveOffice({ schema, law, verifyToken, clock, log, takt: 0 });
  return {
    endpoint: served.endpoint,
    parts,
    key,
    quelle: quelle_,
    close: async () => {
      await served.stop();
      await open.close();
      await quelle_.close();
    },
  };
}

/** The office's own words under the vocabulary of all, as the loader joins them. */
function subgraphOf(text: string): SubgraphLaw {
  const vocabulary = readFileSync(join(__dirname, '../../../../schema/vocabulary.graphql'), 'utf8');
  return { name: 'jobcenter', stellen: ['JOBCENTER'], document: { kind: Kind.DOCUMENT, definitions: [...parse(vocabulary).definitions, ...parse(text).definitions] } };
}
