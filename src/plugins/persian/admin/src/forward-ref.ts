import { type ForwardedRef, type ReactElement, forwardRef } from 'react';

type Render = (props: object, ref: ForwardedRef<unknown>) => ReactElement | null;
type ForwardRef = { readonly $$typeof: symbol; render: Render };

const isForwardRef = (component: unknown): component is ForwardRef =>
  typeof component === 'object' &&
  component !== null &&
  'render' in component &&
  typeof component.render === 'function';

/** The design system hands out some components in a `memo`: the one inside is meant. */
const inside = (component: unknown): unknown =>
  typeof component === 'object' && component !== null && 'type' in component ? component.type : component;

/**
 * Puts `another` in the place of a component that was made with `forwardRef`, wherever it is already imported: React asks
 * such a component for its `render` each time it draws it. `another` gets the original as a component of its own, so both
 * keep their hooks. Answers `false`, and changes nothing, where the component is of another kind (docs/adr/0010).
 */
export function replaceForwardRef(
  given: unknown,
  another: (Original: ReturnType<typeof forwardRef>) => Render,
): boolean {
  const component = inside(given);
  if (!isForwardRef(component)) return false;
  const Original = forwardRef(component.render as Parameters<typeof forwardRef>[0]);
  component.render = another(Original);
  return true;
}
