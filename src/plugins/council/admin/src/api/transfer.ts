import { attemptTokenRefresh, useAuth } from '@strapi/strapi/admin';

import { pathOf } from './panel-api';

/** Told from 0 to 1 while bytes go out. */
type Progress = (share: number) => void;
type Asked = Readonly<{ path: string; form?: FormData; onProgress?: Progress }>;
type Answer = Readonly<{ data: Blob; error?: undefined }> | Readonly<{ data?: undefined; error: unknown }>;

const UNAUTHORIZED = 401;

/**
 * Files to and from the doors of this plugin, in the name of the account. Strapi's own client tells neither how far a file
 * has come nor, of one that it could not get, why.
 */
export function useTransfer(): (asked: Asked) => Promise<Answer> {
  const token = useAuth('CouncilTransfer', (auth) => auth.token);
  return async (asked) => {
    const first = await send(asked, token);
    if (first.status !== UNAUTHORIZED) return answerOf(first);
    // The session goes on although its token is over.
    const fresh = await attemptTokenRefresh().catch(() => null);
    return answerOf(fresh === null ? first : await send(asked, fresh));
  };
}

type Sent = Readonly<{ status: number; body: Blob }>;
const NOTHING: Sent = { status: 0, body: new Blob() };

const send = ({ path, form, onProgress }: Asked, token: string | null): Promise<Sent> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(form === undefined ? 'GET' : 'POST', `${backend()}${pathOf(path)}`);
    request.setRequestHeader('Authorization', `Bearer ${token ?? ''}`);
    request.responseType = 'blob';
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      resolve({ status: request.status, body: request.response as Blob });
    };
    request.onerror = () => {
      resolve(NOTHING);
    };
    request.send(form);
  });

const backend = (): string => (window as unknown as { strapi: { backendURL: string } }).strapi.backendURL;

async function answerOf({ status, body }: Sent): Promise<Answer> {
  if (status >= 200 && status < 300) return { data: body };
  try {
    const { error } = JSON.parse(await body.text()) as { error?: unknown };
    return { error: error ?? {} };
  } catch {
    // Nobody answered, or somebody between us and the house did.
    return { error: {} };
  }
}

/** Has the browser save a file under this name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
