import { createHash } from 'node:crypto';

/** base64url SHA-256(stelle ‖ 0x00 ‖ token): binds a Freigabe to its caller and joins no two controllers. */
export const aufruferOf = (stelle: string, token: string): string =>
  createHash('sha256').update(stelle).update('\0').update(token).digest('base64url');
