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
    const list = (wanted: string) => {
      fixture.componentRef.setInput('words', wanted);
      fixture.detectChanges();
    };
    return { host, field, heard, write, list };
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

  it('keeps the space behind a word, so that one can go on', () => {
    const { field, heard, write, list } = setUp();
    write('final ');
    jest.runAllTimers();
    list('final');
    expect([heard, field.value]).toEqual([['final'], 'final ']);
  });

  it('keeps what is typed while the list is being asked', () => {
    const { field, write, list } = setUp();
    write('final');
    jest.runAllTimers();
    write('final stage');
    list('final');
    expect(field.value).toBe('final stage');
  });

  it('keeps what is typed where the list is asked anew before it shows what was asked first', () => {
    const { field, write, list } = setUp();
    for (const words of ['final', 'final stage']) {
      write(words);
      jest.runAllTimers();
    }
    list('final');
    expect(field.value).toBe('final stage');
    list('final stage');
    list('final');
    expect(field.value).toBe('final');
  });

  it('shows the words of the address, also when one goes back to them', () => {
    const { field, write, list } = setUp('mazhilis');
    expect(field.value).toBe('mazhilis');
    write('final');
    jest.runAllTimers();
    for (const words of ['final', '', 'final']) list(words);
    expect(field.value).toBe('final');
    list('');
    expect(field.value).toBe('');
  });

  it('is emptied by its button, which is there only with words', () => {
    expect(setUp().host.querySelector('button')).toBeNull();
    const { host, field, heard } = setUp('mazhilis');
    host.querySelector('button')?.click();
    expect([field.value, heard]).toEqual(['', ['']]);
  });
});
