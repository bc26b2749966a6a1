import { approvalsFolder } from '../../../schema/approvals/approval';
import { demoAudience, demoIssuer } from './demoSignIn';
import { logStufen, type LogStufe } from './log';
import { readPort, readUrl, readWord, type Env } from './settings';

export type Modus = 'demo' | 'betrieb';

/** What every process of this product is told, the gateway and each office alike. */
export interface ProcessSettings {
  readonly modus: Modus;
  readonly host: string;
  readonly port: number;
  readonly metrikenPort: number | undefined;
  /** Folder of everything the demo creates. */
  readonly daten: string;
  readonly logStufe: LogStufe;
  /** Folder of what the controllers have approved. */
  readonly freigaben: string;
  /** Whose tokens are believed. */
  readonly issuer: string;
  readonly audience: string;
  /** Undefined only in the demo, which signs its own tokens. */
  readonly jwksUrl: URL | undefined;
}

/** In the demo everything has a default; in `betrieb` nothing that protects anybody is assumed. */
export function readProcessSettings(env: Env, modusDefault: Modus, faults: string[]): ProcessSettings {
  const modus = readWord(env, 'MODUS', ['demo', 'betrieb'] as const, modusDefault, faults);
  return {
    modus,
    host: env['HOST'] ?? '127.0.0.1',
    port: readPort(env, 'PORT', faults) ?? 4000,
    metrikenPort: readPort(env, 'METRIKEN_PORT', faults),
    daten: env['DATEN'] ?? '.daten',
    logStufe: readWord(env, 'LOG_STUFE', logStufen, 'info', faults),
    freigaben: env['FREIGABEN'] ?? approvalsFolder,
    ...(modus === 'demo' ? { issuer: demoIssuer, audience: demoAudience, jwksUrl: undefined } : readSignIn(env, faults)),
  };
}

/** Whether processes may speak without TLS: in the demo, or where the operator says that the network itself encrypts. */
export const mayBeOpen = (env: Env, modus: Modus): boolean => modus === 'demo' || env['NETZ_VERSCHLUESSELT'] === 'ja';

function readSignIn(env: Env, faults: string[]): Pick<ProcessSettings, 'issuer' | 'audience' | 'jwksUrl'> {
  const jwksUrl = readUrl(env, 'OIDC_JWKS_URL', false, faults);
  const { OIDC_ISSUER: issuer = '', OIDC_AUDIENCE: audience = '' } = env;
  const told = [
    issuer === '' && 'OIDC_ISSUER: fehlt; erwartet wird der Aussteller der Anmeldung.',
    issuer === demoIssuer && 'OIDC_ISSUER: die Demo-Anmeldung ist im Betrieb nicht zulässig.',
    issuer !== '' && !issuer.startsWith('https://') && 'OIDC_ISSUER: erwartet wird eine Adresse mit https://.',
    audience === '' && 'OIDC_AUDIENCE: fehlt; erwartet wird der Name, auf den Zugangstoken für dieses System lauten.',
    env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' && 'NODE_TLS_REJECT_UNAUTHORIZED: Zertifikate müssen geprüft werden.',
  ];
  faults.push(...told.filter((fault) => fault !== false));
  return { issuer, audience, jwksUrl };
}
