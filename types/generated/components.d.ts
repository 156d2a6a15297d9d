import type { Schema, Struct } from '@strapi/strapi';

export interface AgencyContact extends Struct.ComponentSchema {
  collectionName: 'components_agency_contacts';
  info: {
    description: "How the public reaches an agency's public-relations office";
    displayName: 'Contact';
    icon: 'phone';
  };
  attributes: {
    address: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    email: Schema.Attribute.Email;
    fax: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        persian: {
          text: {
            digits: 'ascii';
          };
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    mobile: Schema.Attribute.String & Schema.Attribute.CustomField<'plugin::persian.mobile'>;
    phone: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        persian: {
          text: {
            digits: 'ascii';
          };
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    postalCode: Schema.Attribute.String & Schema.Attribute.CustomField<'plugin::persian.postal-code'>;
  };
}

export interface BillboardProhibition extends Struct.ComponentSchema {
  collectionName: 'components_billboard_prohibitions';
  info: {
    description: 'A kind of content that may not be shown on a face';
    displayName: 'Prohibited content';
    icon: 'cross';
  };
  attributes: {
    category: Schema.Attribute.Enumeration<
      ['political', 'commercial', 'food', 'tobacco', 'medical', 'animated', 'other']
    > &
      Schema.Attribute.Required;
    note: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'agency.contact': AgencyContact;
      'billboard.prohibition': BillboardProhibition;
    }
  }
}
