import type { Core } from '@strapi/strapi';

import { type Found, type Suggestion, searchEntries, suggestTitles } from '../../application/search-entries';
import { readSearchRequest, readSuggestRequest } from '../../domain/search/search-request';
import { orRefuse } from '../http';
import { searchIndexOf } from './running-index';
import { type Asker, searchPorts } from './search-ports';

type Given = Readonly<Record<string, unknown>>;

/** The one way in for REST and GraphQL: reads what was given, refuses with a code, searches as the asker. */
export const searchDoors = (strapi: Core.Strapi) => {
  const names = () => [...searchIndexOf(strapi).indexes.values()].map(({ type }) => type.name);
  const asker = ({ locale, status }: Given, auth: unknown): Asker => ({ auth, locale, status });
  return {
    async search(given: Given, auth: unknown): Promise<Found> {
      const request = orRefuse(readSearchRequest(given, names()));
      return searchEntries(await searchPorts(strapi, asker(given, auth), request.types), request);
    },
    async suggest(given: Given, auth: unknown): Promise<readonly Suggestion[]> {
      const request = orRefuse(readSuggestRequest(given, names()));
      return suggestTitles(await searchPorts(strapi, asker(given, auth), request.types), request);
    },
  };
};
