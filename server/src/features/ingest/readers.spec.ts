import { isKnownExtractor, presentReaders } from './readers';

it.each([
  [presentReaders.extractor, true],
  [`${presentReaders.extractor} selectors/0123456789ab`, true],
  ['uade-capture/0.1.0 uade-reader/0.2.0', true],
  ['uade-reader/0.1.0', true],
  ['uade-capture/0.1.0 uade-reader/99.0.0', false],
  ['uade-capture/0.1.0 another-reader/0.1.0', false],
  ['uade-reader/0.1', false],
  ['selectors/0123456789ab', false],
  ['', false],
])('whether a release read as %j: %s', (name, known) => {
  expect(isKnownExtractor(name)).toBe(known);
});
