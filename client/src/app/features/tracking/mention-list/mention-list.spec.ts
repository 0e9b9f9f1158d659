import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Mention } from '@uade/contracts';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { MentionList } from './mention-list';

const mention = (id: string, publishedAt: string | null, createdAt: string) =>
  ({
    id,
    publishedAt,
    createdAt,
    role: 'made',
    releaseId: 'r',
    releaseTitle: `Release of ${id}`,
    versionId: 'v',
    captureId: 'k',
    language: 'en',
    quote: 'We will build it.',
    rule: null,
    score: null,
    source: { slug: 'q', name: 'Q', fictional: false },
    createdBy: { id: 'u', name: 'Analyst' },
  }) as unknown as Mention;

describe('the mentions of a commitment', () => {
  it('say where no date was found, and stand behind those that have one', async () => {
    TestBed.configureTestingModule({
      providers: [...provideWords(), provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    await speak('en', wordsOf('tracking'));
    const fixture = TestBed.createComponent(MentionList);
    fixture.componentRef.setInput('mentions', [
      mention('undated', null, '2024-01-01T05:00:00Z'),
      mention('dated', '2024-05-03T05:00:00Z', '2024-06-01T05:00:00Z'),
    ]);
    fixture.autoDetectChanges();
    await settle();
    const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll('ol > li')];
    const heads = rows.map((row) => row.querySelector('.head')?.textContent);
    expect(heads[0]).not.toContain('no date found');
    expect(rows[1]?.textContent).toContain('Release of undated');
    expect(heads[1]).toContain('no date found');
  });
});
