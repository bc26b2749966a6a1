import type { OfficeContext } from './officeContext';

/** `JOBCENTER=…,…`: what the gateway states of the caller's token, one hash per controller; undefined where it states nothing. */
export const aufruferFor = (stelle: string, { request }: OfficeContext): string | undefined =>
  request.headers
    .get('x-aufrufer')
    ?.split(',')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${stelle}=`))
    ?.slice(stelle.length + 1);
