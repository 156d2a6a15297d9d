import { isContainer } from './query-limits';

/** Levels of nesting in a body: a rich text is a dozen deep. */
const MAX_LEVELS = 64;

/**
 * Whether a parsed body can be worked with: not nested so deep that walking it ends the stack, and without the NUL
 * character, which PostgreSQL cannot store; nor with a name that every object has, such as `constructor`, which Strapi's
 * validator takes for a field of its own and stumbles over.
 */
export function bodyIsWorkable(body: unknown): boolean {
  const waiting: { value: unknown; level: number }[] = [{ value: body, level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, level } = next;
    if (hasNul(value) || level > MAX_LEVELS) return false;
    for (const [key, inner] of isContainer(value) ? Object.entries(value) : []) {
      if (key in Object.prototype) return false;
      waiting.push({ value: key, level }, { value: inner, level: level + 1 });
    }
  }
  return true;
}

const hasNul = (value: unknown): boolean => typeof value === 'string' && value.includes('\u0000');
