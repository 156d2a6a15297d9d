/** What `encodeURIComponent` leaves although the parameter of a header may not have it (RFC 8187). */
const NOT_IN_A_PARAMETER = /['()*!]/g;

/**
 * `Content-Disposition` by which a browser saves a file and never shows it: under its name in any letters (RFC 8187), and
 * under one of ASCII for what reads that alone.
 */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    NOT_IN_A_PARAMETER,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
