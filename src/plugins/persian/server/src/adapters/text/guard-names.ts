import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import type { Field } from '../../domain/text/fields';
import { isDeceptive, respell } from '../../domain/text/spelling';
import { textSettings } from '../config';
import { refuse } from '../refuse';
import { warnOfLookAlikes } from './warn-of-look-alikes';

type Row = Record<string, unknown>;
type Guarded = Readonly<Record<string, Field>>;

const field = (name: string, kind: Field['kind']): Field => ({
  ...{ name, kind, digits: 'as-written', isUnique: false, isRequired: false },
});
const fields = (kind: Field['kind'], ...names: readonly string[]): Guarded =>
  Object.fromEntries(names.map((name) => [name, field(name, kind)]));

/** Names outside of documents: they may not deceive, but are somebody's and keep their letters. */
const GUARDED: Readonly<Record<string, Guarded>> = {
  [UID.file]: { ...fields('address', 'name'), ...fields('line', 'alternativeText'), ...fields('prose', 'caption') },
  [UID.folder]: fields('address', 'name'),
  [UID.panelUser]: { ...fields('address', 'firstname', 'lastname'), ...fields('account', 'username', 'email') },
  [UID.apiUser]: fields('account', 'username', 'email'),
};

type Event = { model: { uid: string }; params: { data?: Row | readonly Row[] } };
type Subscribe = (subscriber: Record<string, unknown>) => void;
type Incoming = { originalFilename?: string | null };
type Info = { fileInfo?: Row | readonly Row[] };
type Uploads = {
  upload: (
    upload: { data: Info; files: Incoming | readonly Incoming[] },
    ...rest: readonly unknown[]
  ) => Promise<unknown>;
  replace: (id: unknown, replacement: { data: Info; file: Incoming }, ...rest: readonly unknown[]) => Promise<unknown>;
};

/**
 * Files, folders and accounts are written past the document service: their rows are looked at where they are stored, and
 * files before a byte of them is kept as well. A name that deceives is refused, marks that nobody sees are taken out.
 */
export function guardNames(strapi: Core.Strapi): void {
  const { normalize, language } = textSettings(strapi);

  function clean(row: Row, uid: string): void {
    for (const [name, each] of Object.entries(GUARDED[uid] ?? {})) {
      if (typeof row[name] !== 'string') continue;
      if (isDeceptive(row[name], each)) refuse({ code: 'deceptive-text', field: name });
      warnOfLookAlikes(strapi, row[name], { uid, field: each });
      row[name] = normalize ? respell(row[name], each, language) : row[name];
    }
  }
  const look = ({ model, params }: Event): void => {
    for (const row of [params.data ?? []].flat()) clean(row, model.uid);
  };
  (strapi.db.lifecycles.subscribe as unknown as Subscribe)({
    models: Object.keys(GUARDED),
    ...{ beforeCreate: look, beforeCreateMany: look, beforeUpdate: look, beforeUpdateMany: look },
  });

  const uploads = strapi.plugin('upload').service<Uploads>('upload');
  const { upload, replace } = uploads;
  const lookAtFiles = (files: readonly Incoming[], { fileInfo }: Info): void => {
    for (const { originalFilename } of files) clean({ name: originalFilename }, UID.file);
    for (const info of [fileInfo ?? []].flat()) clean({ ...info }, UID.file);
  };
  uploads.upload = async (incoming, ...rest) => {
    lookAtFiles([incoming.files].flat(), incoming.data);
    return upload.call(uploads, incoming, ...rest);
  };
  uploads.replace = async (id, incoming, ...rest) => {
    lookAtFiles([incoming.file], incoming.data);
    return replace.call(uploads, id, incoming, ...rest);
  };
}
