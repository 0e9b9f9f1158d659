import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { OwnForm } from './own-form';

const APP = path.join(__dirname, '..', '..');

@Component({
  imports: [OwnForm],
  template: `<form uadeForm (sending)="sent = sent + 1"><input type="url" value="none" required /></form>`,
})
class Written {
  sent = 0;
}

function written() {
  const fixture = TestBed.createComponent(Written);
  fixture.detectChanges();
  const form = (fixture.nativeElement as HTMLElement).querySelector('form') as HTMLFormElement;
  const strike = (init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
    form.querySelector('input')?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { form, strike, sent: () => fixture.componentInstance.sent };
}

describe('a form', () => {
  it('is sent by Ctrl+Enter from a field, once however long the key is held', () => {
    const { strike, sent } = written();
    expect(strike({})).toBe(false);
    expect([strike({ ctrlKey: true }), sent()]).toEqual([true, 1]);
    expect([strike({ ctrlKey: true, repeat: true }), sent()]).toEqual([true, 1]);
    expect([strike({ metaKey: true }), sent()]).toEqual([true, 2]);
  });

  it('is sent to us whatever its fields hold, and the page is not left', () => {
    const { form, sent } = written();
    form.requestSubmit();
    expect([form.noValidate, sent()]).toEqual([true, 1]);
  });

  it('is one of ours everywhere, so that no browser answers in a language of its own', () => {
    const files = readdirSync(APP, { recursive: true, encoding: 'utf8' });
    const templates = files.filter((file) => /\.(html|ts)$/.test(file) && !file.endsWith('.spec.ts'));
    const others = templates.filter((file) =>
      /<form(?![^>]*\buadeForm\b)/.test(readFileSync(path.join(APP, file), 'utf8')),
    );
    expect(others).toEqual([]);
  });
});
