import type { Knex } from 'knex';
import type { Law } from '../../../../schema/law';
import { isBound } from '../consent/mayActFor';
import { zuweisendeRolle, type Aufrufer } from '../parts';

/** The Koordination, active and bound to secrecy: case numbers are secrets too (§ 35 Abs. 1 Satz 2 SGB I, entsprechend). */
export const allotsCases = async (knex: Knex, law: Law, aufrufer: Aufrufer, now: Date): Promise<boolean> =>
  aufrufer.rolle === zuweisendeRolle && (await isBound(knex, law, aufrufer, now));
