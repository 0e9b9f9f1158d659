import { TestBed } from '@angular/core/testing';
import type { Suggestion } from '@uade/contracts';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { SuggestionFacts } from './suggestion-facts';

async function shown(suggestion: Partial<Suggestion>, kind: 'guarantee' | null) {
  TestBed.configureTestingModule({ providers: provideWords() });
  await speak('en', wordsOf('suggestions'));
  const fixture = TestBed.createComponent(SuggestionFacts);
  const facts = { type: 'claim', rule: 'r', score: 0.7, target: null, extractor: 'e', ...suggestion };
  fixture.componentRef.setInput('suggestion', facts);
  fixture.componentRef.setInput('kind', kind);
  fixture.detectChanges();
  return (fixture.nativeElement as HTMLElement).querySelector('dd')?.textContent.replace(/\s+/g, ' ').trim();
}

describe('the kind among the facts of a suggestion', () => {
  it('is the one chosen, with the one suggested beside it', async () => {
    expect(await shown({ kind: 'pledge' }, 'guarantee')).toBe('guarantee (suggested: pledge)');
  });

  it('has nothing beside it where none was suggested', async () => {
    expect(await shown({ kind: null }, 'guarantee')).toBe('guarantee');
  });
});
