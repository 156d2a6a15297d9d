import { endingsOf, fileType } from '../../../../src/plugins/council/server/src/domain/annexes/file-type';
import { ANNEX_FILES, FOREIGN_FILES, someZip } from '../../../builders/annex-files.builder';

describe('the type of an annex', () => {
  it.each(Object.entries(ANNEX_FILES))('%s is found', (ending, bytes) => {
    const type = fileType(bytes, `annex.${ending}`);

    expect(type === null ? null : endingsOf(type)).toContain(ending);
  });

  it.each(Object.entries(ANNEX_FILES).filter(([ending]) => !['txt', 'csv'].includes(ending)))(
    '%s is found in its bytes, whatever it is called',
    (ending, bytes) => {
      const type = fileType(bytes, 'page.html');

      expect(type === null ? null : endingsOf(type)).toContain(ending);
    },
  );

  it.each(Object.entries(FOREIGN_FILES))('%s is not taken', (name, bytes) => {
    expect(fileType(bytes, name)).toBeNull();
  });

  it.each([0, 1, 4, 29, 30, 51, 52])('%d bytes that begin like a ZIP are no fault', (length) => {
    const begun = someZip([['a', 'b']]).subarray(0, 4);

    expect(fileType(Buffer.concat([begun, Buffer.alloc(60)]).subarray(0, length), 'x.docx')).toBeNull();
  });

  it('a directory that points beyond the end of the file is no fault', () => {
    const lying = Buffer.from(ANNEX_FILES.docx);
    lying.writeUInt32LE(0xffffffff, lying.length - 6);

    expect(fileType(lying, 'x.docx')).toBeNull();
  });
});
