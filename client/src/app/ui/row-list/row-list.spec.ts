import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideWords, speak } from '../../core/testing/words-testing';
import { RowList, RowTemplate } from './row-list';

interface Row {
  readonly id: string;
}

@Component({
  selector: 'uade-probe',
  imports: [RowList, RowTemplate],
  template: `<uade-row-list
    label="Rows"
    [rows]="rows()"
    (focused)="focused.set($event)"
    (nearEnd)="asked.set(true)"
  >
    <ng-template uadeRow [uadeRowOf]="rows()" let-row
      ><a class="row-link" [href]="'#' + row.id">{{ row.id }}</a></ng-template
    >
  </uade-row-list>`,
})
class Probe {
  readonly rows = signal<readonly Row[]>(['a', 'b', 'c', 'd'].map((id) => ({ id })));
  readonly focused = signal<Row | null>(null);
  readonly asked = signal(false);
}

/** The frame in which a list draws what came into view. */
const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function setUp() {
  TestBed.configureTestingModule({ providers: provideWords() });
  await speak('en');
  // A page without layout has no height of its own: four rows are in view.
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(160);
  const fixture = TestBed.createComponent(Probe);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  await frame();
  await fixture.whenStable();
  const strike = async (key: string) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await fixture.whenStable();
    await frame();
    await fixture.whenStable();
  };
  return { probe: fixture.componentInstance, fixture, strike };
}

const focusedText = () => document.activeElement?.textContent;

describe('a list of rows', () => {
  beforeAll(() => {
    Element.prototype.scrollIntoView = () => undefined;
  });

  afterEach(() => {
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });

  it('is walked by j and k, the focus on the link of the row, and stops at its ends', async () => {
    const { probe, strike } = await setUp();
    await strike('k');
    expect(focusedText()).toBe('a');
    await strike('j');
    await strike('j');
    expect(focusedText()).toBe('c');
    await strike('k');
    expect(focusedText()).toBe('b');
    expect(probe.focused()).toEqual({ id: 'b' });
  });

  it('goes on from the row that took the place of one taken away', async () => {
    const { probe, fixture, strike } = await setUp();
    await strike('j');
    await strike('j');
    probe.rows.set([{ id: 'a' }, { id: 'c' }, { id: 'd' }]);
    await fixture.whenStable();
    await frame();
    await strike('j');
    expect(focusedText()).toBe('d');
  });

  it('begins anew where all rows are others', async () => {
    const { probe, fixture, strike } = await setUp();
    await strike('j');
    await strike('j');
    probe.rows.set([{ id: 'x' }, { id: 'y' }]);
    await fixture.whenStable();
    await frame();
    await strike('j');
    expect(focusedText()).toBe('x');
  });

  it('asks for more before its end', async () => {
    const { probe } = await setUp();
    expect(probe.asked()).toBe(true);
  });
});
