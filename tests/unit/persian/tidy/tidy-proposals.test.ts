import { stretchesBetween, withAccepted } from '../../../../src/plugins/persian/admin/src/tidy/text-changes';
import { type Schema, textFields } from '../../../../src/plugins/persian/admin/src/tidy/text-fields';
import { changeKeys, proposalsFor } from '../../../../src/plugins/persian/admin/src/tidy/tidy-proposals';
import { textAt, withTextAt } from '../../../../src/plugins/persian/admin/src/tidy/form-places';

const CONTACT: Schema = { uid: 'agency.contact', attributes: { address: { type: 'text' }, email: { type: 'email' } } };
const NEWS: Schema = {
  uid: 'api::news-item.news-item',
  attributes: {
    title: { type: 'string' },
    slug: { type: 'uid' },
    language: { type: 'enumeration' },
    mobile: { type: 'string', customField: 'plugin::persian.mobile' },
    body: { type: 'blocks' },
    contact: { type: 'component', component: 'agency.contact' },
    sections: { type: 'dynamiczone' },
  },
};

const someEntry = () => ({
  title: 'کتاب ها',
  slug: 'کتاب ها',
  language: 'fa',
  mobile: '۰۹۱۴',
  body: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'می رود ' },
        { type: 'link', children: [{ type: 'text', text: 'این جا' }] },
      ],
    },
    { type: 'code', children: [{ type: 'text', text: 'می رود' }] },
  ],
  contact: { address: 'ماکو ، خیابان امام', email: 'a@b.ir' },
  sections: [{ __component: 'agency.contact', address: null }],
});

const fieldsOf = (entry: object) => textFields(NEWS, entry, new Map([[CONTACT.uid, CONTACT]]));

describe('what the pen would change in an entry', () => {
  it('[Y15] texts that people write are looked at, with their place in the form', () => {
    expect(fieldsOf(someEntry()).map(({ path, field }) => [path, field])).toEqual([
      ['title', 'title'],
      ['body.0.children.0.text', 'body'],
      ['body.0.children.1.children.0.text', 'body'],
      ['contact.address', 'contact'],
    ]);
  });

  it('[Y15] each change is one word, or what stands between two', () => {
    expect(stretchesBetween('دو کتاب ها ، سه', 'دو کتاب\u200Cها، سه')).toEqual([
      { kind: 'same', text: 'دو ' },
      { kind: 'change', before: 'کتاب ها ', after: 'کتاب\u200Cها' },
      { kind: 'same', text: '، سه' },
    ]);
  });

  it('[Y15] a word and the neighbour that it joins are one change', () => {
    expect(stretchesBetween('که می توانند ثبت', 'که می\u200Cتوانند ثبت')).toEqual([
      { kind: 'same', text: 'که ' },
      { kind: 'change', before: 'می توانند ', after: 'می\u200Cتوانند ' },
      { kind: 'same', text: 'ثبت' },
    ]);
  });

  it('[Y15] nothing changes but what is accepted', () => {
    const stretches = stretchesBetween('می رود ، خوب', 'می\u200Cرود، خوب!');

    expect(withAccepted(stretches, () => false)).toBe('می رود ، خوب');
    expect(withAccepted(stretches, () => true)).toBe('می\u200Cرود، خوب!');
    expect(withAccepted(stretches, (index) => index === 0)).toBe('می\u200Cرود، خوب');
  });

  it('[Y15] the space before a link stays', () => {
    const [first] = proposalsFor(fieldsOf({ body: someEntry().body }));

    expect(withAccepted(first?.stretches ?? [], () => true)).toBe('می\u200Cرود ');
  });

  it('[Y15] every change has a name of its own', () => {
    const keys = changeKeys(proposalsFor(fieldsOf(someEntry())));

    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(2);
  });

  it('[Y15] a text is put into its place, and nothing else is touched', () => {
    const entry = someEntry();

    const next = withTextAt(entry, 'body.0.children.0.text', 'نو');

    expect(textAt(next, 'body.0.children.0.text')).toBe('نو');
    expect(withTextAt(next, 'body.0.children.0.text', 'می رود ')).toEqual(entry);
    expect(entry).toEqual(someEntry());
  });
});
