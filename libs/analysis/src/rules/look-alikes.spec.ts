import fc from 'fast-check';
import { withoutLookAlikes } from './look-alikes';

describe('withoutLookAlikes', () => {
  it.each([
    ['Үкiметке тапсырамын', 'Үкіметке тапсырамын'],
    ['Əкім Ɵскеменге барды', 'Әкім Өскеменге барды'],
    ['Tокаев пoручил', 'Токаев поручил'],
  ])('puts %s into one alphabet', (text, clean) => {
    expect(withoutLookAlikes(text)).toBe(clean);
  });

  it.each([
    'COVID-пен күрес, IT-саласы, eGov порталы',
    'Яndex и PDFке',
    'The akim of the city',
    'Azərbaycan Respublikası',
    'Үкімет пен әкім',
  ])('leaves %s as it is', (text) => {
    expect(withoutLookAlikes(text)).toBe(text);
  });

  it('keeps the length of any text', () => {
    const unit = fc.constantFrom(...'iəhTAzЯіәқ -\ud83d');
    fc.assert(fc.property(fc.string({ unit }), (text) => withoutLookAlikes(text).length === text.length));
  });
});
