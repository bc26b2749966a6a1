import type { z } from 'zod';
import { PublicError } from '../../../../schema/errors';
import type { OfficeContext } from '../../../kit/officeContext';
import type { FieldResolver } from '../../../kit/officeSchema';
import type { Aufrufer } from '../parts';

/** Reads the input, asks who acts, and does it; expected outcomes are results, never errors. */
export const taking =
  <T>(shape: z.ZodType<T>, act: (eingabe: T, aufrufer: Aufrufer) => Promise<object>, callerOf = (context: OfficeContext): Promise<Aufrufer> => context.caller()): FieldResolver =>
  async (_parent, { eingabe }: { readonly eingabe?: unknown }, context: OfficeContext) => {
    const parsed = shape.safeParse(eingabe);
    const aufrufer = await callerOf(context);
    if (!parsed.success) throw new PublicError('ANFRAGE_UNGUELTIG');
    return act(parsed.data, aufrufer);
  };
