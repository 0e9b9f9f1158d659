import { beginningsOf } from './beginnings';

const sorted = (source: string): string[] => [...beginningsOf(source)].sort();

describe('beginningsOf', () => {
  it('takes the first six characters of each choice', () => {
    expect(sorted('аким|министр|(мэр)')).toEqual(['аким**', 'минист', 'мэр***']);
  });

  it('goes on behind what is short or may be left out', () => {
    expect(sorted('(?:со)?вет')).toEqual(['вет***', 'совет*']);
    expect(sorted('a{2}bc')).toEqual(['aabc**']);
    expect(sorted('a{0,2}bcd')).toEqual(['aabcd*', 'abcd**', 'bcd***']);
    expect(sorted('a+b')).toEqual(['aaaaaa', 'aaaaab', 'aaaab*', 'aaab**', 'aab***', 'ab****']);
  });

  it('does not know what follows the end, nor what stands for many', () => {
    expect(sorted('мэ')).toEqual(['мэ****']);
    expect(sorted(String.raw`a\w[a-z]`)).toEqual(['a*****']);
    expect(sorted('[zj]h.')).toEqual(['jh****', 'zh****']);
  });

  it('reads a space as one or more', () => {
    expect(sorted('a b')).toEqual(['a    b', 'a   b*', 'a  b**', 'a b***']);
  });

  it('leaves out what is only looked at', () => {
    expect(sorted(String.raw`(?!abc)\b(?:abd)(?=x)`)).toEqual(['abd***']);
  });
});
