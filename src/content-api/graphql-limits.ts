import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { type ASTVisitor, GraphQLError, type OperationDefinitionNode, type ValidationContext } from 'graphql';

/** Refuses all but queries: whatever changes something goes through REST and the panel (docs/adr/0004). */
export const readOnlyRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition({ operation }: OperationDefinitionNode) {
    if (operation === 'query') return;
    context.reportError(
      new GraphQLError(`GraphQL is for reading here; send a ${operation} through REST.`, {
        extensions: { code: 'operation-not-offered' },
      }),
    );
  },
});

/** The GraphQL plugin's configuration: depth, page size, aliases and cost are bounded, where Strapi's defaults are not. */
export const graphqlLimits = ({ introspection }: { introspection: boolean }) => ({
  depthLimit: 8,
  defaultLimit: 25,
  maxLimit: 100,
  landingPage: false,
  apolloServer: {
    introspection,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // The house's own list of origins (config/middlewares.ts) has already answered for cross-origin reads.
    cors: false,
    bodyParserConfig: { jsonLimit: '100kb' },
    validationRules: [
      readOnlyRule,
      maxAliasesRule({ n: 15, propagateOnRejection: true }),
      costLimitRule({ maxCost: 5000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ignoreIntrospection: true }),
    ],
  },
});
