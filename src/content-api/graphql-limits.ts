import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoFragmentCyclesRule,
  type OperationDefinitionNode,
  OperationTypeNode,
  type ValidationContext,
  validate,
} from 'graphql';

import { isQueryFault } from './query-faults';

/** Refuses all but queries: whatever changes something goes through REST and the panel (docs/adr/0004). */
const readOnlyRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition({ operation }: OperationDefinitionNode) {
    if (operation === OperationTypeNode.QUERY) return;
    context.reportError(
      new GraphQLError(`GraphQL is for reading here; send a ${operation} through REST.`, {
        extensions: { code: 'operation-not-offered' },
      }),
    );
  },
});

/**
 * The depth limit follows fragments that call each other in a circle until the stack ends. Such a document is validated
 * without its operations: nothing is left to follow, and GraphQL's own rule about circles refuses it in its own words.
 */
const circlesLeadNowhere = {
  requestDidStart: () =>
    Promise.resolve({
      validationDidStart(request: { schema: GraphQLSchema; document: DocumentNode }) {
        const { schema, document } = request;
        if (validate(schema, document, [NoFragmentCyclesRule]).length > 0) {
          const definitions = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
          request.document = { ...document, definitions };
        }
        return Promise.resolve();
      },
    }),
};

type Answered = { response: { body: { kind: string; singleResult?: { errors?: Answer[] } } } };
type Answer = { message: string; extensions?: { code?: string; error?: { message?: string } } };

/** Strapi's answer to a fault carries the database's own words, statement and all. Readers get a code; the log has the rest. */
const faultsTellNothing = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body } }: Answered) {
        body.singleResult?.errors?.filter(({ extensions }) => extensions?.code === FAULT).forEach(sayNothingOf);
        return Promise.resolve();
      },
    }),
};

const FAULT = 'INTERNAL_SERVER_ERROR';

function sayNothingOf(fault: Answer): void {
  const isAskers = [fault.message, fault.extensions?.error?.message].some((text) => isQueryFault(new Error(text)));
  fault.message = isAskers ? 'The request cannot be carried out.' : 'Internal Server Error';
  fault.extensions = { code: isAskers ? 'request-not-answerable' : FAULT };
}

/** The limits report like every other rule, instead of ending the validation as a fault. */
const reporting = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) => {
      context?.reportError(error);
    },
  ],
};

/** The GraphQL plugin's configuration: depth, page size, aliases and cost are bounded, where Strapi's defaults are not. */
export const graphqlLimits = ({ introspection }: { introspection: boolean }) => ({
  depthLimit: 6,
  defaultLimit: 25,
  maxLimit: 100,
  landingPage: false,
  apolloServer: {
    introspection,
    // "Did you mean …" would spell out the schema name by name.
    hideSchemaDetailsFromClientErrors: !introspection,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // The house's own list of origins (config/middlewares.ts) has already answered for cross-origin reads.
    cors: false,
    bodyParserConfig: { jsonLimit: '100kb' },
    plugins: [circlesLeadNowhere, faultsTellNothing],
    validationRules: [
      readOnlyRule,
      maxAliasesRule({ n: 10, ...reporting }),
      costLimitRule({ maxCost: 5000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ...reporting }),
    ],
  },
});
