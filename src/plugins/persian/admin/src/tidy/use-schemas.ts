import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { Schema } from './text-fields';

type Schemas = Readonly<{ type: Schema; components: ReadonlyMap<string, Schema> }>;
type Answer = Readonly<{ data: Readonly<{ contentTypes: readonly Schema[]; components: readonly Schema[] }> }>;

/** The schema of a content type and of all components: `null` while the server is asked, an error as a word. */
export function useSchemas(uid: string): Schemas | 'failed' | null {
  const { get } = useFetchClient();
  const [schemas, setSchemas] = useState<Schemas | 'failed' | null>(null);
  useEffect(() => {
    let isAwaited = true;
    const take = (found: Schemas | 'failed') => {
      if (isAwaited) setSchemas(found);
    };
    get<Answer>('/content-manager/init').then(
      ({ data: { data } }) => {
        const type = data.contentTypes.find((each) => each.uid === uid);
        take(
          type === undefined
            ? 'failed'
            : { type, components: new Map(data.components.map((each) => [each.uid, each])) },
        );
      },
      () => {
        take('failed');
      },
    );
    return () => {
      isAwaited = false;
    };
  }, [get, uid]);
  return schemas;
}
