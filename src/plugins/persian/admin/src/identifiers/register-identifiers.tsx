import type { ComponentType } from 'react';

import type { StrapiApp } from '@strapi/strapi/admin';
import { Briefcase, Car, Hashtag, Phone, PinMap, User } from '@strapi/icons';

import { type IdentifierKind, IDENTIFIER_KINDS } from '../../../core/src';
import { textId } from '../language/own-texts';
import { PLUGIN_ID } from '../plugin-id';

import { builderIcon } from './builder-icon';

const ICONS: Readonly<Record<IdentifierKind, ComponentType>> = {
  'national-id': User,
  'legal-id': Briefcase,
  mobile: Phone,
  'postal-code': PinMap,
  sheba: Hashtag,
  plate: Car,
};

/** The six custom fields, as the content-type builder offers them and the content manager draws them. */
export function registerIdentifiers(app: Pick<StrapiApp, 'customFields'>): void {
  app.customFields.register(
    IDENTIFIER_KINDS.map((kind) => ({
      name: kind,
      pluginId: PLUGIN_ID,
      type: 'string',
      icon: builderIcon(ICONS[kind]),
      intlLabel: { id: textId(`identifiers.${kind}`), defaultMessage: kind },
      intlDescription: { id: textId(`identifiers.${kind}.hint`), defaultMessage: kind },
      components: { Input: inputOf(kind) },
      options: { advanced: [{ sectionTitle: SETTINGS, items: optionsOf(kind) }] },
    })),
  );
}

/** Strapi's types know nothing of what its form hands to an input. */
const inputOf = (kind: IdentifierKind) => () =>
  import('./identifier-input').then(({ identifierInput }) => ({
    default: identifierInput(kind) as unknown as ComponentType,
  }));

const SETTINGS = { id: 'global.settings', defaultMessage: 'Settings' };

/** In Strapi's own words, as it says them of its own fields. */
const strapiOption = (name: 'required' | 'unique' | 'private') => ({
  name,
  type: 'checkbox' as const,
  intlLabel: { id: `content-type-builder.form.attribute.item.${name}Field`, defaultMessage: name },
  description: { id: `content-type-builder.form.attribute.item.${name}Field.description`, defaultMessage: '' },
});

const LEFT_PAD = {
  // Strapi takes such names, and asks for them; its types know only the other ones.
  name: 'options.leftPad' as 'required',
  type: 'checkbox' as const,
  intlLabel: { id: textId('identifiers.left-pad'), defaultMessage: 'Add lost zeros' },
  description: { id: textId('identifiers.left-pad.hint'), defaultMessage: '' },
};

const optionsOf = (kind: IdentifierKind) => [
  strapiOption('required'),
  strapiOption('unique'),
  strapiOption('private'),
  ...(kind === 'national-id' ? [LEFT_PAD] : []),
];
