import { Scene } from './scene';
import { MARK, NEWS } from './world';

const SIGNS = [
  ...['"', '""', '"گل', "'", "''", '*', 'گل*', '^گل', ':', 'title_words : گل', '{title_words body_words} : گل'],
  ...['گل AND', 'گل OR', 'NOT گل', 'NEAR(گل سنگ, 2)', '(', ')', '((گل)', 'گل + سنگ', '- گل', '-گل'],
  ...['گل & سنگ', 'گل | سنگ', '!گل', 'گل <-> سنگ', 'گل <2> سنگ', 'گل:*', "گل':*", 'گل:ABCD', '\\', '\\\\', 'گل\\'],
  ...[
    "') or 1=1 --",
    '"; drop table news; --',
    '$1',
    '?',
    '??',
    ':q',
    '%',
    '_',
    '%%',
    '\u200c',
    '\u200c\u200c',
    '\ud83d\ude00',
  ],
  ...['\u202e', '\ufeff', 'ﷺ', '\u0640', '\u064e\u064e', 'a\u0301\u0301\u0301', '٪', '؟', '،'],
];
const asQuery = (text: string) => encodeURIComponent(text);

describe('attacks through search', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  it('[S3] attack 29: the scene is what it says: B finds its drafts by these words', async () => {
    const { officer, editor } = scene.owners;
    const found = await Promise.all(
      ['{word}', '{joinedWord}'].flatMap((word) => [
        scene.send(officer, { path: `/api/news?_q=${word}&status=draft` }),
        scene.send(editor, { path: `/content-manager/collection-types/${NEWS}?_q=${word}&locale=fa` }),
      ]),
    );

    expect(found.map(({ text }) => text)).toEqual(
      Array.from({ length: 4 }, () => expect.stringContaining(MARK) as string),
    );
  });

  it.each([
    '/api/search?q={word}',
    '/api/search?q={joinedWord}',
    '/api/search?q={word}&locale=fa',
    '/api/search?q={word}&locale=en',
    '/api/search?q={word}&locale=*',
    '/api/search?q={word}&locale[]=fa&locale[]=en',
    '/api/search?q={word}&status=draft',
    '/api/search?q={word}&status[]=draft',
    '/api/search?q={word}&publicationFilter=never-published',
    '/api/search?q={word}&hasPublishedVersion=false',
    '/api/search?q={word}&types=news',
    '/api/search?q={word}&types=news,events,announcements',
    '/api/search?q={word}&types=plugin::upload.file',
    '/api/search?q={word}&types=admin::user',
    '/api/search?q={word}&filters[agencyId]={B}',
    '/api/search?q={word}&populate=*',
    '/api/search?q={word}&fields=internalNote',
    '/api/search?q={mark}',
    '/api/search?q={mark}&status=draft',
    '/api/search?q={word}&page=2&pageSize=1',
    '/api/search/suggest?q={beginning}&locale=fa',
    '/api/search/suggest?q={beginning}&locale=en&status=draft',
    '/api/search/suggest?q={mark}',
    '/api/search/suggest?q={word}&limit=100',
  ])('[S2] attack 29: %s says as much about what never was', async (path) => {
    expect(await scene.learned({ path })).toEqual([]);
  });

  it.each(['/api/search?q={noteWord}', '/api/search?q={noteWord}&types=agencies', '/api/search/suggest?q={noteWord}'])(
    '[H10] attack 29: nothing private is searched: %s',
    async (path) => {
      expect(await scene.learned({ path })).toEqual([]);
    },
  );

  it.each(['news', 'events', 'announcements', 'training-courses', 'agencies'])(
    '[S2] attack 29: /api/%s with _q says as much about what never was',
    async (type) => {
      const faults = await Promise.all(
        ['{word}', '{joinedWord}', '{mark}', '{noteWord}'].flatMap((word) =>
          ['', '&status=draft', '&locale=en'].map((more) => scene.learned({ path: `/api/${type}?_q=${word}${more}` })),
        ),
      );

      expect(faults.flat()).toEqual([]);
    },
  );

  it('[S2] attack 29: in the panel, the list of an editor says as much about what never was', async () => {
    const lists = [NEWS, 'api::event.event', 'api::announcement.announcement', 'api::agency.agency'];
    const faults = await Promise.all(
      lists.flatMap((uid) =>
        ['{word}', '{joinedWord}', '{mark}', '{noteWord}'].map((word) =>
          scene.compare('editor', { path: `/content-manager/collection-types/${uid}?_q=${word}&locale=fa` }),
        ),
      ),
    );

    expect(faults.flat()).toEqual([]);
  });

  it.each(SIGNS)('[Q11] attack 30: %j is something to look for, and no query language', async (signs) => {
    const paths = [
      `/api/search?q=${asQuery(signs)}`,
      `/api/search/suggest?q=${asQuery(signs)}`,
      `/api/news?_q=${asQuery(signs)}`,
    ];

    const answers = await Promise.all(paths.map((path) => scene.callers.anonymous.get(path)));

    expect(answers.map(({ status, text }) => status < 500 && !text.includes(MARK))).toEqual([true, true, true]);
  });

  it.each([
    'q=',
    'q=%20%20',
    'q[]=گل&q[]=سنگ',
    'q[$ne]=x',
    'q[a][b][c]=d',
    'q=گل&q=سنگ',
    'q=%00',
    'q=گل%00سنگ',
    `q=${'گل'.repeat(5000)}`,
    `q=${asQuery('گل '.repeat(1500))}`,
    `q=${asQuery('\u064e'.repeat(1500))}`,
    'q=گل&page=-1',
    'q=گل&page=0',
    'q=گل&page=1e9',
    'q=گل&pageSize=1000000',
    'q=گل&pageSize=-5',
    'q=گل&pageSize[$gt]=1',
    'q=گل&limit=1000000',
    'q=گل&types[$ne]=news',
    'q=گل&locale[$ne]=fa',
    'q=گل&types=',
    'q=گل&types=__proto__,constructor',
  ])('[Q11] attack 30: ?%s is answered or refused, and breaks nothing', async (query) => {
    const answers = await Promise.all(
      ['/api/search', '/api/search/suggest'].map((path) =>
        scene.send(scene.callers.anonymous, { path: `${path}?${query}` }),
      ),
    );

    expect(answers.map(({ status, text }) => status < 500 && !text.includes(MARK))).toEqual([true, true]);
  });
});
