import type { ValidationRule } from 'graphql';
import { measureOperation } from './measureOperation';
import { refusal } from './refusal';

/** One case per operation, under whatever alias or fragment: nobody leafs through people (Art. 5 Abs. 1 lit. b DSGVO). */
export const oneFall: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    const faelle = measureOperation(context, operation).rootFields.filter((name) => name === 'fall');
    if (faelle.length > 1) context.reportError(refusal('ANFRAGE_UNGUELTIG', operation));
  },
});
