import { TestBed } from '@angular/core/testing';
import { provideWords, speak } from '../../core/testing/words-testing';
import { SearchField } from './search-field';

describe('the search field', () => {
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: provideWords() });
    await speak('en');
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  function setUp(words = '') {
    const fixture = TestBed.createComponent(SearchField);
    const heard: string[] = [];
    fixture.componentRef.setInput('label', 'Search releases');
    fixture.componentRef.setInput('words', words);
    fixture.componentInstance.searched.subscribe((wanted) => heard.push(wanted));
    fixture.detectChanges();
    const host = fixture.nativeElement as HTMLElement;
    const field = host.querySelector('input') as HTMLInputElement;
    const write = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    };
    return { host, field, heard, write };
  }

  it('asks once, when the typing rests', () => {
    const { heard, write } = setUp();
    write('mas');
    write(' maslikhats ');
    expect(heard).toEqual([]);
    jest.runAllTimers();
    expect(heard).toEqual(['maslikhats']);
  });

  it('asks at once on Enter, and not again after it', () => {
    const { heard, field, write } = setUp();
    write('mazhilis');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    jest.runAllTimers();
    expect(heard).toEqual(['mazhilis']);
  });

  it('does not ask for what is shown already', () => {
    const { heard, write } = setUp('mazhilis');
    write('mazhilis ');
    jest.runAllTimers();
    expect(heard).toEqual([]);
  });

  it('is emptied by its button, which is there only with words', () => {
    expect(setUp().host.querySelector('button')).toBeNull();
    const { host, field, heard } = setUp('mazhilis');
    host.querySelector('button')?.click();
    expect([field.value, heard]).toEqual(['', ['']]);
  });
});
