import { pathUrl, queryParams, queryString } from './api-url';

describe('the addresses of the API', () => {
  it('hold the parameters, escaped', () => {
    expect(pathUrl('/releases/{id}/reader', { id: 'a/b' })).toBe('/api/v1/releases/a%2Fb/reader');
  });

  it('are refused where a parameter is missing', () => {
    expect(() => pathUrl('/releases/{id}')).toThrow('needs id');
  });

  it('leave out what is empty and repeat what is a list', () => {
    const query = { q: '', source: ['el-kz', 'akorda'], status: [], overdue: true, year: 2023, to: null };
    expect(queryParams(query)).toEqual({ source: ['el-kz', 'akorda'], overdue: 'true', year: '2023' });
    expect(queryString(query)).toBe('?source=el-kz&source=akorda&overdue=true&year=2023');
    expect(queryString({ q: undefined })).toBe('');
  });
});
