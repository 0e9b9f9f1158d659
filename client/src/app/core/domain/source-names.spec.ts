import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { LiveEvent, Source } from '@uade/contracts';
import { Live, type LiveInterest } from '../live/live';
import { settle } from '../testing/settle';
import { SourceNames } from './source-names';

const source = (slug: string) => ({ id: slug, slug, name: `Name of ${slug}` }) as Source;

function setUp() {
  const interests: LiveInterest[] = [];
  const follow = (interest: LiveInterest) => {
    interests.push(interest);
    return () => undefined;
  };
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Live, useValue: { follow } }],
  });
  const names = TestBed.inject(SourceNames);
  const http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  /** What an event makes it do; whether it cares at all. */
  const hear = (name: LiveEvent['name']) => {
    const touched = interests.filter(({ touches }) => touches({ name, ids: {} } as LiveEvent));
    for (const interest of touched) void interest.refresh();
    return touched.length > 0;
  };
  const slugs = () => names.all().map(({ slug }) => slug);
  return { names, hear, slugs, reading: () => http.expectOne('/api/v1/sources') };
}

describe('the names of sources', () => {
  it('include one that was added after they were read', async () => {
    const { names, hear, slugs, reading } = setUp();
    reading().flush([source('el-kz')]);
    await settle();
    expect(hear('source.added')).toBe(true);
    reading().flush([source('el-kz'), source('aqsu-demo')]);
    await settle();
    expect(slugs()).toEqual(['el-kz', 'aqsu-demo']);
    expect(names.name('aqsu-demo')).toBe('Name of aqsu-demo');
  });

  it('are there once they can be read, where they could not at first', async () => {
    const { hear, slugs, reading } = setUp();
    reading().error(new ProgressEvent('error'));
    await settle();
    expect(slugs()).toEqual([]);
    hear('source.changed');
    reading().flush([source('el-kz')]);
    await settle();
    expect(slugs()).toEqual(['el-kz']);
  });

  it('are not read again for a poll', async () => {
    const { hear, reading } = setUp();
    reading().flush([]);
    await settle();
    expect(hear('source.polled')).toBe(false);
  });
});
