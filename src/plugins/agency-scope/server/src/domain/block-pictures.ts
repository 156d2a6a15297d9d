type Node = Readonly<Record<string, unknown>>;

/** What opened an address once: `/uploads/<name>?expires=…&signature=…`. Names have an end, or a search would have none. */
const SIGNED = /(\/uploads\/[^/?#]{1,255})\?expires=\d+&signature=[\w-]+$/;

/** The address without a signature: what is stored must not grow old. */
export const withoutSignature = (url: string): string => url.replace(SIGNED, '$1');

/**
 * The hashes that the pictures in a text of Blocks claim to have. Whoever sent the text wrote them: they say which files
 * to look at, and prove nothing.
 */
export function claimedHashes(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(claimedHashes);
  if (!isNode(value)) return [];
  const { image, children } = value;
  const hash = isNode(image) ? image['hash'] : undefined;
  return [...(typeof hash === 'string' ? [hash] : []), ...claimedHashes(children)];
}

/** Changes the addresses of the pictures in a text of Blocks, their derivatives included; all else stays as it is. */
export function mapPictures(value: unknown, change: (url: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => mapPictures(each, change));
  if (!isNode(value)) return value;
  const { image, children } = value;
  return {
    ...value,
    ...(isNode(image) && { image: mapAddresses(image, change) }),
    ...(children !== undefined && { children: mapPictures(children, change) }),
  };
}

function mapAddresses(picture: Node, change: (url: string) => string): Node {
  const { url, formats } = picture;
  const derived = isNode(formats)
    ? Object.entries(formats).map(
        ([key, format]) => [key, isNode(format) ? mapAddresses(format, change) : format] as const,
      )
    : [];
  return {
    ...picture,
    ...(typeof url === 'string' && { url: change(url) }),
    ...(isNode(formats) && { formats: Object.fromEntries(derived) }),
  };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
