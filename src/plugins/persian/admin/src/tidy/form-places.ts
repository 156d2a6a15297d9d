/** The value of a form at a place such as `sections.0.title`; undefined where there is none. */
export const textAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inside, name) => (isContainer(inside) ? inside[name] : undefined), values);

/** The values of a form with another one at a place; what lies beside it stays the same object. */
export const withTextAt = (values: object, path: string, text: unknown): object => put(values, path.split('.'), text);

function put(values: unknown, [name = '', ...inner]: readonly string[], text: unknown): object {
  const container = isContainer(values) ? values : {};
  const next = inner.length === 0 ? text : put(container[name], inner, text);
  return Array.isArray(values)
    ? Object.assign([...(values as unknown[])], { [name]: next })
    : { ...container, [name]: next };
}

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
