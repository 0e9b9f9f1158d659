import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { indexOfPlace, ListPlaces } from './list-places';

@Component({ selector: 'uade-probe', template: '' })
class Probe {}

const PLACE = { id: 'r12', index: 11, below: 40, focused: true };

async function open(address: string) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Probe }])] });
  const places = TestBed.inject(ListPlaces);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(address);
  const [router, location] = [TestBed.inject(Router), TestBed.inject(Location)];
  const back = async () => {
    const done = new Promise((resolve) => setTimeout(resolve, 10));
    location.back();
    await done;
  };
  router.setUpLocationChangeListener();
  return { places, router, back };
}

describe('the place in a list', () => {
  beforeEach(() => sessionStorage.clear());

  it('is there again by Back, once', async () => {
    const { places, router, back } = await open('/releases?q=a');
    places.keep(PLACE);
    await router.navigateByUrl('/releases/r12');
    expect(places.rowsToReach()).toBe(0);
    await back();
    expect(router.url).toBe('/releases?q=a');
    expect(places.rowsToReach()).toBe(12);
    expect(places.take()).toEqual(PLACE);
    expect(places.take()).toBeNull();
  });

  it('is not there by a link to the list, nor in another list', async () => {
    const { places, router } = await open('/releases?q=a');
    places.keep(PLACE);
    await router.navigateByUrl('/releases');
    expect(places.take()).toBeNull();
    await router.navigateByUrl('/releases?q=a');
    expect(places.take()).toBeNull();
  });

  it('is there again after a reload', async () => {
    sessionStorage.setItem('uade.place./queue', JSON.stringify(PLACE));
    const { places } = await open('/queue');
    expect(places.take()).toEqual(PLACE);
  });

  it('is the row, and without it what has taken its place', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }));
    expect(indexOfPlace(rows, { ...PLACE, id: 'b', index: 0 })).toBe(1);
    expect(indexOfPlace(rows, { ...PLACE, id: 'gone', index: 1 })).toBe(1);
    expect(indexOfPlace(rows, { ...PLACE, id: 'gone', index: 9 })).toBe(2);
    expect(indexOfPlace([], PLACE)).toBe(-1);
  });
});
