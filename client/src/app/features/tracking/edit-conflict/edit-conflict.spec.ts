import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Commitment } from '@uade/contracts';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { fieldsOf } from '../../commitments/commitment-fields';
import { EditConflict } from './edit-conflict';

const before = {
  title: 'A bridge',
  kind: 'pledge',
  topic: null,
  testability: 'testable',
  successCriterion: '',
  speaker: null,
  responsible: null,
  deadline: null,
  target: null,
  language: 'en',
} as unknown as Commitment;
const deadline = { phrase: 'by summer', from: null, to: '2026-06-30', precision: 'quarter' } as const;
const theirs: Commitment = {
  ...before,
  title: 'The bridge',
  topic: 'economy',
  testability: 'out-of-control',
  deadline,
};

const CONTESTED = ['title', 'topic', 'testability', 'phrase', 'to', 'precision'] as const;

describe('what a colleague has changed meanwhile', () => {
  it('is told by the names of the fields and in words, each with its language', async () => {
    TestBed.configureTestingModule({
      providers: [...provideWords(), provideHttpClient(), provideHttpClientTesting()],
    });
    localStorage.setItem('uade.draft.commitment.edit.c', JSON.stringify(fieldsOf(before)));
    const shown: unknown[] = [];
    Element.prototype.scrollIntoView = (how) => void shown.push(how);
    await speak('ru', wordsOf('tracking', 'commitments'));
    const fixture = TestBed.createComponent(EditConflict);
    fixture.componentRef.setInput('theirs', theirs);
    fixture.componentRef.setInput('contested', CONTESTED);
    fixture.componentRef.setInput('draftName', 'commitment.edit.c');
    fixture.autoDetectChanges();
    await settle();
    const names = { kk: 'Экономика', ru: 'Экономика', en: 'Economy' };
    TestBed.inject(HttpTestingController)
      .expectOne('/api/v1/topics')
      .flush([{ slug: 'economy', names }]);
    await settle();
    const host = fixture.nativeElement as HTMLElement;
    const texts = [...host.querySelectorAll('dl')].map((list) =>
      [...list.children].map((one) => one.textContent.replace(/\s+/g, ' ').trim()).join(' '),
    );
    expect(texts).toEqual([
      'Название Сейчас The bridge У вас A bridge',
      'Тема Сейчас Экономика У вас без темы',
      'Проверяемость Сейчас не зависит от обещавшего У вас проверяемо',
      'Слова о сроке Сейчас by summer У вас –',
      'По Сейчас 30 июня 2026 г. У вас –',
      'Точность Сейчас квартал У вас день',
    ]);
    expect(host.querySelector('dd [lang]')?.textContent).toBe('The bridge');
    expect(shown).toEqual([{ block: 'nearest' }]);
  });
});
