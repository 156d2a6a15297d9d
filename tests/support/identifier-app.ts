const identifier = (kind: string, more: object = {}) => ({
  type: 'customField',
  customField: `plugin::persian.${kind}`,
  ...more,
});

const component = (name: string, attributes: object): string =>
  JSON.stringify({ collectionName: `components_${name}`, info: { displayName: name }, options: {}, attributes });

const PLURALS: Readonly<Record<string, string>> = { person: 'people' };

const contentType = (name: string, attributes: object, options: object): string =>
  JSON.stringify({
    kind: 'collectionType',
    collectionName: `${name}s`,
    info: { singularName: name, pluralName: PLURALS[name] ?? `${name}s`, displayName: name },
    options,
    attributes,
  });

const core = (factory: string, name: string): string =>
  `module.exports = require('@strapi/strapi').factories.create${factory}('api::${name}.${name}');`;

const api = (name: string, schema: string): Readonly<Record<string, string>> => ({
  [`src/api/${name}/content-types/${name}/schema.json`]: schema,
  [`src/api/${name}/routes/${name}.js`]: core('CoreRouter', name),
  [`src/api/${name}/controllers/${name}.js`]: core('CoreController', name),
  [`src/api/${name}/services/${name}.js`]: core('CoreService', name),
});

/** People with all six identifiers, in the type itself, in components and in a dynamic zone; and letters about them, which have drafts. */
export const IDENTIFIER_APP: Readonly<Record<string, string>> = {
  'src/components/parts/address.json': component('addresses', { postalCode: identifier('postal-code') }),
  'src/components/parts/car.json': component('cars', {
    plate: identifier('plate'),
    garage: { type: 'component', component: 'parts.address' },
  }),
  ...api(
    'person',
    contentType(
      'person',
      {
        nationalId: identifier('national-id', { unique: true }),
        mobile: identifier('mobile'),
        plate: identifier('plate'),
        name: { type: 'string' },
        padded: identifier('national-id', { options: { leftPad: true } }),
        legalId: identifier('legal-id'),
        postalCode: identifier('postal-code'),
        sheba: identifier('sheba'),
        home: { type: 'component', component: 'parts.address' },
        cars: { type: 'component', component: 'parts.car', repeatable: true },
        more: { type: 'dynamiczone', components: ['parts.address', 'parts.car'] },
      },
      { draftAndPublish: false },
    ),
  ),
  ...api(
    'letter',
    contentType(
      'letter',
      {
        mobile: identifier('mobile', { required: true }),
        nationalId: identifier('national-id', { unique: true }),
        about: { type: 'relation', relation: 'manyToOne', target: 'api::person.person' },
      },
      { draftAndPublish: true },
    ),
  ),
};
