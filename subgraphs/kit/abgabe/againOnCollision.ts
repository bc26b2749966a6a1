const collisions: ReadonlySet<unknown> = new Set(['ER_DUP_ENTRY', 'ER_LOCK_DEADLOCK', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);

export const isCollision = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && collisions.has(error.code);

/**
 * Two employees at the same moment: the database lets one win. The other's transaction is run again and then sees what the
 * first has committed, so that its outcome is an answer and no error.
 */
export async function againOnCollision<T>(transaction: () => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await transaction();
  } catch (error) {
    if (attempts <= 1 || !isCollision(error)) throw error;
    return againOnCollision(transaction, attempts - 1);
  }
}
