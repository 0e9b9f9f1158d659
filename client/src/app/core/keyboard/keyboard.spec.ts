import { TestBed } from '@angular/core/testing';
import { Keyboard, type Shortcut } from './keyboard';

function setUp() {
  const keyboard = TestBed.inject(Keyboard);
  const done: string[] = [];
  const shortcut = (keys: string, name = keys, more: Partial<Shortcut> = {}): Shortcut => ({
    keys,
    label: `keys.${name}`,
    group: 'keys.group',
    run: () => void done.push(name),
    ...more,
  });
  const send = (init: KeyboardEventInit, target: EventTarget = document.body) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  const strike = (key: string, target?: EventTarget) => send({ key }, target);
  const hold = (key: string, target?: EventTarget) => send({ key, repeat: true }, target);
  return { keyboard, done, shortcut, strike, hold };
}

describe('the keyboard', () => {
  afterEach(() => document.body.replaceChildren());

  it('runs what a key stands for and keeps the key from the browser', () => {
    const { keyboard, done, shortcut, strike } = setUp();
    keyboard.add([shortcut('j')]);
    expect(strike('j')).toBe(false);
    expect(strike('k')).toBe(true);
    expect(done).toEqual(['j']);
  });

  it('reads two keys one after the other', () => {
    const { keyboard, done, shortcut, strike } = setUp();
    keyboard.add([shortcut('g o'), shortcut('o')]);
    strike('o');
    strike('g');
    strike('o');
    expect(done).toEqual(['o', 'g o']);
  });

  it('lets the newest registration of a key win, and the older one return', () => {
    const { keyboard, done, shortcut, strike } = setUp();
    keyboard.add([shortcut('/', 'palette')]);
    const remove = keyboard.add([shortcut('/', 'field')]);
    strike('/');
    remove();
    strike('/');
    expect(done).toEqual(['field', 'palette']);
  });

  it('leaves the letters that are typed into a field alone', () => {
    const { keyboard, done, shortcut, strike } = setUp();
    keyboard.add([shortcut('j'), shortcut('Escape', 'escape', { inFields: true })]);
    const field = document.body.appendChild(document.createElement('input'));
    strike('j', field);
    strike('Escape', field);
    expect(done).toEqual(['escape']);
  });

  it('leaves Enter to the button that has the focus', () => {
    const { keyboard, done, shortcut, strike } = setUp();
    keyboard.add([shortcut('Enter')]);
    strike('Enter', document.body.appendChild(document.createElement('button')));
    expect(done).toEqual([]);
    strike('Enter');
    expect(done).toEqual(['Enter']);
  });

  it('does once what a held key stands for, but walks on', () => {
    const { keyboard, done, shortcut, strike, hold } = setUp();
    keyboard.add([shortcut('Enter'), shortcut('j', 'walk', { repeats: true })]);
    strike('Enter');
    expect([hold('Enter'), hold('Enter')]).toEqual([false, false]);
    strike('j');
    hold('j');
    expect(done).toEqual(['Enter', 'walk', 'walk']);
  });

  it('does not press a button again while Enter is held', () => {
    const { strike, hold } = setUp();
    const button = document.body.appendChild(document.createElement('button'));
    expect([strike('Enter', button), hold('Enter', button)]).toEqual([true, false]);
    const field = document.body.appendChild(document.createElement('textarea'));
    expect(hold('Enter', field)).toBe(true);
  });

  it('leaves its letters to an open menu', () => {
    const { keyboard, done, shortcut, strike } = setUp();
    keyboard.add([shortcut('x')]);
    const menu = document.body.appendChild(document.createElement('div'));
    menu.setAttribute('role', 'menu');
    strike('x', menu.appendChild(document.createElement('button')));
    expect(done).toEqual([]);
  });

  it('rests below an open layer', () => {
    const { keyboard, done, shortcut, strike } = setUp();
    keyboard.add([shortcut('j')]);
    const close = keyboard.openLayer();
    strike('j');
    expect(done).toEqual([]);
    expect(keyboard.available().map(({ keys }) => keys)).toEqual(['j']);
    close();
    strike('j');
    expect(done).toEqual(['j']);
  });

  it('gives a key back where its shortcut does not want it', () => {
    const { keyboard, shortcut, strike } = setUp();
    keyboard.add([shortcut('x', 'x', { run: () => false })]);
    expect(strike('x')).toBe(true);
  });

  it('leaves keys that write a character alone where a person has switched them off, also next time', () => {
    const { keyboard, done, shortcut, strike } = setUp();
    const shortcuts = [shortcut('j'), shortcut('?'), shortcut('g o'), shortcut('Enter'), shortcut('Escape')];
    keyboard.add(shortcuts);
    keyboard.setLetters(false);
    for (const key of ['j', '?', 'g', 'o', 'Enter', 'Escape']) strike(key);
    expect(done).toEqual(['Enter', 'Escape']);
    TestBed.resetTestingModule();
    const again = setUp();
    expect(again.keyboard.letters()).toBe(false);
    again.keyboard.setLetters(true);
    again.keyboard.add([again.shortcut('j')]);
    again.strike('j');
    expect(again.done).toEqual(['j']);
  });
});
