import { rmSync } from 'node:fs';
import { readConfig } from '../../gateway/config';
import { openDemoIssuer } from '../../gateway/demo/issuer';
import { demoUsers } from '../../gateway/demo/users';
import { demoVerifier, readOfficeConfigs } from '../../gateway/start';
import { readLaw } from '../../schema/law';
import { openOfficeFolder } from '../../subgraphs/kit/openOfficeFolder';
import { systemClock } from '../../subgraphs/kit/release/stelle';
import type { Endpoint, EndpointAnswer } from '../../subgraphs/kit/serving/endpoint';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { copyOfTemplate, openTestWorld } from '../world';
import { klient } from './story/klienten';
import { kimHasLearnt, staffRequest, verknuepfungField, widerrufField, type Verknuepfung } from './story/staff';

const law = readLaw();
const nobodyAnswers: Endpoint = () => Promise.reject(new Error('kim does not answer'));
const ask = ['cm-traeger-b', 'F-2026-003', 'jobcenter { bewilligungen { leistungsart } } jugend { hilfen { norm } }'] as const;

/** The Jobcenter alone: no gateway, and a kim that does not answer. */
async function openJobcenterAlone(daten: string) {
  const env = { DATEN: daten, MODUS: 'demo' };
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, env);
  const office = readOfficeConfigs(law, 'demo', env).get('jobcenter');
  const user = demoUsers.find(({ sub }) => sub === 'jc-vermittlung');
  if (!office || !user) throw new Error('the demo has no Jobcenter');
  const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
  const opened = await openOfficeFolder(office, { law, clock: systemClock, log, metrics: createMetrics() }, await demoVerifier(config), nobodyAnswers);
  const token = await (await openDemoIssuer(config)).sign(user);
  const headers = new Map([['authorization', `Bearer ${token}`], ['x-zweck', 'FREIGABEPRUEFUNG']]);
  return {
    close: () => opened.close(),
    async ask(field: Parameters<typeof staffRequest>[1]): Promise<unknown> {
      const { name, query, variables } = staffRequest('JOBCENTER', field);
      const answer = await new Promise<EndpointAnswer>((resolve, reject) => {
        opened.endpoint({ query, variables, headers }, resolve).catch(reject);
      });
      const { data } = JSON.parse(answer.body) as { data: Record<string, unknown> };
      return data[name];
    },
  };
}

describe('a woman declares at the Jobcenter that she takes her consent back', () => {
  const daten = copyOfTemplate();
  afterAll(() => rmSync(daten, { recursive: true, force: true }));

  it('it is taken down at once, with gateway and kim out of reach', async () => {
    const jobcenter = await openJobcenterAlone(daten);
    const links = (await jobcenter.ask(verknuepfungField)) as readonly Verknuepfung[];
    const hers = links.find(({ schluessel }) => schluessel.includes('0000001107'));
    expect(hers).toMatchObject({ schluessel: ['0000000391', '0000001107'], istBeendet: false });
    expect(await jobcenter.ask(widerrufField(hers?.pseudonym ?? ''))).toEqual({ ergebnis: 'ERLEDIGT' });
    expect(await jobcenter.ask(verknuepfungField)).toContainEqual(expect.objectContaining({ pseudonym: hers?.pseudonym, istBeendet: true }));
    expect(await jobcenter.ask(widerrufField('ein Pseudonym, das niemand kennt'))).toEqual({ ergebnis: 'ERLEDIGT' });
    await jobcenter.close();
  });

  it('nothing leaves from then on, and when kim answers again it learns of it', async () => {
    const world = await openTestWorld({ daten });
    const consents = () => klient(world, 'cm-traeger-b', 'F-2026-003', 'einwilligungen { stellen { stelle } }');
    try {
      expect(await klient(world, ...ask)).toMatchObject({ jobcenter: { bewilligungen: [] }, jugend: { hilfen: [expect.anything()] } });
      await kimHasLearnt(world, 'JOBCENTER');
      const { einwilligungen } = (await consents()) as { einwilligungen: { stellen: { stelle: string }[] }[] };
      expect(einwilligungen.map(({ stellen }) => stellen.map(({ stelle }) => stelle))).toEqual([['JUGEND', 'AUFENTHALT', 'ARBEITSAGENTUR']]);
      expect(await klient(world, ...ask)).toMatchObject({ jobcenter: { bewilligungen: [] }, jugend: { hilfen: [expect.anything()] } });
    } finally {
      await world.close();
    }
  });
});
