import type { Core } from '@strapi/strapi';

import type { Schema } from '../../domain/jalali-api/schemas';

/** The parts of @strapi/plugin-graphql and of its nexus that are used here. A project need not have it installed. */
type FieldOptions<Source> = {
  type: unknown;
  description?: string;
  args?: Record<string, unknown>;
  resolve?: (source: Source, args: Record<string, string>) => unknown;
};
export type TypeBuilder<Source = Record<string, unknown>> = {
  field: (name: string, options: FieldOptions<Source>) => void;
};
type Definition<Source> = { description?: string; definition: (builder: TypeBuilder<Source>) => void };
export type Nexus = {
  objectType: <Source>(options: { name: string } & Definition<Source>) => unknown;
  extendType: (options: { type: string } & Definition<Record<string, unknown>>) => unknown;
  extendInputType: (options: { type: string } & Definition<never>) => unknown;
  enumType: (options: { name: string; description?: string; members: readonly string[] }) => unknown;
  nonNull: (type: string) => unknown;
  list: (type: unknown) => unknown;
  arg: (options: { type: string; default: string }) => unknown;
};

/** A type that the GraphQL plugin made of a content type or component. */
export type MadeType = { name: string; config: { kind: string; contentType: Schema & { uid: string } } };
type TypeRegistry = { where: (predicate: (made: MadeType) => boolean) => MadeType[] };

type FieldSwitches = { field: (name: string) => { hasOutputEnabled: () => boolean } };
export type Extension = {
  use: (configuration: (tools: { nexus: Nexus; typeRegistry: TypeRegistry }) => { types: unknown[] }) => void;
  shadowCRUD: (uid: string) => FieldSwitches;
};
type Operator = { fieldName: string; strapiOperator: string };
type Services = {
  extension: Extension;
  /** What a word in a filter of GraphQL is called in Strapi. */
  builders: { filters: { operators: Record<string, Operator> } };
};
export type GraphqlPlugin = { service: <Name extends keyof Services>(name: Name) => Services[Name] };

export const graphqlPlugin = (strapi: Core.Strapi): GraphqlPlugin | undefined =>
  (strapi.plugins as unknown as Record<string, GraphqlPlugin | undefined>)['graphql'];
