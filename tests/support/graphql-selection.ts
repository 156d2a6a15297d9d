import type { Person } from './people';

/** A type as introspection has it: a list or a must around what it is of. */
type Reference = Readonly<{ kind: string; name: string | null; ofType?: Reference | null }>;
type Field = Readonly<{ name: string; type: Reference }>;
type Schema = Readonly<{
  queryType: Readonly<{ fields: readonly Field[] }>;
  types: readonly Readonly<{ name: string; fields: readonly Field[] | null }>[];
}>;

const TYPE = 'type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
const SCHEMA = `{ __schema { queryType { fields { name ${TYPE} } } types { name fields { name ${TYPE} } } } }`;

const heartOf = (type: Reference): Reference => (type.ofType ? heartOf(type.ofType) : type);

/** Everything that there is to be asked of a type, with all that is inside of it. */
function selectionOf({ types }: Schema, type: Reference): string {
  const { kind, name } = heartOf(type);
  if (kind !== 'OBJECT') return '';
  const fields = types.find((each) => each.name === name)?.fields ?? [];
  return `{ ${fields.map((field) => `${field.name} ${selectionOf({ types } as Schema, field.type)}`).join(' ')} }`;
}

const send = async (person: Person, query: string) => (await person.post('/graphql', { query })).text;

/** What this person is answered by every query with such a name, with all fields. The house has to show its schema. */
export async function askEverything(person: Person, isMeant: (query: string) => boolean, given = ''): Promise<string> {
  const answer = JSON.parse(await send(person, SCHEMA)) as { data: { __schema: Schema } };
  const { __schema: schema } = answer.data;
  const meant = schema.queryType.fields.filter(({ name }) => isMeant(name));
  const answers = meant.map(({ name, type }) => send(person, `{ ${name}${given} ${selectionOf(schema, type)} }`));
  return (await Promise.all(answers)).join('\n');
}
