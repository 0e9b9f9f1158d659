import { DomainError } from '@uade/kernel';
import { explain, fileAt, readArguments, UsageError } from './command';
import { surroundings } from './testing/surroundings';

describe('the arguments of a command', () => {
  const options = { json: { type: 'boolean' }, url: { type: 'string' } } as const;

  it('are told apart from its options, in any order', () => {
    const read = readArguments(['--json', 'a.html', '--url', 'https://example.org/'], 1, options);
    expect(read.positionals).toEqual(['a.html']);
    expect(read.values).toMatchObject({ json: true, url: 'https://example.org/' });
  });

  it.each([
    ['too few', []],
    ['too many', ['a.html', 'b.html']],
    ['an option that it does not know', ['a.html', '--fast']],
    ['an option without its value', ['a.html', '--url']],
  ])('are refused with %s', (_what, args) => {
    expect(() => readArguments(args, 1, options)).toThrow(UsageError);
  });
});

describe('a reason', () => {
  it('is one line of two sentences: what and what to do', () => {
    expect(explain(new DomainError('empty-input', 'a.html is empty.', 'Give another'))).toBe(
      'a.html is empty. Give another.',
    );
  });

  it('is one sentence where nothing can be done', () => {
    expect(explain(new DomainError('internal', 'It broke'))).toBe('It broke.');
  });
});

it('a file is meant from the folder in which the user stands', () => {
  expect(fileAt({ ...surroundings(), folder: '/home/aigul' }, 'a.html')).toBe('/home/aigul/a.html');
});
